import type { SourceId } from '@/lib/model/ids';
import type { View } from '@/lib/app/reading';

const KEY = 'stepmark.lastViews';

/** A place that could not wait for the store. */
export interface UnsavedView {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly view: View;
}

/**
 * Notes where reading stopped while the page is being closed: IndexedDB may not finish then, local
 * storage does. What is noted is a place and nothing of the book.
 */
export function noteUnsavedView(sourceId: SourceId, view: View, at: number): void {
  localStorage.setItem(KEY, JSON.stringify({ ...readAll(), [sourceId]: { at, view } }));
}

/** What was noted of a book, once; `null` for nothing. */
export function takeUnsavedView(sourceId: SourceId): UnsavedView | null {
  const { [sourceId]: own, ...others } = readAll();
  if (own) localStorage.setItem(KEY, JSON.stringify(others));
  return own ?? null;
}

function readAll(): Record<string, UnsavedView> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, UnsavedView>;
  } catch {
    // Only this file writes there; what it cannot read is of no use to anybody.
    return {};
  }
}
