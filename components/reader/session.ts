import { signal } from '@preact/signals';
import type { App } from '@/lib/app/app';
import {
  addSource,
  openKept,
  resolveSource,
  START,
  viewOf,
  type OpenedSource,
} from '@/lib/app/open-source';
import type { KeepOutcome } from '@/lib/app/keep-source';
import type { SourceId } from '@/lib/model/ids';
import type { Source } from '@/lib/model/source';
import { openPdf, type OpenedPdf, type PasswordReason } from '@/lib/pdf/open-pdf';
import type { ViewState } from '@/lib/pdf/viewer';
import { hideLastView } from './last-view/show-last-view';
import { codeOf, StoreError, UnknownSourceError, type ReaderState } from './reader-state';
import type { Stage } from './stage';
import { takeUnsavedView } from './unsaved-view';

/** Milliseconds of opening after which the reader is asked whether to wait on. */
const PATIENCE = 12_000;

/** One reader page: what is open, and how far it is kept. State of the moment only. */
export class ReaderSession {
  readonly state = signal<ReaderState>({ kind: 'choose' });
  /** The Source that is open; changes when a provisional one turns out to be a known book. */
  readonly sourceId = signal<SourceId | null>(null);
  /** SHA-256 of the bytes that are open, once known. */
  readonly contentHash = signal<string | null>(null);
  /** Share copied, 0–1; `null` when nothing is being copied. */
  readonly keeping = signal<number | null>(null);
  readonly keepFailed = signal(false);
  /** Books this one may be, changed: the reader decides. */
  readonly similar = signal<readonly Source[]>([]);
  /** The bytes went away under the open book. */
  readonly gone = signal(false);
  /** Whether the view of a known book should be restored after it was recognised. */
  readonly recognised = signal<SourceId | null>(null);

  /** Opening takes so long that the reader is asked whether to wait on. */
  readonly slow = signal(false);
  /** The book's pages are on the stage, though the store may not know of it yet. */
  readonly shown = signal(false);

  readonly #app: Promise<App>;
  readonly #stage: Stage;
  #outcome: KeepOutcome | null = null;
  #keepAbort: AbortController | null = null;
  #opening = new AbortController();
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** @param app the store may still be opening: a chosen file is shown without it. */
  constructor(app: Promise<App>, stage: Stage) {
    this.#app = app;
    this.#stage = stage;
  }

  /** Opens a file the reader chose: first its page, then its row in the store. */
  async open(file: File): Promise<void> {
    await this.#open(file.name, async () => {
      const pdf = await openPdf(file, this.#options(file.name));
      await this.#show(pdf, START);
      return addSource(await this.#store(), file, pdf);
    });
  }

  /** Opens a kept book. */
  async openById(id: SourceId): Promise<void> {
    await this.#open('', async (named) => {
      const app = await this.#store();
      const sourceId = await resolveSource(app, id);
      const source = sourceId && (await app.db.sources.get(sourceId));
      if (!sourceId || !source) throw new UnknownSourceError();
      named(source.title);
      this.sourceId.value = sourceId;
      const opened = await openKept(app, sourceId, this.#options(source.title));
      const unsaved = takeUnsavedView(sourceId);
      const isLater = unsaved !== null && unsaved.at >= source.lastOpenedAt;
      await this.#show(opened.pdf, viewOf(isLater ? { ...source, ...unsaved.view } : source));
      return opened;
    });
  }

  async #store(): Promise<App> {
    return this.#app.catch((cause: unknown) => {
      throw new StoreError('the store did not open', { cause });
    });
  }

  async #show(pdf: OpenedPdf, view: ViewState): Promise<void> {
    this.shown.value = true;
    await pdf.whileThere(this.#stage.show(pdf, view));
  }

  async #open(
    name: string,
    opening: (named: (name: string) => void) => Promise<OpenedSource>,
  ): Promise<void> {
    await this.close();
    const named = (title: string) => {
      name = title;
      this.state.value = { kind: 'opening', name };
    };
    named(name);
    this.#opening = new AbortController();
    this.#bePatient();
    try {
      const opened = await opening(named);
      this.sourceId.value = opened.sourceId;
      this.contentHash.value = opened.contentHash;
      this.state.value = { kind: 'open', opened };
    } catch (error) {
      hideLastView();
      this.#clearStage();
      this.state.value = { kind: 'failed', code: codeOf(error), name };
      // What is not the reader's doing is a bug: it goes on to the console.
      if (codeOf(error) === 'unexpected') throw error;
    } finally {
      clearTimeout(this.#patience);
      this.slow.value = false;
    }
  }

  /** The reader goes on waiting for a file that is slow to open. */
  waitOn(): void {
    this.slow.value = false;
    this.#bePatient();
  }

  #bePatient(): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      this.slow.value = this.state.value.kind === 'opening';
    }, PATIENCE);
  }

  /** The reader does not wait for it any longer. */
  stopWaiting(): void {
    this.#opening.abort();
  }

  #clearStage(): void {
    if (!this.shown.value) return;
    this.shown.value = false;
    this.#stage.clear();
  }

  #options(name: string) {
    return {
      signal: this.#opening.signal,
      askPassword: (reason: PasswordReason) => {
        const { promise, resolve } = Promise.withResolvers<string | null>();
        const answer = (password: string | null) => {
          this.state.value = { kind: 'opening', name };
          this.#bePatient();
          resolve(password);
        };
        hideLastView();
        this.state.value = { kind: 'password', name, reason, answer };
        return promise;
      },
      onGone: () => {
        this.gone.value = true;
      },
    };
  }

  /** Copies and hashes the open file, once its first page is on screen. */
  async keep(): Promise<void> {
    const state = this.state.value;
    if (state.kind !== 'open' || state.opened.keptName || this.keeping.value !== null) return;
    const { opened } = state;
    this.#keepAbort = new AbortController();
    this.keeping.value = 0;
    this.keepFailed.value = false;
    try {
      const { keepSource } = await import('@/lib/app/keep-source');
      const outcome = await keepSource(
        await this.#app,
        opened,
        (share) => {
          this.keeping.value = share;
        },
        this.#keepAbort.signal,
      );
      this.#outcome = outcome;
      if (outcome.sourceId !== opened.sourceId) this.#becomes(outcome.sourceId);
      this.contentHash.value = outcome.contentHash;
      this.similar.value = outcome.similar;
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'NotReadableError' || name === 'NotFoundError') this.gone.value = true;
      else if (name !== 'AbortError') this.keepFailed.value = true;
    } finally {
      this.keeping.value = null;
    }
  }

  /** The reader knows and does not want the copy now. */
  leaveUnkept(): void {
    this.keepFailed.value = false;
  }

  cancelKeeping(): void {
    this.#keepAbort?.abort();
    this.keepFailed.value = true;
  }

  /** The reader said this is that known book, changed. */
  async sameAs(known: SourceId): Promise<void> {
    const state = this.state.value;
    if (state.kind !== 'open' || !this.#outcome) return;
    const { declareSame } = await import('@/lib/app/keep-source');
    await declareSame(await this.#app, state.opened, this.#outcome, known);
    this.similar.value = [];
    this.#becomes(known);
  }

  keepApart(): void {
    this.similar.value = [];
  }

  #becomes(known: SourceId): void {
    this.recognised.value = known;
    this.sourceId.value = known;
  }

  async close(): Promise<void> {
    this.#keepAbort?.abort();
    const state = this.state.value;
    this.gone.value = false;
    this.similar.value = [];
    this.state.value = { kind: 'choose' };
    this.#clearStage();
    if (state.kind === 'open') await state.opened.pdf.close();
  }
}
