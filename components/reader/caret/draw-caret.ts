import type { TextPoint } from '@/lib/model/page-text';
import { caretRect } from '@/lib/pdf/caret';
import { toClientRect } from '@/lib/pdf/page-point';
import type { PageTexts } from '@/lib/pdf/page-texts';
import { nodeAt } from '@/lib/pdf/text-runs';
import { bringIntoView, type Viewer } from '@/lib/pdf/viewer';
import type { PageView } from '@/lib/pdf/page-view';
import './caret.css';

/** Draws the caret on its page, and brings it into view unless told not to. */
export async function drawCaret(
  viewer: Viewer,
  texts: PageTexts,
  { pageIndex, offset }: TextPoint,
  intoView = true,
): Promise<void> {
  const rect = caretRect(await texts.read(pageIndex), offset);
  const page = viewer.viewer.getPageView(pageIndex) as PageView | undefined;
  if (!rect || !page) return;
  if (intoView) bringIntoView(viewer, page, rect);
  const box = page.div.getBoundingClientRect();
  const { left, top, width, height } = toClientRect(page, rect);
  const caret = document.querySelector<HTMLElement>('.text-caret') ?? newCaret();
  Object.assign(caret.style, {
    left: `${(100 * (left - box.left)) / box.width}%`,
    top: `${(100 * (top - box.top)) / box.height}%`,
    width: `${(100 * width) / box.width}%`,
    height: `${(100 * height) / box.height}%`,
  });
  if (caret.parentElement !== page.div) page.div.append(caret);
  // It stays lit while it moves.
  for (const animation of caret.getAnimations()) animation.currentTime = 0;
}

function newCaret(): HTMLElement {
  const caret = document.createElement('div');
  caret.className = 'text-caret';
  caret.setAttribute('aria-hidden', 'true');
  return caret;
}

export function removeCaret(scroller: HTMLElement): void {
  scroller.querySelector('.text-caret')?.remove();
}

/** Selects what is between two points, whichever comes first; nothing when they are one. */
export function selectBetween(
  scroller: HTMLElement,
  texts: PageTexts,
  anchor: TextPoint,
  focus: TextPoint,
): void {
  const selection = getSelection();
  if (!selection) return;
  const backwards =
    focus.pageIndex < anchor.pageIndex ||
    (focus.pageIndex === anchor.pageIndex && focus.offset < anchor.offset);
  if (anchor.pageIndex === focus.pageIndex && anchor.offset === focus.offset) {
    selection.removeAllRanges();
    return;
  }
  const from = nodeOf(scroller, texts, anchor, backwards ? 'end' : 'start');
  const to = nodeOf(scroller, texts, focus, backwards ? 'start' : 'end');
  if (from && to) selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function nodeOf(
  scroller: HTMLElement,
  texts: PageTexts,
  point: TextPoint,
  side: 'start' | 'end',
): { readonly node: Node; readonly offset: number } | null {
  const { pageIndex } = point;
  const layer = scroller.querySelector(`.page[data-page-number="${pageIndex + 1}"] > .textLayer`);
  const text = texts.peek(pageIndex);
  return layer && text ? nodeAt(layer, text, point, side) : null;
}
