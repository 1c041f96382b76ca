import type { PageText, TextSpan } from '@/lib/model/page-text';
import type { PageTexts } from '@/lib/pdf/page-texts';
import type { Random } from './random.ts';

/** What readers select: a word, a few words, a passage over lines or pages, or any stretch at all. */
const KINDS = ['word', 'words', 'lines', 'passage', 'anything', 'pages'] as const;

/** Points between the strikes of one run, at most. */
const STRUCK_AGAIN = 1;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * A random passage that begins and ends with ink; `null` where the chosen page has no text. Words are
 * drawn by where they stand, so that common ones come as often as they are read.
 */
export async function randomSpan(texts: PageTexts, random: Random): Promise<TextSpan | null> {
  const pageIndex = random.whole(0, texts.pageCount);
  const page = await texts.read(pageIndex);
  if (page.raw.trim() === '') return null;
  const kind = random.of(KINDS);
  if (kind === 'pages') return acrossPages(texts, page, random);
  if (kind === 'word' || kind === 'words') return words(page, random, kind === 'word' ? 1 : 6);
  const start = random.whole(0, page.raw.length);
  const length =
    kind === 'lines'
      ? random.whole(60, 300)
      : kind === 'passage'
        ? random.whole(300, 1500)
        : 1 + random.whole(0, 2 ** random.whole(0, 11));
  return inked(page, start, page, Math.min(page.raw.length, start + length));
}

function words(page: PageText, random: Random, most: number): TextSpan | null {
  const all = [...page.raw.matchAll(WORD)];
  if (all.length === 0) return null;
  const at = random.whole(0, all.length);
  const first = all[at];
  const last = all[Math.min(all.length - 1, at + random.whole(0, most))];
  if (!first || !last) return null;
  return inked(page, first.index, page, last.index + last[0].length);
}

async function acrossPages(
  texts: PageTexts,
  page: PageText,
  random: Random,
): Promise<TextSpan | null> {
  const last = Math.min(texts.pageCount - 1, page.pageIndex + random.whole(1, 3));
  const lastPage = await texts.read(last);
  if (last === page.pageIndex || lastPage.raw.trim() === '') return null;
  const start = Math.max(0, page.raw.length - random.whole(1, 600));
  return inked(page, start, lastPage, random.whole(1, Math.min(600, lastPage.raw.length) + 1));
}

/**
 * Without white space at its ends, not through the middle of a character, nor between the strikes of
 * one that is struck again at the same place to look bold: nobody can point at one of them.
 */
function inked(first: PageText, from: number, last: PageText, to: number): TextSpan | null {
  let [start, end] = [from, to];
  if (isLowSurrogate(first.raw, start)) start--;
  if (isLowSurrogate(last.raw, end)) end++;
  while (start < first.raw.length && /\s/u.test(first.raw[start] ?? '')) start++;
  while (end > 0 && /\s/u.test(last.raw[end - 1] ?? '')) end--;
  start = struckAgain(first, start, 'start');
  end = struckAgain(last, end, 'end');
  const empty = first === last ? end <= start : start >= first.raw.length || end <= 0;
  if (empty) return null;
  return {
    start: { pageIndex: first.pageIndex, offset: start },
    end: { pageIndex: last.pageIndex, offset: end },
  };
}

/** The offset before (or after) all strikes of the run there. */
function struckAgain({ raw, items }: PageText, offset: number, side: 'start' | 'end'): number {
  const step = side === 'start' ? -1 : 1;
  const inside = side === 'start' ? offset : offset - 1;
  let at = items.findIndex((item) => item.start <= inside && item.end > inside);
  let result = offset;
  for (let item = items[at]; item; item = items[at]) {
    const next = items[(at += step)];
    if (!next || raw.slice(next.start, next.end) !== raw.slice(item.start, item.end)) break;
    const [, , , , x, y] = item.transform;
    if (Math.hypot(next.transform[4] - x, next.transform[5] - y) > STRUCK_AGAIN) break;
    result = next[side];
  }
  return result;
}

const isLowSurrogate = (text: string, offset: number) => {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
};
