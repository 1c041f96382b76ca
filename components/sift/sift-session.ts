import { computed, signal } from '@preact/signals';
import type { App } from '@/lib/app/app';
import { undo } from '@/lib/app/change';
import { draftMissing } from '@/lib/app/draft-missing';
import {
  deleteQuestion,
  dropQuestions,
  editQuestion,
  keepQuestions,
  questionsOfHighlight,
  writeQuestion,
} from '@/lib/app/questions';
import { readQuestions, siftList } from '@/lib/app/sift';
import { proposals } from '@/lib/app/ticked';
import type { ChangeId, SourceId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import { fresh, isOpen, nextOpen, type Stop } from './stops';

export type Words = Pick<Question, 'prompt' | 'answer'>;

/** How far the making of questions is; `null` when it is done. */
export type Making = { readonly done: number; readonly all: number } | null;

/** One sitting of sifting a book: what was there when it began, and what the reader made of it. */
export class SiftSession {
  /** `null` until they are read. */
  readonly stops = signal<readonly Stop[] | null>(null);
  /** The stop the reader is at; their number when all is done. */
  readonly at = signal(0);
  readonly making = signal<Making>(null);
  readonly current = computed(() => this.stops.value?.[this.at.value] ?? null);
  readonly canUndo = computed(() => this.#history.value.length > 0);

  readonly #app: App;
  readonly #sourceId: SourceId;
  readonly #history = signal<readonly { change: ChangeId | undefined; at: number }[]>([]);
  readonly #cancelled = new AbortController();
  #busy = false;

  constructor(app: App, sourceId: SourceId) {
    this.#app = app;
    this.#sourceId = sourceId;
  }

  /** Makes what is missing, then reads what is to be sifted. */
  async start(): Promise<void> {
    const onProgress = (done: number, all: number) => {
      this.making.value = { done, all };
    };
    await draftMissing(this.#app, this.#sourceId, onProgress, this.#cancelled.signal);
    this.making.value = null;
    const list = await siftList(this.#app, this.#sourceId);
    const stops = list.flatMap(({ highlight, questions }): Stop[] =>
      questions.length === 0
        ? [{ highlight, question: null, ticked: false }]
        : questions.map((each) => ({ highlight, ...each })),
    );
    this.stops.value = stops;
    const first = stops.findIndex(isOpen);
    this.at.value = first < 0 ? 0 : first;
  }

  /** Goes on with what was made so far. */
  cancelMaking(): void {
    this.#cancelled.abort();
  }

  /** @param by stops; stays within them and the end. */
  move(by: 1 | -1): void {
    this.goTo(this.at.value + by);
  }

  goTo(at: number): void {
    this.at.value = Math.max(0, Math.min(this.stops.value?.length ?? 0, at));
  }

  toggleTick(): void {
    const { current } = this;
    if (current.value) this.#put({ ...current.value, ticked: !current.value.ticked });
  }

  keep = () =>
    this.#decide(({ question }) =>
      question.status === 'kept'
        ? Promise.resolve(null)
        : keepQuestions(this.#app, this.#sourceId, [question.id]),
    );

  drop = () =>
    this.#decide(({ question }) =>
      question.status === 'dropped' ? Promise.resolve(null) : deleteQuestion(this.#app, question),
    );

  /** The reader's own words, and the question is kept with them. */
  edit = (words: Words) => this.#decide(({ question }) => editQuestion(this.#app, question, words));

  /** Keeps all that are ticked and not decided on, and comes to the end. */
  async keepTicked(): Promise<void> {
    await this.#once(async (stops) => {
      const ids = stops.flatMap((stop) => (stop.ticked && isOpen(stop) ? stop.question.id : []));
      if (ids.length > 0) await this.#did(await keepQuestions(this.#app, this.#sourceId, ids));
      this.at.value = stops.length;
    });
  }

  /** Drops all that was not decided on, where the reader is at the end. @returns whether they are there. */
  dropRest(): boolean {
    const stops = this.stops.value;
    if (stops === null || this.at.value < stops.length) return false;
    const ids = stops.flatMap((stop) => (isOpen(stop) ? stop.question.id : []));
    if (ids.length > 0)
      void this.#once(async () => this.#did(await dropQuestions(this.#app, this.#sourceId, ids)));
    return true;
  }

  /** Puts the next proposal of the same highlight in this one's place. @returns whether there is one. */
  async variant(): Promise<boolean> {
    const stop = this.current.value;
    if (!stop || !isOpen(stop)) return false;
    const taken = new Set(this.stops.value?.map(({ question }) => question?.id));
    const own = proposals(await questionsOfHighlight(this.#app, stop.highlight.id));
    const here = own.findIndex(({ id }) => id === stop.question.id);
    const next = [...own.slice(here + 1), ...own.slice(0, here)].find(({ id }) => !taken.has(id));
    if (next) this.#put({ ...stop, question: next });
    return next !== undefined;
  }

  /** A question of the reader's own on the highlight at hand. */
  async write(words: Words): Promise<void> {
    await this.#once(async (stops) => {
      const { highlight } = stops[this.at.value] ?? {};
      if (!highlight) return;
      const id = await writeQuestion(this.#app, highlight, words);
      const [question] = await readQuestions(this.#app, [id]);
      if (!question) return;
      const at = this.at.value + 1;
      this.stops.value = stops.toSpliced(at, 0, { highlight, question, ticked: false });
      await this.#did(undefined);
      this.at.value = nextOpen(this.stops.value, at);
    });
  }

  /** Takes back what was decided last, and goes there. */
  async undo(): Promise<void> {
    await this.#once(async () => {
      const last = this.#history.value.at(-1);
      if (!last) return;
      await undo(this.#app, this.#sourceId, last.change);
      this.#history.value = this.#history.value.slice(0, -1);
      await this.#refresh();
      this.goTo(last.at);
    });
  }

  async #decide(
    work: (stop: Stop & { readonly question: Question }) => Promise<ChangeId | null>,
  ): Promise<void> {
    await this.#once(async (stops) => {
      const at = this.at.value;
      const { question, ...stop } = stops[at] ?? {};
      if (!question) return this.move(1);
      const change = await work({ ...(stop as Stop), question });
      if (change) await this.#did(change);
      this.at.value = nextOpen(this.stops.value ?? [], at);
    });
  }

  async #did(change: ChangeId | undefined): Promise<void> {
    this.#history.value = [...this.#history.value, { change, at: this.at.value }];
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    const stops = this.stops.value ?? [];
    const ids = stops.flatMap(({ question }) => question?.id ?? []);
    this.stops.value = fresh(stops, await readQuestions(this.#app, ids));
  }

  #put(stop: Stop): void {
    this.stops.value = (this.stops.value ?? []).with(this.at.value, stop);
  }

  /** A key held down, or pressed twice, must not decide on the next one as well. */
  async #once(work: (stops: readonly Stop[]) => Promise<void>): Promise<void> {
    if (this.#busy || !this.stops.value) return;
    this.#busy = true;
    try {
      await work(this.stops.value);
    } finally {
      this.#busy = false;
    }
  }
}
