import type { Quad } from '@/lib/model/geometry';
import type { TextItem, TextSpan } from '@/lib/model/page-text';
import { snapToWord } from '@/lib/text/word-edges';
import { advance } from './measure';
import type { PdfPageText } from './page-text';

/** What of a page's text lies in some quads. */
export interface TextInQuads {
  /** The passage, or `null` where the text in the quads is no passage of this page's text. */
  readonly span: TextSpan | null;
  /** The characters in the quads, in the order of the page's text: what to keep where there is none. */
  readonly text: string;
}

/** Share of the characters of a passage that must lie in the quads. */
const COVERED = 0.75;
/** Characters outside the quads that part a passage from what lies apart. */
const GAP = 24;
/** An edge this near to that of a word, in characters, is meant to be there. */
const NEAR = 2;

/**
 * The passage that quads mark: the characters whose middle lies in one of them. Programs draw their
 * quads a little higher, lower, wider than the text; the middle of a character is safe from that.
 */
export function textInQuads(page: PdfPageText, quads: readonly Quad[]): TextInQuads {
  const boxes = quads.map(boxOf);
  const hits = page.items.flatMap((item) => hitsIn(page, item, boxes));
  const text = hits.map((offset) => page.raw[offset]).join('');
  if (hits.length === 0) return { span: null, text: '' };
  const all = hits.toSorted((a, b) => a - b);
  const run = bestRun(all, page.raw);
  if (run.length < all.length * COVERED) return { span: null, text };
  const start = run[0] ?? 0;
  const end = (run.at(-1) ?? start) + 1;
  const inside = page.raw.slice(start, end).replaceAll(/\s/g, '').length;
  if (run.length < inside * COVERED) return { span: null, text };
  const { pageIndex, raw } = page;
  return {
    span: {
      start: { pageIndex, offset: near(snapToWord(raw, start, 'start'), start) },
      end: { pageIndex, offset: near(snapToWord(raw, end, 'end'), end) },
    },
    text,
  };
}

const near = (snapped: number, offset: number) =>
  Math.abs(snapped - offset) <= NEAR ? snapped : offset;

/** The longest part of the hits that is not interrupted by text outside the quads. */
function bestRun(hits: readonly number[], raw: string): readonly number[] {
  let best: number[] = [];
  let run: number[] = [];
  for (const hit of hits) {
    const last = run.at(-1);
    const between = last === undefined ? '' : raw.slice(last + 1, hit).replaceAll(/\s/g, '');
    if (between.length > GAP) run = [];
    run.push(hit);
    if (run.length > best.length) best = run;
  }
  return best;
}

type Box = readonly [left: number, bottom: number, right: number, top: number];

const boxOf = (quad: Quad): Box => {
  const xs = [quad[0], quad[2], quad[4], quad[6]];
  const ys = [quad[1], quad[3], quad[5], quad[7]];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

const holds = ([left, bottom, right, top]: Box, x: number, y: number) =>
  x >= left && x <= right && y >= bottom && y <= top;

/** Offsets of the characters of a run, but for white space, whose middle lies in a box. */
function hitsIn(page: PdfPageText, item: TextItem, boxes: readonly Box[]): number[] {
  const text = page.raw.slice(item.start, item.end);
  const [a, b, c, d, e, f] = item.transform;
  const size = Math.hypot(c, d);
  const vertical = item.direction === 'ttb';
  const length = (vertical ? size : Math.hypot(a, b)) || 1;
  const [ux, uy] = vertical ? [-c / length, -d / length] : [a / length, b / length];
  // Half the height of small letters: within every quad, however tight.
  const up = vertical ? 0 : size * 0.28;
  const [ox, oy] = [e - uy * up, f + ux * up];
  const reach = item.width + size;
  if (
    !boxes.some(
      ([left, bottom, right, top]) =>
        ox + reach >= left && ox - reach <= right && oy + reach >= bottom && oy - reach <= top,
    )
  ) {
    return [];
  }
  const family = page.fontFamilies.get(item.fontName) ?? 'sans-serif';
  const whole = advance(text, family) || 1;
  const hits: number[] = [];
  let before = 0;
  for (let at = 0; at < text.length;) {
    const units = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const after = (advance(text.slice(0, at + units), family) / whole) * item.width;
    const middle = (before + after) / 2;
    const along = item.direction === 'rtl' ? item.width - middle : middle;
    const isHit = boxes.some((box) => holds(box, ox + ux * along, oy + uy * along));
    if (isHit && text.slice(at, at + units).trim() !== '') {
      for (let unit = 0; unit < units; unit++) hits.push(item.start + at + unit);
    }
    before = after;
    at += units;
  }
  return hits;
}
