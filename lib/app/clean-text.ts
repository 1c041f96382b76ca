import type { PageText, TextSpan } from '@/lib/model/page-text';
import type { PageTexts } from '@/lib/pdf/page-texts';
import { cleanPassage, doubtfulIn } from '@/lib/text/clean';
import { englishWords, englishWordsNow, NO_WORDS } from '@/lib/text/word-list';
import { readPages } from './locate-highlights';

/** Pages on either side that tell what is a running head. */
const AROUND = 2;

/** Which of some words, in lower case, the book has anywhere. */
export type WordSearch = (words: readonly string[]) => Promise<ReadonlySet<string>>;

/**
 * The text of a passage as people read it. Reads the pages it needs.
 * @param inBook asked only about broken words that nothing else tells how to write
 */
export async function cleanText(
  texts: PageTexts,
  span: TextSpan,
  inBook: WordSearch = () => Promise.resolve(new Set()),
): Promise<string> {
  const [first, last] = rangeOf(span);
  const [read, list] = await Promise.all([readPages(texts, first, last), englishWords()]);
  const pages = withVocabulary(texts, read, span);
  const doubtful = doubtfulIn(pages, span, list);
  const elsewhere = doubtful.length > 0 ? await inBook(doubtful) : NO_WORDS;
  return cleanPassage(pages, span, { list, elsewhere });
}

/** Pages on either side whose words tell how a word at a line's end is written, where they were read. */
const VOCABULARY = 24;

/** The pages asked for, and those read already that lend their words. */
function withVocabulary(
  texts: PageTexts,
  pages: readonly PageText[],
  { start, end }: TextSpan,
): PageText[] {
  const all = new Map(pages.map((page) => [page.pageIndex, page]));
  for (let at = start.pageIndex - VOCABULARY; at <= end.pageIndex + VOCABULARY; at++) {
    const page = texts.peek(at);
    if (page) all.set(at, page);
  }
  return [...all.values()];
}

/** Loads what `cleanTextNow` cannot wait for. */
export async function prepareCleaning(): Promise<void> {
  await englishWords();
}

/** As `cleanText`, at once; `null` where a page of the passage was not read yet. */
export function cleanTextNow(texts: PageTexts, span: TextSpan): string | null {
  for (let index = span.start.pageIndex; index <= span.end.pageIndex; index++)
    if (!texts.peek(index)) return null;
  return cleanPassageNow(withVocabulary(texts, [], span), span);
}

/** `cleanPassage` with the words of the language, once they were loaded. */
export const cleanPassageNow = (
  pages: readonly PageText[],
  span: TextSpan,
  marks: 'none' | 'paragraphs' = 'none',
): string => cleanPassage(pages, span, { list: englishWordsNow(), elsewhere: NO_WORDS }, marks);

function rangeOf({ start, end }: TextSpan): [number, number] {
  const around = start.pageIndex === end.pageIndex ? 0 : AROUND;
  return [start.pageIndex - around, end.pageIndex + around];
}
