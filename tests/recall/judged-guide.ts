import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from 'hash-wasm';
import type { DraftQuestion } from '@/lib/model/question';
import { openPdf } from '@/lib/pdf/open-pdf';
import { PageTexts } from '@/lib/pdf/page-texts';
import { topicTerms } from '@/lib/app/topic-terms';
import { hintsFor } from '@/lib/question/book-hints';
import { BookIndexer } from '@/lib/question/book-index';
import { questionsFor } from '@/lib/question/questions-for';
import { cleanPages } from '@/lib/text/clean';
import { splitSentences } from '@/lib/text/sentences';
import { englishWords, NO_WORDS } from '@/lib/text/word-list';

/**
 * Questions made of a book of case studies, read and judged by the rubric "I would keep this card as it
 * is". The book's words are not ours: a passage is a page and two offsets into its clean text, a
 * question the beginning of a hash.
 */
export interface Judged {
  /** One-based page, and offsets into its clean text (zero-based, end exclusive). */
  readonly passages: readonly (readonly [page: number, start: number, end: number])[];
  /** By `hashOf` a question: 1 kept, 0 not. */
  readonly verdicts: Readonly<Record<string, 0 | 1>>;
}

const read = (name: string): Judged =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')) as Judged;

/** Chosen as a reader would mark them, judged by those who build the generator, and learned from. */
export const judged = read('judged-guide');

/**
 * Chosen by lot (one or two sentences anywhere in running text), judged blind and strictly: by a language
 * model that was given rubric, passage and question, among questions of people, and not what made them. How
 * far what was learned holds elsewhere.
 */
export const judgedBlind = read('judged-blind');

/**
 * Chosen by a language model that was asked to mark, as a reader would, 66 pages chosen by lot, and was told
 * nothing of questions; judged like `judgedBlind`. When first seen, 144 of 236 were kept; of people's own
 * questions 18 of 28. No reader has judged any of them yet.
 */
export const judgedMarked = read('judged-marked');

/** Names a question without its words. */
async function hashOf({ prompt, answer }: DraftQuestion): Promise<string> {
  return (await sha256(`${prompt}\n${answer}`)).slice(0, 12);
}

/** The first question of a judged passage; `null` where there is none. */
interface FirstQuestion {
  readonly page: number;
  readonly first: DraftQuestion | null;
}

/** A first question with what was said of it; `undefined` where nobody judged it yet. */
export interface Verdict {
  readonly page: number;
  readonly first: DraftQuestion;
  readonly hash: string;
  readonly verdict: 0 | 1 | undefined;
}

/** The first questions of judged passages that have one, made anew, with their verdicts. */
export async function verdictsOn(
  texts: readonly string[],
  { passages, verdicts }: Judged,
): Promise<Verdict[]> {
  const made = firstQuestions(texts, passages);
  const all = made.map(async ({ page, first }) => {
    if (first === null) return [];
    const hash = await hashOf(first);
    return [{ page, first, hash, verdict: verdicts[hash] }];
  });
  return (await Promise.all(all)).flat();
}

/** Share of the judged ones that are kept, 0–1. */
export function shareKept(some: readonly { readonly verdict: 0 | 1 | undefined }[]): number {
  const known = some.filter(({ verdict }) => verdict !== undefined);
  return known.filter(({ verdict }) => verdict === 1).length / known.length;
}

/** Pages on each side whose terms count as the passage's topic, as the reader's drafts have it. */
const TOPIC_PAGES = 6;
/** Sentences before and after a passage. */
const AROUND = { before: 4, after: 2 };

/**
 * The first question of each passage, made anew.
 * @param texts clean, one for each page, from `cleanTexts`
 */
function firstQuestions(texts: readonly string[], passages: Judged['passages']): FirstQuestion[] {
  const pages = texts.map((raw) => ({ raw }));
  const indexer = new BookIndexer([]);
  for (const [pageIndex, text] of texts.entries()) indexer.add(pageIndex, text);
  const index = indexer.finish();
  return passages.map(([page, start, end]) => {
    const around = pages.slice(Math.max(0, page - 1 - TOPIC_PAGES), page + TOPIC_PAGES);
    const text = texts[page - 1] ?? '';
    const passage = text.slice(start, end);
    const context = contextOf(text, start, end);
    const [first = null] = questionsFor({
      passage,
      context,
      docTerms: topicTerms(around, index),
      book: around.map(({ raw }) => raw).join('\n'),
      hints: hintsFor(index, passage, context, { pageIndex: page - 1, offset: start }),
    });
    return { page, first };
  });
}

function contextOf(text: string, start: number, end: number): string {
  const sentences = splitSentences(text);
  const first = sentences.findIndex((sentence) => sentence.end > start);
  const last = sentences.findLastIndex((sentence) => sentence.start < end);
  const from = sentences[Math.max(0, first - AROUND.before)]?.start ?? 0;
  const to = sentences[Math.min(sentences.length - 1, last + AROUND.after)]?.end ?? text.length;
  return text.slice(from, to);
}

/** The text of each page of the book, as questions are made of it. */
export async function cleanTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openPdf(new Blob([new Uint8Array(bytes)]), {
    askPassword: () => Promise.resolve(null),
  });
  const texts = new PageTexts(pdf);
  const pages = [];
  for (let pageIndex = 0; pageIndex < pdf.pageCount; pageIndex++)
    pages.push(await texts.read(pageIndex));
  await pdf.close();
  const more = { list: await englishWords(), elsewhere: NO_WORDS };
  const clean = cleanPages(pages, more, 'paragraphs');
  return pages.map((_, index) => clean.get(index) ?? '');
}
