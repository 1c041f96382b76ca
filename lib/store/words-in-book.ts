import type { SourceId } from '@/lib/model/ids';
import type { StepmarkDb } from './db';
import { pageTextsOf } from './page-texts';

/**
 * Which of some words (lower case, hyphenated ones too) stand inside a line anywhere in the stored
 * text of a Source. Empty while the book was not read for searching.
 */
export async function wordsInBook(
  db: StepmarkDb,
  sourceId: SourceId,
  words: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const sought = new Set(words);
  if (sought.size === 0) return found;
  const any = [...sought].map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('|');
  // Not a part of a longer word, and not of a compound of more parts.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}-])(?:${any})(?![\\p{L}\\p{M}\\p{N}-])`,
    'giu',
  );
  await pageTextsOf(db, sourceId).each(({ raw }) => {
    const text = raw.normalize('NFKC').replaceAll('\u2010', '-');
    for (const [word] of text.matchAll(pattern)) found.add(word.toLowerCase());
  });
  return found;
}
