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
import { deleteQuestion, editQuestion, flagQuestion, suspendQuestion } from '@/lib/app/questions';
import type { QuestionId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { Grade } from '@/lib/model/review';
import type { Result } from './results';

/** A question on screen. */
export interface Asking {
  readonly kind: 'asking';
  readonly item: ReviewItem;
  readonly intervals: Awaited<ReturnType<typeof gradeIntervals>>;
  readonly revealed: boolean;
  /** What the reader typed or chose before the answer showed; `null` when it was only recalled. */
  readonly given: string | null;
  /** Epoch milliseconds at which the question appeared. */
  readonly shownAt: number;
}

export type ReviewState = { readonly kind: 'loading' } | { readonly kind: 'done' } | Asking;

/** How a sitting is begun. */
export interface Sitting {
  /** Asks what is not due as well; grades count in the sitting alone and leave the schedule as it is. */
  readonly quiz: boolean;
  /** Questions at most; 0 asks all. */
  readonly length: number;
}

/** One sitting of reviewing. Learning cards come back within it; the log is the only record. */
export class ReviewSession {
  readonly state = signal<ReviewState>({ kind: 'loading' });
  readonly results = signal<readonly Result[]>([]);
  readonly waiting = signal<readonly QuestionId[]>([]);
  readonly quiz = signal(false);
  readonly left = computed(
    () => this.waiting.value.length + (this.state.value.kind === 'asking' ? 1 : 0),
  );
  readonly share = computed(() => {
    const done = this.results.value.length;
    return done + this.left.value === 0 ? 1 : done / (done + this.left.value);
  });

  readonly #app: App;
  readonly #filter: DueFilter;
  #length = 0;
  #busy = false;

  constructor(app: App, filter: DueFilter) {
    this.#app = app;
    this.#filter = filter;
  }

  async start({ quiz, length }: Sitting): Promise<void> {
    this.quiz.value = quiz;
    this.#length = length;
    this.results.value = [];
    const queue = quiz ? quizQueue : reviewQueue;
    const all = await queue(this.#app, this.#filter);
    this.waiting.value = length > 0 ? all.slice(0, length) : all;
    await this.#next();
  }

  /** Shows the answer. @param given what the reader typed or chose. */
  reveal(given: string | null = null): void {
    const state = this.state.value;
    if (state.kind === 'asking' && !state.revealed)
      this.state.value = { ...state, revealed: true, given };
  }

  async grade(grade: Grade): Promise<void> {
    await this.#once(async ({ item, shownAt }) => {
      const durationMs = this.#app.now() - shownAt;
      const questionId = item.question.id;
      const answered = this.quiz.value
        ? null
        : await answer(this.#app, item.card, grade, durationMs);
      const reviewId = answered?.id ?? null;
      this.results.value = [...this.results.value, { questionId, grade, durationMs, reviewId }];
      if (this.quiz.value) this.waiting.value = quizAnswer(this.waiting.value, questionId, grade);
      await this.#refill(questionId);
      await this.#next();
    });
  }

  /** Takes the last grade back; the card is asked again at once. */
  async undo(): Promise<void> {
    const last = this.results.value.at(-1);
    if (!last || this.#busy) return;
    this.#busy = true;
    try {
      const current = this.state.value;
      if (last.reviewId) await revoke(this.#app, last.reviewId);
      this.results.value = this.results.value.slice(0, -1);
      const before = current.kind === 'asking' ? [current.item.question.id] : [];
      const rest = [...before, ...this.waiting.value].filter((each) => each !== last.questionId);
      this.waiting.value = [last.questionId, ...rest];
      await this.#next();
    } finally {
      this.#busy = false;
    }
  }

  suspend = () => this.#setAside((question) => suspendQuestion(this.#app, question, true));

  /** Calls the question bad: it is not asked again as it is. */
  flag = () => this.#setAside((question) => flagQuestion(this.#app, question));

  drop = () => this.#setAside((question) => deleteQuestion(this.#app, question));

  /** Changes the words; what is remembered stays. */
  async edit(words: Pick<Question, 'prompt' | 'answer'>): Promise<void> {
    const state = this.state.value;
    if (state.kind !== 'asking') return;
    await editQuestion(this.#app, state.item.question, words);
    const item = await reviewItem(this.#app, state.item.question.id);
    if (item) this.state.value = { ...state, item };
  }

  async #setAside(work: (question: Question) => Promise<unknown>): Promise<void> {
    await this.#once(async ({ item }) => {
      await work(item.question);
      this.waiting.value = this.waiting.value.filter((id) => id !== item.question.id);
      await this.#next();
    });
  }

  /** A key held down must not grade the next card as well. */
  async #once(work: (state: Asking) => Promise<void>): Promise<void> {
    const state = this.state.value;
    if (state.kind !== 'asking' || this.#busy) return;
    this.#busy = true;
    try {
      await work(state);
    } finally {
      this.#busy = false;
    }
  }

  /** When all is asked, what became due meanwhile (learning steps) comes on, as far as is wanted. */
  async #refill(justGraded: QuestionId): Promise<void> {
    if (this.quiz.value || this.waiting.value.length > 0) return;
    const due = (await reviewQueue(this.#app, this.#filter)).filter((id) => id !== justGraded);
    const begun = new Set(this.results.value.map(({ questionId }) => questionId));
    // A sitting that has its number takes on nothing new, but ends what it began.
    this.waiting.value = this.#length > 0 ? due.filter((id) => begun.has(id)) : due;
  }

  async #next(): Promise<void> {
    const [id, ...rest] = this.waiting.value;
    this.waiting.value = rest;
    if (!id) {
      this.state.value = { kind: 'done' };
      return;
    }
    const item = await reviewItem(this.#app, id);
    if (!item) return this.#next();
    this.state.value = {
      kind: 'asking',
      item,
      intervals: await gradeIntervals(this.#app, item.card),
      revealed: false,
      given: null,
      shownAt: this.#app.now(),
    };
  }
}
