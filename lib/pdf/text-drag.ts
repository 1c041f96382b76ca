import type { TextPoint, TextSpan } from '@/lib/model/page-text';
import { sentenceAt, wordAt } from '@/lib/text/text-units';
import { toPdfPoint } from './page-point';
import type { PdfPageText } from './page-text';
import { trimmedSpan } from './selection-span';
import { textAtPoint, type HitPlace } from './text-at-point';
import type { PageView } from './page-view';

/** Where a press or a move of the mouse meets text. */
interface Spot extends TextSpan {
  readonly text: PdfPageText;
  readonly place: HitPlace;
}

/** Up to this share of a character a selection may begin and still hold it, or end beyond the rest. */
const ENOUGH = 0.7;
/** CSS pixels: nobody aims better, so of a character as narrow as that any part is enough. */
const AIM = 1.5;

/** How much one press takes: by the number of clicks. */
type Unit = 'character' | 'word' | 'sentence';

/** A selection being made with the mouse, in text rather than in boxes on a page. */
export interface TextDrag {
  /** What is selected when the mouse is at a place (client CSS pixels); `null` for nothing. */
  moveTo(clientX: number, clientY: number): TextSpan | null;
  /** Whether the press alone selects something: a word, a sentence, up to here. */
  readonly atOnce: boolean;
}

interface TextDragOptions {
  readonly pageAt: (clientX: number, clientY: number) => PageView | undefined;
  /** A page's text, where it was read. */
  readonly textOf: (page: PageView) => PdfPageText | null;
  /** 1 selects by characters, 2 by words, 3 and more by sentences. */
  readonly clicks: number;
  /** What was selected before, to be extended (Shift). */
  readonly extend: TextSpan | null;
}

/** Begins a selection at a place; `null` where no text is near, or it was not read yet. */
export function beginTextDrag(
  clientX: number,
  clientY: number,
  options: TextDragOptions,
): TextDrag | null {
  const { clicks, extend } = options;
  const unit: Unit = clicks === 1 ? 'character' : clicks === 2 ? 'word' : 'sentence';
  const spotAt = (x: number, y: number, began: HitPlace | null) => {
    const page = options.pageAt(x, y);
    const text = page && options.textOf(page);
    return page && text ? spotIn(page, text, x, y, unit, began) : null;
  };
  const first = spotAt(clientX, clientY, null);
  if (!first) return null;
  const anchor: TextSpan = extend ? farEnd(extend, first.start) : first;
  return {
    atOnce: clicks > 1 || extend !== null,
    moveTo: (x, y) => {
      const spot = spotAt(x, y, first.place) ?? first;
      const [start, end] = [earlier(anchor.start, spot.start), later(anchor.end, spot.end)];
      const ends = [first.text, spot.text];
      const textAt = ({ pageIndex }: TextPoint) =>
        ends.find((text) => text.pageIndex === pageIndex) ?? first.text;
      if (isBefore(end, start) || !isBefore(start, end)) return null;
      return trimmedSpan({ start, end }, textAt(start), textAt(end));
    },
  };
}

function spotIn(
  page: PageView,
  text: PdfPageText,
  x: number,
  y: number,
  unit: Unit,
  began: HitPlace | null,
): Spot | null {
  const hit = textAtPoint(text, toPdfPoint(page, x, y), began);
  if (!hit) return null;
  const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [0, 1].map((at) =>
    page.viewport.convertToViewportPoint(at, 0),
  ) as [number[], number[]];
  const pixels = hit.width * Math.hypot(x1 - x0, y1 - y0);
  const enough = Math.max(ENOUGH, Math.min(1, AIM / (pixels || 1)));
  const { start, end } =
    unit === 'character'
      ? {
          start: hit.share <= enough ? hit.character : hit.next,
          end: hit.share >= 1 - enough ? hit.next : hit.character,
        }
      : (unit === 'word' ? wordAt : sentenceAt)(text, hit.character);
  const { pageIndex } = text;
  return {
    start: { pageIndex, offset: start },
    end: { pageIndex, offset: end },
    text,
    place: hit.place,
  };
}

/** With Shift the nearer end of what was selected moves, the other one stays. */
function farEnd({ start, end }: TextSpan, at: TextPoint): TextSpan {
  const point = isBefore(at, start) ? end : start;
  return { start: point, end: point };
}

const isBefore = (a: TextPoint, b: TextPoint) =>
  a.pageIndex < b.pageIndex || (a.pageIndex === b.pageIndex && a.offset < b.offset);
const earlier = (a: TextPoint, b: TextPoint) => (isBefore(b, a) ? b : a);
const later = (a: TextPoint, b: TextPoint) => (isBefore(a, b) ? b : a);
