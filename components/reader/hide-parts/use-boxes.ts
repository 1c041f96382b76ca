import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HiddenBox } from '@/lib/app/hidden-parts';
import type { PdfRect } from '@/lib/model/geometry';
import {
  added,
  begun,
  type BoxState,
  labelled,
  placed,
  selected,
  undone,
  without,
} from './box-state';

/** What can be done to boxes. Changes of one gesture are taken back together. */
export interface BoxActions {
  readonly select: (key: number | null) => void;
  /** @returns the key of the new box. */
  readonly add: (rect: PdfRect, gesture: string) => number;
  readonly place: (key: number, rect: PdfRect, gesture: string) => void;
  readonly label: (key: number, label: string) => void;
  readonly remove: (keys: readonly number[]) => void;
  readonly undo: () => void;
  /** Takes the keyboard to a box, or to the field of its label. */
  readonly focus: (key: number) => void;
  readonly name: (key: number) => void;
}

/**
 * The boxes of a figure as they are worked on.
 * @param root what holds boxes and fields, to find what is to have the keyboard.
 */
export function useBoxes(
  initial: readonly HiddenBox[],
  root: RefObject<HTMLElement | null>,
): readonly [BoxState, BoxActions] {
  const [state, setState] = useState(() => begun(initial));
  // Pointers and keys may come faster than frames: each goes on from the one before.
  const latest = useRef(state);
  const wanted = useRef<string | null>(null);
  const actions = useMemo((): BoxActions => {
    const become = (next: BoxState) => {
      latest.current = next;
      setState(next);
    };
    const want = (key: number, what: 'box' | 'field') => {
      wanted.current = what === 'box' ? `[data-box="${key}"]` : `[data-label="${key}"]`;
      become({ ...selected(latest.current, key) });
    };
    return {
      select: (key) => become(selected(latest.current, key)),
      add: (rect, gesture) => {
        become(added(latest.current, rect, gesture));
        return latest.current.nextKey - 1;
      },
      place: (key, rect, gesture) => become(placed(latest.current, key, rect, gesture)),
      label: (key, label) => become(labelled(latest.current, key, label)),
      remove: (keys) => {
        become(without(latest.current, keys));
        const next = latest.current.selected;
        wanted.current = next === null ? '[data-add]' : `[data-box="${next}"]`;
      },
      undo: () => become(undone(latest.current)),
      focus: (key) => want(key, 'box'),
      name: (key) => want(key, 'field'),
    };
  }, []);
  // Before the next key: what is typed right after a box was drawn is its label.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const element = root.current?.querySelector<HTMLElement>(wanted.current);
    wanted.current = null;
    element?.focus();
    if (element instanceof HTMLInputElement) element.select();
  });
  return [state, actions];
}
