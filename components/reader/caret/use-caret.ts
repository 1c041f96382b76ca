import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Handlers } from '@/components/shared/shortcuts/dispatch';
import { useShortcuts } from '@/components/shared/shortcuts/use-shortcuts';
import type { Marking } from '@/components/reader/marking';
import type { TextPoint } from '@/lib/model/page-text';
import {
  firstOffset,
  sentenceAround,
  stepCaret,
  type Caret,
  type CaretStep,
} from '@/lib/pdf/caret';
import { offsetAtPoint } from '@/lib/pdf/offset-at-point';
import { toPdfPoint } from '@/lib/pdf/page-point';
import type { PageTexts } from '@/lib/pdf/page-texts';
import { pageIndexOf } from '@/lib/pdf/selection-span';
import { placeOf, type Viewer } from '@/lib/pdf/viewer';
import { drawCaret, removeCaret, selectBetween } from './draw-caret';

interface CaretState extends Caret {
  /** The other end of what is selected. */
  readonly anchor: TextPoint;
}

/**
 * Selecting without a mouse: a caret in the text that goes by character, word, line, sentence,
 * paragraph and page, and selects with Shift; what is selected is placed as always.
 * @returns whether the caret is out.
 */
export function useCaret(
  viewer: Viewer,
  texts: PageTexts,
  scroller: HTMLElement,
  marking: Marking,
): Signal<boolean> {
  const state = useSignal<CaretState | null>(null);
  const out = useSignal(false);
  const put = async (next: CaretState) => {
    state.value = next;
    out.value = true;
    await drawCaret(viewer, texts, next.point);
    if (state.peek() !== next) return;
    const selects = !isSame(next.anchor, next.point);
    if (!selects && marking.state.value.kind === 'placing') marking.close();
    selectBetween(scroller, texts, next.anchor, next.point);
  };
  const leave = () => {
    state.value = null;
    out.value = false;
    removeCaret(scroller);
  };
  const begin = async () => {
    const place = placeOf(viewer);
    if (!place) return;
    const page = await texts.read(place.pageIndex);
    const offset = firstOffset(page, place.top);
    if (offset === null) return;
    const point = { pageIndex: place.pageIndex, offset };
    scroller.focus({ preventScroll: true });
    await put({ point, anchor: point, goal: null });
  };
  // Keys may come faster than pages are read: one after the other.
  const queue = useSignal(Promise.resolve());
  const move = (step: CaretStep) => (_: KeyboardEvent, chord: string) => {
    const extend = chord.split('+').includes('Shift');
    queue.value = queue.peek().then(async () => {
      const from = state.peek();
      if (!from) return;
      const next = await stepCaret(texts, from, step);
      await put({ ...next, anchor: extend ? from.anchor : next.point });
    });
  };
  const selectSentence = async () => {
    const from = state.peek();
    if (!from) return;
    const { pageIndex, offset } = from.point;
    const { start, end } = sentenceAround(await texts.read(pageIndex), offset);
    const point = { pageIndex, offset: end };
    await put({ point, anchor: { pageIndex, offset: start }, goal: null });
  };
  useShortcuts({ caret: () => void (state.peek() ? leave() : begin()) });
  useShortcuts(
    {
      ...movesWith(move),
      caretSentence: () => void selectSentence(),
      leaveCaret: leave,
    },
    out.value,
  );
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const redraw = () => {
      const now = state.peek();
      if (now) void drawCaret(viewer, texts, now.point, false);
    };
    viewer.eventBus.on('pagerendered', redraw, { signal });
    // A page that was not drawn yet had no text to select in.
    viewer.eventBus.on(
      'textlayerrendered',
      () => {
        const now = state.peek();
        if (now) selectBetween(scroller, texts, now.anchor, now.point);
      },
      { signal },
    );
    scroller.addEventListener(
      'click',
      (event) => {
        const pageIndex = pageIndexOf(event.target as Node);
        const collapsed = getSelection()?.isCollapsed ?? true;
        if (!state.peek() || pageIndex === null || !collapsed) return;
        const page = viewer.viewer.getPageView(pageIndex);
        const text = texts.peek(pageIndex);
        const offset = text && offsetAtPoint(text, toPdfPoint(page, event.clientX, event.clientY));
        if (offset === null) return;
        const point = { pageIndex, offset };
        void put({ point, anchor: point, goal: null });
      },
      { signal },
    );
    return () => {
      ended.abort();
      leave();
    };
  }, [viewer, texts]);
  return out;
}

const isSame = (one: TextPoint, other: TextPoint) =>
  one.pageIndex === other.pageIndex && one.offset === other.offset;

type Move = (step: CaretStep) => (event: KeyboardEvent, chord: string) => void;

const movesWith = (move: Move): Handlers => ({
  caretLeft: move({ unit: 'character', direction: 'back' }),
  caretRight: move({ unit: 'character', direction: 'forward' }),
  caretWordLeft: move({ unit: 'word', direction: 'back' }),
  caretWordRight: move({ unit: 'word', direction: 'forward' }),
  caretUp: move({ unit: 'line', direction: 'back' }),
  caretDown: move({ unit: 'line', direction: 'forward' }),
  caretLineStart: move({ unit: 'lineEdge', direction: 'back' }),
  caretLineEnd: move({ unit: 'lineEdge', direction: 'forward' }),
  caretSentenceBack: move({ unit: 'sentence', direction: 'back' }),
  caretSentenceForward: move({ unit: 'sentence', direction: 'forward' }),
  caretParagraphBack: move({ unit: 'paragraph', direction: 'back' }),
  caretParagraphForward: move({ unit: 'paragraph', direction: 'forward' }),
  caretPageBack: move({ unit: 'page', direction: 'back' }),
  caretPageForward: move({ unit: 'page', direction: 'forward' }),
});
