import type { FindHit, FindQuery, FindSummary } from '@/lib/model/find';
import type { TextSpan } from '@/lib/model/page-text';
import { foldForSearch, foldWithMap, type FoldOptions } from './fold-for-search';
import { matcherFor, occurrences, type Matcher } from './matcher';

/** Raw characters shown on either side of a hit. */
const CONTEXT = 60;

/** The text of a book in memory, and the search that is on. Pages may come in any order. */
export class BookFinder {
  readonly #raw: (string | undefined)[];
  #added = 0;
  /** Folded texts by fold, as far as they were needed. */
  readonly #folded = new Map<string, (string | undefined)[]>();
  #search: Search | null = null;

  constructor(pageCount: number) {
    this.#raw = Array.from({ length: pageCount });
  }

  /** Pages added so far. */
  get pageCount(): number {
    return this.#added;
  }

  has(pageIndex: number): boolean {
    return this.#raw[pageIndex] !== undefined;
  }

  /** The text of a zero-based page as it was added; `null` where it was not. */
  rawOf(pageIndex: number): string | null {
    return this.#raw[pageIndex] ?? null;
  }

  /** @param raw the page's text as selectors rest on it. */
  add(pageIndex: number, raw: string): void {
    if (!this.has(pageIndex)) this.#added++;
    this.#raw[pageIndex] = raw;
    // The usual search is folded for as the book comes in: the first one is then as quick as any.
    this.#textOf(pageIndex, USUAL);
    if (this.#search?.matcher.quick) this.#extend(this.#search, pageIndex);
  }

  /**
   * Searches every page added so far. Pages added later join in, but not for a regular expression:
   * it may take for ever, and whoever adds pages has no time limit.
   * @throws {InvalidPatternError} for a regular expression that is none.
   */
  search(query: FindQuery): FindSummary {
    this.#search = null;
    const matcher = matcherFor(query);
    if (!matcher) return this.summary();
    const search: Search = { matcher, wholeWord: query.wholeWord, pages: new Map(), order: null };
    for (let pageIndex = 0; pageIndex < this.#raw.length; pageIndex++) {
      this.#extend(search, pageIndex);
    }
    this.#search = search;
    return this.summary();
  }

  summary(): FindSummary {
    const pages = this.#order().map(
      ({ pageIndex, matches }) => [pageIndex, matches.length / 2] as const,
    );
    return { total: pages.reduce((sum, [, count]) => sum + count, 0), pages };
  }

  /** The hits from a zero-based place in reading order on. */
  hits(first: number, count: number): FindHit[] {
    const hits: FindHit[] = [];
    for (const { pageIndex, from, matches } of this.#order()) {
      const last = from + matches.length / 2;
      if (last <= first) continue;
      if (from >= first + count) break;
      const begin = Math.max(0, first - from);
      const end = Math.min(matches.length / 2, first + count - from);
      hits.push(...this.#hitsOf(pageIndex, matches.slice(begin * 2, end * 2)));
    }
    return hits;
  }

  /** The hits of a zero-based page; `from` is the place of its first in the whole book. */
  hitsOnPage(pageIndex: number): { from: number; spans: TextSpan[] } {
    const page = this.#order().find((each) => each.pageIndex === pageIndex);
    if (!page) return { from: 0, spans: [] };
    return {
      from: page.from,
      spans: this.#hitsOf(pageIndex, page.matches).map(({ span }) => span),
    };
  }

  #order(): readonly PageMatches[] {
    if (!this.#search) return [];
    return (this.#search.order ??= inOrder(this.#search.pages));
  }

  #extend(search: Search, pageIndex: number): void {
    const raw = this.#raw[pageIndex];
    if (raw === undefined) return;
    const text = this.#textOf(pageIndex, search.matcher.fold);
    let matches = search.matcher.matchesIn(text);
    const broken = brokenMatches(raw, text, search);
    if (broken.length > 0) matches = merged(matches, broken);
    if (matches.length > 0) search.pages.set(pageIndex, matches);
    search.order = null;
  }

  #textOf(pageIndex: number, fold: FoldOptions): string {
    const key = `${fold.keepCase} ${fold.keepMarks}`;
    let texts = this.#folded.get(key);
    if (!texts) this.#folded.set(key, (texts = Array.from({ length: this.#raw.length })));
    return (texts[pageIndex] ??= foldForSearch(this.#raw[pageIndex] ?? '', fold));
  }

  #hitsOf(pageIndex: number, matches: readonly number[]): FindHit[] {
    const raw = this.#raw[pageIndex] ?? '';
    const fold = this.#search?.matcher.fold;
    if (!fold) return [];
    const { starts, ends } = foldWithMap(raw, fold);
    const hits: FindHit[] = [];
    for (let at = 0; at < matches.length; at += 2) {
      const start = starts[matches[at] ?? 0] ?? 0;
      const end = ends[(matches[at + 1] ?? 1) - 1] ?? raw.length;
      hits.push({
        span: { start: { pageIndex, offset: start }, end: { pageIndex, offset: end } },
        before: inOneLine(raw.slice(Math.max(0, start - CONTEXT), start)),
        match: inOneLine(raw.slice(start, end)),
        after: inOneLine(raw.slice(end, end + CONTEXT)),
      });
    }
    return hits;
  }
}

interface Search {
  readonly matcher: Matcher;
  readonly wholeWord: boolean;
  /** Matches in the folded text, as start and end in turn, by page. */
  readonly pages: Map<number, number[]>;
  /** The same in reading order, until a page joins. */
  order: readonly PageMatches[] | null;
}

interface PageMatches {
  readonly pageIndex: number;
  /** How many hits are on the pages before. */
  readonly from: number;
  readonly matches: readonly number[];
}

const USUAL: FoldOptions = { keepCase: false, keepMarks: false };

function inOrder(pages: ReadonlyMap<number, number[]>): PageMatches[] {
  let from = 0;
  return [...pages]
    .toSorted(([a], [b]) => a - b)
    .map(([pageIndex, matches]) => {
      const page = { pageIndex, from, matches };
      from += matches.length / 2;
      return page;
    });
}

/** Places of a hyphenated phrase that a line's end runs through at the hyphen. */
function brokenMatches(raw: string, text: string, { matcher, wholeWord }: Search): number[] {
  const found: number[] = [];
  for (const { phrase, at } of matcher.brokenAt) {
    const candidates = occurrences(text, phrase, wholeWord);
    if (candidates.length === 0) continue;
    const { starts, ends } = foldWithMap(raw, matcher.fold);
    for (let each = 0; each < candidates.length; each += 2) {
      const hyphen = (candidates[each] ?? 0) + at;
      const between = raw.slice(ends[hyphen - 1], starts[hyphen]);
      if (/[-\u2010]/.test(between)) found.push(candidates[each] ?? 0, candidates[each + 1] ?? 0);
    }
  }
  return found;
}

function merged(one: readonly number[], other: readonly number[]): number[] {
  const pairs: [number, number][] = [];
  for (const list of [one, other]) {
    for (let at = 0; at < list.length; at += 2) pairs.push([list[at] ?? 0, list[at + 1] ?? 0]);
  }
  return pairs
    .toSorted(([a], [b]) => a - b)
    .filter(([start], index, all) => index === 0 || start !== all[index - 1]?.[0])
    .flat();
}

/** Lines joined as they are read. */
const inOneLine = (raw: string) =>
  raw.replace(/(?<=\p{L})[-\u2010] ?\n\s*(?=\p{Ll})/gu, '').replace(/\s+/g, ' ');
