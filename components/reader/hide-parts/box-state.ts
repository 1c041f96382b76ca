import type { HiddenBox } from '@/lib/app/hidden-parts';
import type { PdfRect } from '@/lib/model/geometry';

/** A box while it is worked on. */
export interface DrawnBox extends HiddenBox {
  /** Tells it from the others for as long as the dialog is open. */
  readonly key: number;
}

/** The boxes over a figure while they are worked on, and what they were before. */
export interface BoxState {
  readonly boxes: readonly DrawnBox[];
  /** Key of the box that is worked on. */
  readonly selected: number | null;
  /** Key of the next new box. */
  readonly nextKey: number;
  /** Earlier states, the latest last. */
  readonly past: readonly (readonly DrawnBox[])[];
  /** What the last change belongs to: changes of one gesture are taken back together. */
  readonly gesture: string;
}

export const begun = (boxes: readonly HiddenBox[]): BoxState => ({
  boxes: boxes.map((box, key) => ({ ...box, key })),
  selected: null,
  nextKey: boxes.length,
  past: [],
  gesture: '',
});

export const selected = (state: BoxState, key: number | null): BoxState =>
  state.selected === key ? state : { ...state, selected: key };

/** With another box, which is selected; its key is the `nextKey` before. */
export const added = (state: BoxState, rect: PdfRect, gesture: string): BoxState => ({
  ...changed(
    state,
    [...state.boxes, { key: state.nextKey, questionId: null, label: '', rect, proposed: false }],
    gesture,
  ),
  selected: state.nextKey,
  nextKey: state.nextKey + 1,
});

export const placed = (state: BoxState, key: number, rect: PdfRect, gesture: string): BoxState =>
  changed(
    state,
    state.boxes.map((box) => (box.key === key ? { ...box, rect } : box)),
    gesture,
  );

/** With another label of a box, and of those that one question hides together with it. */
export function labelled(state: BoxState, key: number, label: string): BoxState {
  const own = state.boxes.find((box) => box.key === key)?.questionId ?? null;
  const isSame = (box: DrawnBox) => box.key === key || (own !== null && box.questionId === own);
  return changed(
    state,
    state.boxes.map((box) => (isSame(box) ? { ...box, label } : box)),
    `label ${key}`,
  );
}

/** Without some boxes; if the selected one goes, the one after it is selected, else the one before. */
export function without(state: BoxState, keys: readonly number[]): BoxState {
  const left = state.boxes.filter(({ key }) => !keys.includes(key));
  const at = state.boxes.findIndex(({ key }) => key === state.selected);
  const isGone = state.selected !== null && keys.includes(state.selected);
  const after = state.boxes.slice(at).find(({ key }) => !keys.includes(key)) ?? left.at(-1);
  return {
    ...changed(state, left, `without ${keys.join()}`),
    selected: isGone ? (after?.key ?? null) : state.selected,
  };
}

/** As it was before the last gesture; itself where there was none. */
export function undone(state: BoxState): BoxState {
  const boxes = state.past.at(-1);
  if (!boxes) return state;
  const isThere = boxes.some(({ key }) => key === state.selected);
  return {
    ...state,
    boxes,
    past: state.past.slice(0, -1),
    gesture: '',
    selected: isThere ? state.selected : null,
  };
}

const changed = (state: BoxState, boxes: readonly DrawnBox[], gesture: string): BoxState => ({
  ...state,
  boxes,
  gesture,
  past: gesture === state.gesture ? state.past : [...state.past, state.boxes],
});
