import { BookFinder } from '@/lib/find/book-finder';
import type { BookIndex } from '@/lib/model/book-index';
import { openPdf, type OpenedPdf } from '@/lib/pdf/open-pdf';
import { readOutline } from '@/lib/pdf/outline';
import { readRawText, TEXT_VERSION } from '@/lib/pdf/page-text';
import type { StepmarkDb } from '@/lib/store/db';
import type { OutlineTitle } from '@/lib/question/book/book-headings';
import { readPageTexts } from '@/lib/store/page-texts';
import { makeBookIndex, putBookIndex, readBookIndex } from './book-index';
import { nextTask } from './next-task';
import type {
  IndexedBook,
  KeepAs,
  TextIndexAnswers,
  TextIndexCall,
  TextIndexQuestion,
  TextIndexReply,
} from './text-index-protocol';

/** Pages asked of the parser at a time: it never waits for the next question. */
const AHEAD = 3;
/** Pages stored in one transaction. */
const BATCH = 256;
/** Milliseconds between two words on progress. */
const TELL_EVERY = 100;

/**
 * Reads the text of a whole book once, page by page, stores it, and searches it. Runs in a worker;
 * answers through `post`. Ended by ending the worker.
 */
export class TextIndexServer {
  readonly #openDb: () => Promise<StepmarkDb>;
  readonly #post: (reply: TextIndexReply) => void;
  #finder = new BookFinder(0);
  #pageCount = 0;
  #failed = 0;
  #complete = false;
  /** Made here, when the text is complete. */
  #index: BookIndex | null = null;
  #keepAs: KeepAs | null = null;
  /** Zero-based pages that are read but not stored. */
  #unstored: { pageIndex: number; raw: string }[] = [];
  #pause: PromiseWithResolvers<void> | null = null;
  #toldAt = 0;

  /** @param openDb called only when there is something to store. */
  constructor(openDb: () => Promise<StepmarkDb>, post: (reply: TextIndexReply) => void) {
    this.#openDb = openDb;
    this.#post = post;
  }

  async handle(call: TextIndexCall): Promise<void> {
    if (call.kind === 'open') await this.#open(call.book);
    else if (call.kind === 'keep-as') this.#keepAs = call.keepAs;
    else if (call.kind === 'ask') this.#answer(call.id, call.question);
    else if (call.paused) this.#pause ??= Promise.withResolvers();
    else {
      this.#pause?.resolve();
      this.#pause = null;
    }
    if (call.kind === 'keep-as' && this.#complete) {
      await this.#store();
      await this.#storeIndex();
    }
  }

  async #open({ blob, password, pageCount, skip, keepAs }: IndexedBook): Promise<void> {
    this.#finder = new BookFinder(pageCount);
    this.#pageCount = pageCount;
    this.#keepAs = keepAs;
    this.#failed = skip.length;
    if (keepAs) await this.#load(keepAs);
    const index = keepAs && (await readBookIndex(await this.#openDb(), keepAs));
    const missing = Array.from({ length: pageCount }, (_, pageIndex) => pageIndex).filter(
      (pageIndex) => !this.#finder.has(pageIndex) && !skip.includes(pageIndex),
    );
    this.#tell();
    const open = () =>
      openPdf(blob, {
        readsAll: missing.length > 0,
        askPassword: (why) => Promise.resolve(why === 'needed' ? password : null),
      });
    let pdf: OpenedPdf | null = null;
    if (missing.length > 0) {
      this.#post({ kind: 'reading', pageIndex: missing[0] ?? 0 });
      pdf = await open();
      await this.#readAll(pdf, missing);
    }
    await this.#store();
    this.#complete = true;
    this.#tell();
    if (!index) {
      // Nobody waits for it: without an outline the text tells headings, too.
      pdf ??= await open().catch(() => null);
      await this.#makeIndex(pdf ? await readOutline(pdf.document) : []);
    }
    await pdf?.close();
  }

  async #makeIndex(outline: readonly OutlineTitle[]): Promise<void> {
    const turn = () => this.#turn();
    this.#index = await makeBookIndex(this.#finder, this.#pageCount, outline, turn);
    await this.#storeIndex();
  }

  /** Lets messages through, and waits while reading is paused. */
  async #turn(): Promise<void> {
    await nextTask();
    await this.#pause?.promise;
  }

  async #storeIndex(): Promise<void> {
    if (!this.#keepAs || !this.#index) return;
    await putBookIndex(await this.#openDb(), this.#keepAs, this.#index);
  }

  async #load({ sourceId, contentHash }: KeepAs): Promise<void> {
    const db = await this.#openDb();
    for (const row of await readPageTexts(db, sourceId, contentHash, TEXT_VERSION)) {
      this.#finder.add(row.pageIndex, row.raw);
    }
  }

  async #readAll(pdf: OpenedPdf, pageIndexes: readonly number[]): Promise<void> {
    const ahead = pageIndexes.slice(0, AHEAD).map((pageIndex) => rawText(pdf, pageIndex));
    for (const [at, pageIndex] of pageIndexes.entries()) {
      await this.#turn();
      this.#post({ kind: 'reading', pageIndex });
      if (performance.now() - this.#toldAt > TELL_EVERY) this.#tell();
      const raw = await ahead.shift();
      // The parser goes on with the next pages while this one is folded and stored.
      const next = pageIndexes[at + AHEAD];
      if (next !== undefined) ahead.push(rawText(pdf, next));
      await this.#take(pageIndex, raw ?? null);
    }
  }

  async #take(pageIndex: number, raw: string | null): Promise<void> {
    if (raw === null) {
      this.#failed++;
      return;
    }
    this.#finder.add(pageIndex, raw);
    this.#unstored.push({ pageIndex, raw });
    if (this.#unstored.length >= BATCH) await this.#store();
  }

  /** Stores what is read, if it is known by now what the bytes are. */
  async #store(): Promise<void> {
    if (!this.#keepAs || this.#unstored.length === 0) return;
    const { sourceId, contentHash } = this.#keepAs;
    const pages = this.#unstored;
    this.#unstored = [];
    const db = await this.#openDb();
    await db.pageTexts.bulkPut(
      pages.map((page) => ({ ...page, sourceId, contentHash, textVersion: TEXT_VERSION })),
    );
  }

  #tell(): void {
    this.#toldAt = performance.now();
    this.#post({
      kind: 'progress',
      progress: {
        done: this.#finder.pageCount,
        pageCount: this.#pageCount,
        failed: this.#failed,
        complete: this.#complete,
        found: this.#finder.summary(),
      },
    });
  }

  #answer(id: number, question: TextIndexQuestion): void {
    try {
      this.#post({ kind: 'answer', id, answer: this.#find(question) });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      this.#post({ kind: 'refused', id, name, message });
    }
  }

  #find(question: TextIndexQuestion): TextIndexAnswers[keyof TextIndexAnswers] {
    if (question.kind === 'search') return this.#finder.search(question.query);
    if (question.kind === 'hits') return this.#finder.hits(question.first, question.count);
    return this.#finder.hitsOnPage(question.pageIndex);
  }
}

/** A page's text; `null` for a page that is broken: the others have theirs. */
const rawText = (pdf: OpenedPdf, pageIndex: number): Promise<string | null> =>
  pdf.document
    .getPage(pageIndex + 1)
    .then(readRawText)
    .catch(() => null);
