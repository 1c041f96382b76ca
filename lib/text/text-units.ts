import type { PageText } from '@/lib/model/page-text';
import { baselineShift } from './item-geometry';
import { paragraphsOf, type Stretch } from './paragraphs';
import { splitSentences } from './sentences';

/** Longer words than this are looked at only so far. */
const REACH = 200;
/** Letters that stand without spaces between words. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}]/u;
const LETTER = /[\p{L}\p{M}\p{N}_]/u;
/** Within a word: an apostrophe, a hyphen at the end of a line. */
const JOINT = /^(?:['’\u00AD]|[-\u2010\u00AD]\s*\n\s*)(?=\p{L})/u;
const JOINT_BEFORE = /(?<=\p{L})(?:['’\u00AD]|[-\u2010\u00AD]\s*\n\s*)$/u;

const segments = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The word around a character of a page's raw text, also over a line's end; or what else is there. */
export function wordAt(page: PageText, character: number): Stretch {
  const { raw } = page;
  const here = raw.slice(character, character + 2).match(/^./u)?.[0] ?? '';
  if (UNSPACED.test(here)) return segmentAt(raw, character);
  if (!LETTER.test(here)) return { start: character, end: character + Math.max(1, here.length) };
  const apart = breaksOf(page);
  let [start, end] = [character, character + here.length];
  while (start > character - REACH && start > 0 && !apart.has(start)) {
    const joint = JOINT_BEFORE.exec(raw.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
    const before = /.$/su.exec(raw.slice(Math.max(0, start - joint - 2), start - joint))?.[0] ?? '';
    if (!LETTER.test(before) || UNSPACED.test(before)) break;
    start -= joint + before.length;
  }
  while (end < character + REACH && end < raw.length && !apart.has(end)) {
    const joint = JOINT.exec(raw.slice(end, end + 8))?.[0].length ?? 0;
    const after = /^./su.exec(raw.slice(end + joint, end + joint + 2))?.[0] ?? '';
    if (!LETTER.test(after) || UNSPACED.test(after)) break;
    end += joint + after.length;
  }
  return { start, end };
}

function segmentAt(raw: string, character: number): Stretch {
  const from = Math.max(0, character - 40);
  // Lines break anywhere in such text: the word goes on without the line's end.
  const around = raw.slice(from, character + 40);
  const found = segments.segment(around).containing(character - from);
  return found
    ? { start: from + found.index, end: from + found.index + found.segment.length }
    : { start: character, end: character + 1 };
}

/** Offsets at which a run stands higher or lower: a footnote's mark is no part of its word. */
function breaksOf({ items }: PageText): ReadonlySet<number> {
  const breaks = new Set<number>();
  for (const [at, item] of items.entries()) {
    const last = items[at - 1];
    const shift = last ? baselineShift(last, item) : 0;
    if (last && shift > 0.15 && shift < 0.9 && last.end === item.start) breaks.add(item.start);
  }
  return breaks;
}

/** The sentence around a character of a page's raw text: over lines and columns, not over pages. */
export function sentenceAt(page: PageText, character: number): Stretch {
  const paragraph = paragraphsOf(page).find(
    ({ start, end }) => character >= start && character < end,
  );
  if (!paragraph) return wordAt(page, character);
  const text = page.raw.slice(paragraph.start, paragraph.end).replace(/\s/gu, ' ');
  const at = character - paragraph.start;
  const sentences = splitSentences(text);
  const own = sentences.find(({ end }) => at < end) ?? sentences.at(-1);
  return own
    ? { start: paragraph.start + own.start, end: paragraph.start + own.end }
    : { start: paragraph.start, end: paragraph.end };
}
