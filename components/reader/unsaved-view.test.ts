import { beforeEach, expect, test, vi } from 'vitest';
import type { SourceId } from '@/lib/model/ids';
import { noteUnsavedView, takeUnsavedView } from './unsaved-view';

const [one, other] = ['one', 'other'] as SourceId[] as [SourceId, SourceId];
const view = (viewPageIndex: number) => ({
  viewPageIndex,
  viewLeft: 0,
  viewTop: 700,
  viewScale: 'auto',
  viewRotation: 0,
});

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

test('a place is given back once, to its own book', () => {
  noteUnsavedView(one, view(3), 10);
  noteUnsavedView(other, view(5), 11);
  expect(takeUnsavedView(one)).toEqual({ at: 10, view: view(3) });
  expect(takeUnsavedView(one)).toBeNull();
  expect(takeUnsavedView(other)?.view.viewPageIndex).toBe(5);
});

test('the tab that is closed last decides', () => {
  noteUnsavedView(one, view(3), 10);
  noteUnsavedView(one, view(9), 12);
  expect(takeUnsavedView(one)?.view.viewPageIndex).toBe(9);
});
