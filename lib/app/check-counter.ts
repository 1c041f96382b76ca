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
  /** When the newest row that was read was written; `null` before the first count. */
  #seenAt: number | null = null;
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

  async #count({ db }: App): Promise<number> {
    const ofBook = db.questions.where('[sourceId+status]');
    const status = (each: Question['status']) => ofBook.equals([this.#sourceId, each]).count();
    if (this.#seenAt === null && (await status('proposed')) === 0) return 0;
    this.#take(await questionsSince(db, this.#sourceId, this.#seenAt ?? 0));
    const all = await db.questions.where('sourceId').equals(this.#sourceId).count();
    if (all !== this.#places.size) {
      // Written while a clock was set back, or gone to another book: everything is read once more.
      this.#forget();
      this.#take(await questionsSince(db, this.#sourceId, 0));
    }
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  #take(rows: readonly Question[]): void {
    const touched = new Set<HighlightId>();
    for (const row of rows) {
      this.#seenAt = Math.max(this.#seenAt ?? 0, row.updatedAt);
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
    this.#seenAt = null;
  }
}

/** Questions without a passage are the reader's own: none is to be looked at. */
const NONE = '' as HighlightId;
