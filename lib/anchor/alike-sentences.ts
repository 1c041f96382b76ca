import type { TextSpan } from '@/lib/model/page-text';
import { splitSentences } from '@/lib/text/sentences';
import type { RawPages } from './raw-pages';

/** A sentence that shares words with a passage. */
export interface AlikeSentence {
  readonly span: TextSpan;
  /** Share of words in common, 0–1 (Dice). */
  readonly likeness: number;
}

/** Below this share of words in common a sentence says something else. */
const LEAST = 0.45;
/** The longest words of a passage tell where looking is worth it. */
const TELLING = 4;

/** Sentences of a page that have the words of a passage in whatever order, as after a rewrite. */
export function alikeSentences(pages: RawPages, pageIndex: number, exact: string): AlikeSentence[] {
  const wanted = wordsOf(exact);
  const raw = pages.raw(pageIndex);
  const lower = raw.toLowerCase();
  const telling = [...wanted].toSorted((a, b) => b.length - a.length).slice(0, TELLING);
  if (telling.filter((word) => lower.includes(word)).length * 2 < telling.length) return [];
  return splitSentences(raw.replaceAll('\n', ' ')).flatMap(({ text, start, end }) => {
    const own = wordsOf(text);
    const shared = [...own].filter((word) => wanted.has(word)).length;
    const likeness = (2 * shared) / (own.size + wanted.size);
    return likeness < LEAST
      ? []
      : [
          {
            likeness,
            span: { start: { pageIndex, offset: start }, end: { pageIndex, offset: end } },
          },
        ];
  });
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu));
