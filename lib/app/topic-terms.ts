import type { BookIndex } from '@/lib/model/book-index';
import type { PageText } from '@/lib/model/page-text';
import { countTerms, termsOfParts, type TermCount } from '@/lib/question/book/document-terms';

/** A word pair counts as one of the book's terms from so many mentions on; single words tell too little. */
const BOOKS_OWN = 6;

/** Pages near by belong to many passages: each is counted once. */
const counted = new WeakMap<RawPage, ReadonlyMap<string, number>>();

type RawPage = Pick<PageText, 'raw'>;

/**
 * What a passage's pages keep coming back to, and below that the word pairs that the whole book
 * does and they mention.
 * @param pages those near the passage
 * @param index of the whole book; `null` before it is made
 */
export function topicTerms(pages: readonly RawPage[], index: BookIndex | null): TermCount[] {
  const parts = pages.map((page) => {
    const counts = counted.get(page) ?? countTerms(page.raw);
    counted.set(page, counts);
    return counts;
  });
  const near = termsOfParts(parts);
  if (!index) return near;
  const told = new Set(near.map(([term]) => term));
  const far = index.terms.filter(
    ({ term, count }) =>
      count >= BOOKS_OWN &&
      term.includes(' ') &&
      !told.has(term) &&
      parts.some((part) => part.has(term)),
  );
  // The fewest that counts at all: the pages near by come first.
  return [...near, ...far.map(({ term }): TermCount => [term, 2])];
}
