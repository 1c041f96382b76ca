import { computed, signal } from '@preact/signals';
import type { App } from '@/lib/app/app';
import type { DueFilter } from '@/lib/app/due';
import {
  answer,
  gradeIntervals,
  reviewItem,
  reviewQueue,
  revoke,
  type ReviewItem,
} from '@/lib/app/review';
import { quizAnswer, quizQueue } from '@/lib/app/quiz';
import { deleteQuestion, editQuestion, suspendQuestion } from '@/lib/app/questions';
import type { QuestionId, ReviewId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { Grade } from '@/lib/model/review';

export type ReviewState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'done'; readonly graded: number }
  | {
      readonly kind: 'asking';
      readonly item: ReviewItem;
      readonly intervals: Awaited<ReturnType<typeof gradeIntervals>>;
      readonly revealed: boolean;
      /** Epoch milliseconds at which the question appeared. */
      readonly shownAt: number;
    };

/** One sitting of reviewing. Learning cards come back within it; the log is the only record. */
export class ReviewSession {
  readonly state = signal<ReviewState>({ kind: 'loading' });
  readonly graded = signal<readonly ReviewId[]>([]);
  readonly waiting = signal<readonly QuestionId[]>([]);
  readonly share = computed(() => {
    const done = this.graded.value.length;
    const left = this.waiting.value.length + (this.state.value.kind === 'asking' ? 1 : 0);
    return done + left === 0 ? 1 : done / (done + left);
  });

  readonly #app: App;
  readonly #filter: DueFilter;
  #quiz = false;
  #busy = false;

  constructor(app: App, filter: DueFilter) {
    this.#app = app;
    this.#filter = filter;
  }

  async start(quiz = false): Promise<void> {
    this.#quiz = quiz;
    this.waiting.value = quiz
      ? await quizQueue(this.#app, this.#filter)
      : await reviewQueue(this.#app, this.#filter);
    await this.#next();
  }

  reveal(): void {
    const state = this.state.value;
    if (state.kind === 'asking') this.state.value = { ...state, revealed: true };
  }

  async grade(grade: Grade): Promise<void> {
    await this.#once(async (state) => {
      const { card, question } = state.item;
      if (this.#quiz) {
        this.waiting.value = quizAnswer(this.waiting.value, question.id, grade);
      } else {
        const { id } = await answer(this.#app, card, grade, this.#app.now() - state.shownAt);
        this.graded.value = [...this.graded.value, id];
        await this.#refill(question.id);
      }
      await this.#next();
    });
  }

  /** Takes the last grade back; the card is asked again at once. */
  async undo(): Promise<void> {
    const last = this.graded.value.at(-1);
    if (!last || this.#busy) return;
    this.#busy = true;
    try {
      const current = this.state.value;
      const id = await revoke(this.#app, last);
      this.graded.value = this.graded.value.slice(0, -1);
      const before = current.kind === 'asking' ? [current.item.question.id] : [];
      const rest = [...before, ...this.waiting.value].filter((each) => each !== id);
      this.waiting.value = id ? [id, ...rest] : rest;
      await this.#next();
    } finally {
      this.#busy = false;
    }
  }

  async suspend(): Promise<void> {
    await this.#once(async ({ item }) => {
      await suspendQuestion(this.#app, item.question, true);
      await this.#next();
    });
  }

  async drop(): Promise<void> {
    await this.#once(async ({ item }) => {
      await deleteQuestion(this.#app, item.question);
      await this.#next();
    });
  }

  /** Changes the words; what is remembered stays. */
  async edit(words: Pick<Question, 'prompt' | 'answer'>): Promise<void> {
    const state = this.state.value;
    if (state.kind !== 'asking') return;
    await editQuestion(this.#app, state.item.question, words);
    const item = await reviewItem(this.#app, state.item.question.id);
    if (item) this.state.value = { ...state, item };
  }

  /** A key held down must not grade the next card as well. */
  async #once(
    work: (state: Extract<ReviewState, { kind: 'asking' }>) => Promise<void>,
  ): Promise<void> {
    const state = this.state.value;
    if (state.kind !== 'asking' || this.#busy) return;
    this.#busy = true;
    try {
      await work(state);
    } finally {
      this.#busy = false;
    }
  }

  /** When all is asked, what became due meanwhile (learning steps) comes on. */
  async #refill(justGraded: QuestionId): Promise<void> {
    if (this.#quiz || this.waiting.value.length > 0) return;
    const due = await reviewQueue(this.#app, this.#filter);
    this.waiting.value = due.filter((id) => id !== justGraded);
  }

  async #next(): Promise<void> {
    const [id, ...rest] = this.waiting.value;
    this.waiting.value = rest;
    if (!id) {
      this.state.value = { kind: 'done', graded: this.graded.value.length };
      return;
    }
    const item = await reviewItem(this.#app, id);
    if (!item) return this.#next();
    this.state.value = {
      kind: 'asking',
      item,
      intervals: await gradeIntervals(this.#app, item.card),
      revealed: false,
      shownAt: this.#app.now(),
    };
  }
}
