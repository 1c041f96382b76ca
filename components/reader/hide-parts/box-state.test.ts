import { expect, test } from 'vitest';
import type { HiddenBox } from '@/lib/app/hidden-parts';
import type { QuestionId } from '@/lib/model/ids';
import { added, begun, labelled, placed, selected, undone, without } from './box-state';

const RECT = [0, 0, 10, 10] as const;
const box = (label: string, questionId: string | null = null): HiddenBox => ({
  questionId: questionId as QuestionId | null,
  label,
  rect: RECT,
  proposed: false,
});
const labels = ({ boxes }: { readonly boxes: readonly HiddenBox[] }) =>
  boxes.map(({ label }) => label);

test('a drawn box is selected, and one gesture is taken back at once', () => {
  const drawn = added(begun([box('a')]), RECT, 'draw 1');
  const larger = placed(drawn, drawn.selected!, [0, 0, 20, 20], 'draw 1');
  expect(larger.boxes.map(({ rect }) => rect[2])).toEqual([10, 20]);
  const back = undone(larger);
  expect(labels(back)).toEqual(['a']);
  expect(back.selected).toBeNull();
  expect(undone(back)).toBe(back);
});

test('gestures of the same box are taken back one by one', () => {
  const first = placed(begun([box('a')]), 0, [1, 1, 5, 5], 'move 1');
  const second = placed(first, 0, [2, 2, 6, 6], 'move 2');
  expect(undone(second).boxes[0]?.rect).toEqual([1, 1, 5, 5]);
  expect(undone(undone(second)).boxes[0]?.rect).toEqual(RECT);
});

test('boxes of one question share their label, others do not', () => {
  const state = begun([box('MLP', 'q'), box('MLP', 'q'), box('MLP')]);
  expect(labels(labelled(state, 0, 'net'))).toEqual(['net', 'net', 'MLP']);
  expect(labels(labelled(state, 2, 'net'))).toEqual(['MLP', 'MLP', 'net']);
});

test('where the selected box is removed its neighbour is selected', () => {
  const state = begun([box('a'), box('b'), box('c')]);
  expect(without(selected(state, 1), [1]).selected).toBe(2);
  expect(without(selected(state, 2), [2]).selected).toBe(1);
  expect(without(selected(state, 0), [2]).selected).toBe(0);
  expect(without(selected(state, 0), [0, 1, 2]).selected).toBeNull();
});

test('a key is never given twice, also after taking back', () => {
  const drawn = added(begun([]), RECT, 'draw 1');
  const again = added(undone(drawn), RECT, 'draw 2');
  expect(again.boxes[0]?.key).not.toBe(drawn.boxes[0]?.key);
});
