import type { SourceId } from '@/lib/model/ids';
import type { OutlineEntry } from '@/lib/model/source';
import { readOutline } from '@/lib/pdf/outline';
import { repairTitle } from '@/lib/text/repair-title';
import type { App } from './app';
import { proposeFromOutline } from './case-studies';
import type { OpenedSource } from './open-source';

/** Pages whose words help to put lost spaces back into titles. */
const PAGES_FOR_WORDS = 40;

/** Reads the outline with repaired titles, and proposes case studies the first time. */
export async function readBookOutline(
  app: App,
  opened: OpenedSource,
  sourceId: SourceId,
): Promise<OutlineEntry[]> {
  const entries = await opened.pdf.whileThere(readOutline(opened.pdf.document));
  const broken = entries.some(({ title }) => looksBroken(title));
  const words = broken ? await wordsOf(opened) : new Set<string>();
  const repaired = entries.map((entry) => ({ ...entry, title: repairTitle(entry.title, words) }));
  await proposeFromOutline(app, sourceId, repaired, opened.pdf.pageCount);
  return repaired;
}

/** A long run without a space, or a digit glued to a word: only then are words worth reading. */
const looksBroken = (title: string) => /\p{L}{18,}|\p{Ll}\p{Lu}|\d\.?\p{Lu}/u.test(title);

async function wordsOf({ texts }: OpenedSource): Promise<Set<string>> {
  const words = new Set<string>();
  const stride = Math.max(1, Math.floor(texts.pageCount / PAGES_FOR_WORDS));
  for (let index = 0; index < texts.pageCount; index += stride) {
    const { raw } = await texts.read(index);
    for (const word of raw.toLowerCase().match(/\p{L}+/gu) ?? []) words.add(word);
  }
  return words;
}
