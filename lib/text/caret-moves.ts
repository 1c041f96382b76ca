import type { PageText } from '@/lib/model/page-text';
import { linesOfPage, type PageLine } from './page-lines';
import { paragraphsOf } from './paragraphs';
import { sentenceAt, wordAt } from './text-units';

/** How far a caret goes sideways through the text. */
export type CaretUnit = 'character' | 'word' | 'lineEdge' | 'sentence' | 'paragraph';

export type CaretDirection = 'back' | 'forward';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Where a caret at an offset of a page's raw text goes. Raw text is in reading order, so columns
 * follow each other. @returns `null` when it leaves the page.
 */
export function moveCaret(
  page: PageText,
  offset: number,
  unit: CaretUnit,
  direction: CaretDirection,
): number | null {
  if (unit === 'lineEdge') return lineEdge(page, offset, direction);
  const by = { character: byCharacter, word: byWord, sentence: bySentence, paragraph: byParagraph };
  return by[unit](page, offset, direction);
}

const isBlank = (character: string | undefined) => character === undefined || /\s/.test(character);

function byCharacter({ raw }: PageText, offset: number, direction: CaretDirection): number | null {
  if (direction === 'forward') {
    if (offset >= raw.trimEnd().length) return null;
    const here = raw.slice(offset, offset + 32);
    return offset + ([...graphemes.segment(here)][0]?.segment.length ?? 1);
  }
  if (offset <= 0 || raw.slice(0, offset).trim() === '') return null;
  const from = Math.max(0, offset - 32);
  return offset - ([...graphemes.segment(raw.slice(from, offset))].at(-1)?.segment.length ?? 1);
}

const INK = /[\p{L}\p{M}\p{N}_]/u;

/** Forward to the end of the next word, back to the beginning of the one before. */
function byWord(page: PageText, offset: number, direction: CaretDirection): number | null {
  const { raw } = page;
  let at = direction === 'forward' ? offset : offset - 1;
  const step = direction === 'forward' ? 1 : -1;
  while (at >= 0 && at < raw.length && !INK.test(raw[at] ?? '')) at += step;
  if (at < 0 || at >= raw.length) return edgeOfPage(page, offset, direction);
  const { start, end } = wordAt(page, at);
  return direction === 'forward' ? end : start;
}

/** Signs at the very end or beginning still are a place to go to, once. */
function edgeOfPage({ raw }: PageText, offset: number, direction: CaretDirection): number | null {
  const edge = direction === 'forward' ? raw.trimEnd().length : raw.length - raw.trimStart().length;
  const isAhead = direction === 'forward' ? edge > offset : edge < offset;
  return isAhead ? edge : null;
}

/** Forward to the end of this sentence, or of the next when there; back to a beginning. */
function bySentence(page: PageText, offset: number, direction: CaretDirection): number | null {
  return byStretch(page, offset, direction, (at) => sentenceAt(page, at));
}

function byParagraph(page: PageText, offset: number, direction: CaretDirection): number | null {
  const paragraphs = paragraphsOf(page);
  return byStretch(
    page,
    offset,
    direction,
    (at) => paragraphs.find(({ start, end }) => at >= start && at < end) ?? sentenceAt(page, at),
  );
}

function byStretch(
  page: PageText,
  offset: number,
  direction: CaretDirection,
  stretchAt: (at: number) => { readonly start: number; readonly end: number },
): number | null {
  const { raw } = page;
  const step = direction === 'forward' ? 1 : -1;
  let at = direction === 'forward' ? offset : offset - 1;
  while (at >= 0 && at < raw.length) {
    if (!isBlank(raw[at])) {
      const { start, end } = stretchAt(at);
      const edge = direction === 'forward' ? end : start;
      if (direction === 'forward' ? edge > offset : edge < offset) return edge;
    }
    at += step;
  }
  return null;
}

/** The line an offset is on: zero-based in reading order; `-1` on a page without text. */
export function lineOf(page: PageText, offset: number): number {
  const lines = linesOfPage(page);
  const inside = lines.findIndex(({ items }) =>
    items.some(({ start, end }) => offset >= start && offset < end),
  );
  if (inside >= 0) return inside;
  const before = lines.findLastIndex(({ items }) => items.some(({ end }) => end <= offset));
  return Math.max(before, lines.length > 0 ? 0 : -1);
}

/** Offsets at which a line's text begins and ends, without blanks around it. */
export function edgesOf({ raw }: PageText, { items }: PageLine): { start: number; end: number } {
  let start = Math.min(...items.map((item) => item.start));
  let end = Math.max(...items.map((item) => item.end));
  while (start < end && isBlank(raw[start])) start++;
  while (end > start && isBlank(raw[end - 1])) end--;
  return { start, end };
}

function lineEdge(page: PageText, offset: number, direction: CaretDirection): number {
  const line = linesOfPage(page)[lineOf(page, offset)];
  if (!line) return offset;
  const { start, end } = edgesOf(page, line);
  return direction === 'forward' ? end : start;
}
