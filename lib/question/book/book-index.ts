import type { BookAcronym, BookHeading, BookIndex } from '@/lib/model/book-index';
import { repairedText } from '@/lib/text/repair';
import { splitSentences } from '@/lib/text/sentences';
import { acronymsIn } from './acronyms';
import { BookDefinitions } from './book-definitions';
import { headingsOfPage, isTitled, type OutlineTitle } from './book-headings';
import { BookTerms } from './book-terms';
import { RunningLines } from './running-lines';
import { wordsOf } from '@/lib/question/grammar/words';

/** Goes up with every change of what an index holds: older ones are made anew. */
export const BOOK_INDEX_VERSION = 2;

const MOST_TERMS = 1500;
const MOST_DEFINITIONS = 1000;
const MOST_ACRONYMS = 500;
const MOST_HEADINGS = 3000;
/** Names and headings held while the book is read. */
const MOST_HELD = 12_000;
/** Characters of an unfinished sentence taken over to the next page. */
const LONGEST_REST = 600;

/** Makes the index of a book from its pages' raw texts, one after the other, in the order of the book. */
export class BookIndexer {
  readonly #titles = new Map<number, string[]>();
  readonly #terms = new BookTerms();
  readonly #definitions = new BookDefinitions(MOST_HELD);
  readonly #acronyms = new Map<string, BookAcronym>();
  #headings: BookHeading[] = [];
  readonly #running = new RunningLines();
  #rest: { raw: string; pageIndex: number } = { raw: '', pageIndex: 0 };

  /** @param outline empty where there is none. */
  constructor(outline: readonly OutlineTitle[]) {
    for (const { title, pageIndex } of outline)
      this.#titles.set(pageIndex, [...(this.#titles.get(pageIndex) ?? []), title]);
  }

  /** @param pageIndex zero-based; higher with each call. */
  add(pageIndex: number, raw: string): void {
    const text = this.#running.without(raw);
    const found = headingsOfPage(text, pageIndex, this.#titles.get(pageIndex) ?? []);
    if (this.#headings.length < MOST_HELD) this.#headings.push(...found);
    let from = 0;
    for (const { start, end } of found) {
      if (end === 0 || start < from) continue;
      this.#block(text.slice(from, start), pageIndex);
      this.#flush();
      from = end;
    }
    this.#block(text.slice(from), pageIndex);
  }

  /** @returns the index of all pages added. */
  finish(): BookIndex {
    this.#flush();
    // The first pages' running heads were not known for what they are yet; an outline's title is one.
    const headings = this.#headings.filter(
      ({ text, pageIndex }) =>
        isTitled(text, this.#titles.get(pageIndex) ?? []) || !this.#running.has(text),
    );
    return {
      terms: this.#terms.most(MOST_TERMS),
      definitions: this.#definitions.most(MOST_DEFINITIONS, (name) => this.#weight(name)),
      acronyms: [...this.#acronyms.values()],
      headings: fewest(headings, MOST_HEADINGS),
    };
  }

  /** How often a name, or its last two words, come in the book; an acronym counts by itself. */
  #weight(name: string): number {
    const last = wordsOf(name).slice(-2).join(' ');
    const plural = `${last}s`;
    const known = this.#acronyms.has(name.toUpperCase()) ? 1 : 0;
    return this.#terms.countOf(last) + this.#terms.countOf(plural) + known;
  }

  /** Text without headings; its last sentence may go on later. */
  #block(raw: string, pageIndex: number): void {
    if (raw.trim() === '') return;
    const { raw: rest, pageIndex: begun } = this.#rest;
    const given = rest === '' ? raw : `${rest}\n${raw}`;
    const end = /[.!?…。！？؟۔]["”’)\]]*$/u.test(given.trimEnd())
      ? given.length
      : Math.max(lastStop(given), given.length - LONGEST_REST);
    const joint = rest === '' ? pageIndex : begun;
    this.#rest = { raw: given.slice(end), pageIndex: end === 0 ? joint : pageIndex };
    for (const [at, { text }] of splitSentences(repairedText(given.slice(0, end))).entries())
      this.#sentence(text, at === 0 ? joint : pageIndex);
  }

  #flush(): void {
    const { raw, pageIndex } = this.#rest;
    this.#rest = { raw: '', pageIndex: 0 };
    if (raw.trim() !== '') this.#sentence(repairedText(raw), pageIndex);
  }

  #sentence(text: string, pageIndex: number): void {
    this.#terms.add(text, pageIndex);
    this.#definitions.add(text, pageIndex);
    if (!text.includes('(')) return;
    for (const { acronym, words } of acronymsIn(text))
      if (!this.#acronyms.has(acronym) && this.#acronyms.size < MOST_ACRONYMS)
        this.#acronyms.set(acronym, { acronym, words, pageIndex });
  }
}

function lastStop(text: string): number {
  let at = 0;
  for (const { index, 0: stop } of text.matchAll(/[.!?…。！？؟۔]["”’)\]]*(?=\s)/gu))
    at = index + stop.length;
  return at;
}

/** At most so many, the doubtful left out first. */
function fewest(headings: readonly BookHeading[], most: number): BookHeading[] {
  const sure = headings.filter((heading) => heading.sure);
  return (headings.length <= most ? headings : sure).slice(0, most);
}
