import type { HighlightId, QuestionId, SourceId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import { questionsSince } from '@/lib/store/changed-questions';
import type { App } from './app';
import { toCheck } from './ticked';

/**
 * How many questions of a book ask for the reader's look, for as long as the book is open: the first
 * count reads its questions, the next ones what was written since.
 */
export class CheckCounter {
  readonly #sourceId: SourceId;
  readonly #byHighlight = new Map<HighlightId, Map<QuestionId, Question>>();
  readonly #counts = new Map<HighlightId, number>();
  /** The highlight of each question. */
  readonly #places = new Map<QuestionId, HighlightId>();
  /** All that was written before is read (epoch milliseconds); `null` before the first count. */
  #readUpTo: number | null = null;
  #counting: Promise<unknown> = Promise.resolve();

  constructor(sourceId: SourceId) {
    this.#sourceId = sourceId;
  }

  count(app: App): Promise<number> {
    // One after the other: two at a time would each think they had read what the other did.
    const counting = this.#counting.then(() => this.#count(app));
    this.#counting = counting.catch(() => undefined);
    return counting;
  }

  async #count(app: App): Promise<number> {
    const { db } = app;
    const startedAt = app.now();
    const ofBook = db.questions.where('[sourceId+status]');
    const status = (each: Question['status']) => ofBook.equals([this.#sourceId, each]).count();
    if (this.#readUpTo === null && (await status('proposed')) === 0) return 0;
    // Not from the newest stamp on: a row written twice in one moment is stamped ahead of the clock.
    // And where the clock was set back, from where it stands now.
    const since = Math.min(this.#readUpTo ?? 0, startedAt);
    this.#take(await questionsSince(db, this.#sourceId, since));
    this.#readUpTo = startedAt;
    const all = await db.questions.where('sourceId').equals(this.#sourceId).count();
    if (all !== this.#places.size) {
      // Gone to another book, or written while a clock was set back: everything is read once more.
      this.#forget();
      this.#take(await questionsSince(db, this.#sourceId, 0));
      this.#readUpTo = startedAt;
    }
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  #take(rows: readonly Question[]): void {
    const touched = new Set<HighlightId>();
    for (const row of rows) {
      const before = this.#places.get(row.id);
      const highlightId = row.highlightId ?? NONE;
      // Where highlights were joined, a question has another one now.
      if (before !== undefined) this.#byHighlight.get(before)?.delete(row.id);
      this.#places.set(row.id, highlightId);
      const own = this.#byHighlight.get(highlightId) ?? new Map<QuestionId, Question>();
      this.#byHighlight.set(highlightId, own.set(row.id, row));
      for (const each of [before ?? NONE, highlightId]) touched.add(each);
    }
    touched.delete(NONE);
    for (const id of touched)
      this.#counts.set(id, toCheck([...(this.#byHighlight.get(id)?.values() ?? [])]).length);
  }

  #forget(): void {
    this.#byHighlight.clear();
    this.#counts.clear();
    this.#places.clear();
    this.#readUpTo = null;
  }
}

/** Questions without a passage are the reader's own: none is to be looked at. */
const NONE = '' as HighlightId;
