import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from 'hash-wasm';
import type { DraftQuestion } from '@/lib/model/question';
import { builtInFramework } from '@/lib/framework/ml-system-design';
import { proposeCaseStudies, type ProposedCaseStudy } from '@/lib/framework/propose-case-studies';
import type { BookIndex } from '@/lib/model/book-index';
import { openPdf } from '@/lib/pdf/open-pdf';
import { readOutline } from '@/lib/pdf/outline';
import { PageTexts } from '@/lib/pdf/page-texts';
import { topicTerms } from '@/lib/app/topic-terms';
import { hintsFor } from '@/lib/question/book/book-hints';
import { BookIndexer } from '@/lib/question/book/book-index';
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

/**
 * Chosen as a reader would mark them, judged by those who build the generator, and learned from; what is
 * worded anew since then was judged blind, as in `judgedBlind`.
 */
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
  readonly passage: string;
  readonly first: DraftQuestion | null;
}

/** A first question with what was said of it; `undefined` where nobody judged it yet. */
export interface Verdict {
  readonly page: number;
  readonly passage: string;
  readonly first: DraftQuestion;
  readonly hash: string;
  readonly verdict: 0 | 1 | undefined;
}

/** The first questions of judged passages that have one, made anew, with their verdicts. */
export async function verdictsOn(
  book: GuideBook,
  { passages, verdicts }: Judged,
): Promise<Verdict[]> {
  const made = firstQuestions(book, passages);
  const all = made.map(async ({ page, passage, first }) => {
    if (first === null) return [];
    const hash = await hashOf(first);
    return [{ page, passage, first, hash, verdict: verdicts[hash] }];
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

/** The first question of each passage, made anew, of all that the app knows of the book. */
function firstQuestions(
  { clean, raw, index, studies }: GuideBook,
  passages: Judged['passages'],
): FirstQuestion[] {
  const pages = clean.map((text) => ({ raw: text }));
  return passages.map(([page, start, end]) => {
    const pageIndex = page - 1;
    const around = pages.slice(Math.max(0, pageIndex - TOPIC_PAGES), page + TOPIC_PAGES);
    const text = clean[pageIndex] ?? '';
    const passage = text.slice(start, end);
    const context = contextOf(text, start, end);
    const offset = placeIn(raw[pageIndex] ?? '', passage);
    const study = studies.find(
      (each) => each.startPageIndex <= pageIndex && pageIndex <= each.endPageIndex,
    );
    const [first = null] = questionsFor({
      passage,
      context,
      docTerms: topicTerms(around, index),
      book: around.map((each) => each.raw).join('\n'),
      heading: study?.title ?? '',
      hints: hintsFor(index, passage, context, offset < 0 ? null : { pageIndex, offset }),
    });
    return { page, passage, first };
  });
}

/** Letters by which a passage's beginning is found in raw text. */
const LETTERS = 40;

/** Where a clean passage begins in a page's raw text, by its letters; -1 for nowhere. */
function placeIn(raw: string, passage: string): number {
  const letters = [...raw.matchAll(/[\p{L}\p{N}]/gu)];
  const sought = passage.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(0, LETTERS);
  const at = letters
    .map(([letter]) => letter)
    .join('')
    .indexOf(sought);
  return letters[at]?.index ?? -1;
}

function contextOf(text: string, start: number, end: number): string {
  const sentences = splitSentences(text);
  const first = sentences.findIndex((sentence) => sentence.end > start);
  const last = sentences.findLastIndex((sentence) => sentence.start < end);
  const from = sentences[Math.max(0, first - AROUND.before)]?.start ?? 0;
  const to = sentences[Math.min(sentences.length - 1, last + AROUND.after)]?.end ?? text.length;
  return text.slice(from, to);
}

/** The book, as far as questions are made of it. */
export interface GuideBook {
  /** The clean text of each page, with its paragraphs marked. */
  readonly clean: readonly string[];
  readonly raw: readonly string[];
  readonly index: BookIndex;
  readonly studies: readonly ProposedCaseStudy[];
}

/** Reads the book as the app does: its text, the index of all of it, its case studies. */
export async function readGuide(bytes: Uint8Array): Promise<GuideBook> {
  const pdf = await openPdf(new Blob([new Uint8Array(bytes)]), {
    askPassword: () => Promise.resolve(null),
  });
  const texts = new PageTexts(pdf);
  const pages = [];
  for (let pageIndex = 0; pageIndex < pdf.pageCount; pageIndex++)
    pages.push(await texts.read(pageIndex));
  const outline = await readOutline(pdf.document);
  await pdf.close();
  const indexer = new BookIndexer(outline);
  for (const { pageIndex, raw } of pages) indexer.add(pageIndex, raw);
  const more = { list: await englishWords(), elsewhere: NO_WORDS };
  const clean = cleanPages(pages, more, 'paragraphs');
  return {
    clean: pages.map((_, index) => clean.get(index) ?? ''),
    raw: pages.map(({ raw }) => raw),
    index: indexer.finish(),
    studies: proposeCaseStudies(outline, pages.length, builtInFramework().steps),
  };
}
