import { batch, computed, signal } from '@preact/signals';
import type { App } from '@/lib/app/app';
import type { DueFilter } from '@/lib/app/due';
import { answer, reviewItem, reviewQueue, revoke, type ReviewItem } from '@/lib/app/review';
import { quizAnswer, quizQueue } from '@/lib/app/quiz';
import { moveCard, type Move, type Moved } from '@/lib/app/move-cards';
import { editQuestion } from '@/lib/app/questions';
import { readSettings } from '@/lib/app/settings';
import type { QuestionId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { Grade } from '@/lib/model/review';
import { SittingTime } from './sitting-time';
import { setAside, type Act, type Aside } from './acts';

/** A question on screen. */
export interface Asking {
  readonly kind: 'asking';
  readonly item: ReviewItem;
  readonly revealed: boolean;
  /** What the reader typed or chose before the answer showed; `null` when it was only recalled. */
  readonly given: string | null;
  /** Epoch milliseconds at which the question appeared. */
  readonly shownAt: number;
}

export type ReviewState = { readonly kind: 'loading' } | { readonly kind: 'done' } | Asking;

/** How a sitting is begun; its length is the reader's usual one unless given. */
export interface Sitting {
  /** Asks what is not due as well; grades count in the sitting alone and leave the schedule as it is. */
  readonly quiz: boolean;
  /** Questions at most; 0 asks all. */
  readonly length?: number;
  /** Minutes after which the next answer ends it; 0 sets no end. */
  readonly minutes?: number;
}

/** One sitting of reviewing. Learning cards come back within it; the log is the only record. */
export class ReviewSession {
  readonly state = signal<ReviewState>({ kind: 'loading' });
  /** What was done so far; the last of it is taken back first. */
  readonly acts = signal<readonly Act[]>([]);
  readonly results = computed(() => this.acts.value.flatMap(({ result }) => result ?? []));
  readonly waiting = signal<readonly QuestionId[]>([]);
  readonly quiz = signal(false);
  readonly left = computed(
    () => this.waiting.value.length + (this.state.value.kind === 'asking' ? 1 : 0),
  );
  /** What the last grades set aside for being forgotten too often, until it is dealt with. */
  readonly leech = signal<Question | null>(null);
  readonly time = new SittingTime();
  /** How far the sitting is, by questions or by time, 0–1. */
  readonly share = computed(() => {
    const done = this.results.value.length;
    const all = done + this.left.value;
    return Math.max(this.time.share.value, all === 0 ? 1 : done / all);
  });

  readonly #app: App;
  readonly #filter: DueFilter;
  #length = 0;
  #busy = false;

  constructor(app: App, filter: DueFilter) {
    this.#app = app;
    this.#filter = filter;
  }

  async start({ quiz, ...chosen }: Sitting): Promise<void> {
    this.quiz.value = quiz;
    this.acts.value = [];
    this.leech.value = null;
    // What is still on screen belongs to the sitting before: it takes no answer.
    this.#busy = true;
    try {
      const queue = quiz ? quizQueue : reviewQueue;
      const [all, usual] = await Promise.all([
        queue(this.#app, this.#filter),
        readSettings(this.#app),
      ]);
      const { length = usual.sessionLength, minutes = usual.sessionMinutes } = chosen;
      this.#length = length;
      this.waiting.value = length > 0 ? all.slice(0, length) : all;
      this.time.begin(this.#app.now(), minutes);
      await this.#next();
    } finally {
      this.#busy = false;
    }
  }

  /** Goes on with what is left after the time was up. */
  async goOn(): Promise<void> {
    if (this.state.value.kind !== 'done') return;
    this.time.begin(this.#app.now());
    await this.#next();
  }

  /** Shows the answer. @param given what the reader typed or chose. */
  reveal(given: string | null = null): void {
    const state = this.state.value;
    if (state.kind === 'asking' && !state.revealed && !this.#busy)
      this.state.value = { ...state, revealed: true, given };
  }

  async grade(grade: Grade): Promise<void> {
    await this.#once(async ({ item, shownAt }) => {
      const durationMs = this.#app.now() - shownAt;
      const questionId = item.question.id;
      const answered = this.quiz.value
        ? null
        : await answer(this.#app, item.card, grade, durationMs);
      if (answered?.leech) this.leech.value = item.question;
      this.#did({
        questionId,
        result: { questionId, grade, durationMs },
        takeBack: async () => answered && revoke(this.#app, answered.id),
      });
      if (this.quiz.value) this.waiting.value = quizAnswer(this.waiting.value, questionId, grade);
      await this.#refill(questionId);
      if (this.time.count(this.#app.now())) this.state.value = { kind: 'done' };
      else await this.#next();
    });
  }

  /** Takes something back, the last thing done unless said otherwise; its question is asked at once. */
  async undo(act: Act | undefined = this.acts.value.at(-1)): Promise<void> {
    if (!act || !this.acts.value.includes(act) || this.#busy) return;
    this.#busy = true;
    try {
      const current = this.state.value;
      await act.takeBack();
      if (this.leech.value?.id === act.questionId) this.leech.value = null;
      this.acts.value = this.acts.value.filter((each) => each !== act);
      const before = current.kind === 'asking' ? [current.item.question.id] : [];
      const rest = [...before, ...this.waiting.value].filter((each) => each !== act.questionId);
      this.waiting.value = [act.questionId, ...rest];
      await this.#next();
    } finally {
      this.#busy = false;
    }
  }

  /** Takes the question on screen out of reviewing. @returns what to take back. */
  setAside(how: Aside): Promise<Act | null> {
    return this.#once(async ({ item }) => {
      const act = await setAside(this.#app, item.question, how);
      await this.#leave(this.#did(act));
      return act;
    });
  }

  /**
   * Moves the question on screen to another date. Put off or forgotten it leaves the sitting; called
   * for today it stays.
   */
  move(how: Move): Promise<{ readonly act: Act; readonly moved: Moved } | null> {
    return this.#once(async (state) => {
      const questionId = state.item.question.id;
      const moved = await moveCard(this.#app, questionId, how);
      if (!moved) return null;
      const takeBack = () => revoke(this.#app, moved.reviewId);
      const act = this.#did({ questionId, result: null, takeBack });
      if (how !== 'today') await this.#leave(act);
      else {
        const item = await reviewItem(this.#app, questionId);
        if (item) this.state.value = { ...state, item };
      }
      return { act, moved };
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

  /** Words what was set aside anew: it is asked again. */
  async reword(words: Pick<Question, 'prompt' | 'answer'>): Promise<void> {
    if (!this.leech.value) return;
    await editQuestion(this.#app, this.leech.value, words);
    this.leech.value = null;
    // What is asked now was out of sight meanwhile.
    const state = this.state.value;
    if (state.kind === 'asking') this.state.value = { ...state, shownAt: this.#app.now() };
  }

  /** Leaves what was set aside for the end of the sitting, or for good. */
  leaveLeech(): void {
    this.leech.value = null;
  }

  #did(act: Act): Act {
    this.acts.value = [...this.acts.value, act];
    return act;
  }

  async #leave({ questionId }: Act): Promise<void> {
    this.waiting.value = this.waiting.value.filter((id) => id !== questionId);
    await this.#refill(questionId);
    await this.#next();
  }

  /** A key held down must not act on the next card as well. */
  async #once<T>(work: (state: Asking) => Promise<T>): Promise<T | null> {
    const state = this.state.value;
    if (state.kind !== 'asking' || this.#busy) return null;
    this.#busy = true;
    try {
      return await work(state);
    } finally {
      this.#busy = false;
    }
  }

  /** When all is asked, what became due meanwhile (learning steps) comes on, as far as is wanted. */
  async #refill(justDone: QuestionId): Promise<void> {
    if (this.quiz.value || this.waiting.value.length > 0) return;
    const due = (await reviewQueue(this.#app, this.#filter)).filter((id) => id !== justDone);
    const begun = new Set(this.results.value.map(({ questionId }) => questionId));
    // A sitting that has its number takes on nothing new, but ends what it began.
    this.waiting.value = this.#length > 0 ? due.filter((id) => begun.has(id)) : due;
  }

  async #next(): Promise<void> {
    const [id, ...rest] = this.waiting.value;
    if (!id) {
      this.state.value = { kind: 'done' };
      return;
    }
    const item = await reviewItem(this.#app, id);
    batch(() => {
      this.waiting.value = rest;
      if (!item) return;
      const fresh = { revealed: false, given: null, shownAt: this.#app.now() };
      this.state.value = { kind: 'asking', item, ...fresh };
    });
    if (!item) await this.#next();
  }
}
