import { signal } from '@preact/signals';
import type { App } from '@/lib/app/app';
import {
  BytesMissingError,
  openFile,
  openKept,
  resolveSource,
  type OpenedSource,
} from '@/lib/app/open-source';
import { declareSame, keepSource, type KeepOutcome } from '@/lib/app/keep-source';
import type { SourceId } from '@/lib/model/ids';
import type { Source } from '@/lib/model/source';
import { OpenError, type OpenErrorCode } from '@/lib/pdf/open-error';
import type { PasswordReason } from '@/lib/pdf/open-pdf';

type FailureCode = OpenErrorCode | 'bytes-missing' | 'unknown-source' | 'unexpected';

export type ReaderState =
  | { readonly kind: 'choose' }
  | { readonly kind: 'opening'; readonly name: string }
  | {
      readonly kind: 'password';
      readonly name: string;
      readonly reason: PasswordReason;
      readonly answer: (password: string | null) => void;
    }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly name: string }
  | { readonly kind: 'open'; readonly opened: OpenedSource };

/** One reader page: what is open, and how far it is kept. State of the moment only. */
export class ReaderSession {
  readonly state = signal<ReaderState>({ kind: 'choose' });
  /** The Source that is open; changes when a provisional one turns out to be a known book. */
  readonly sourceId = signal<SourceId | null>(null);
  /** Share copied, 0–1; `null` when nothing is being copied. */
  readonly keeping = signal<number | null>(null);
  readonly keepFailed = signal(false);
  /** Books this one may be, changed: the reader decides. */
  readonly similar = signal<readonly Source[]>([]);
  /** The bytes went away under the open book. */
  readonly gone = signal(false);
  /** Whether the view of a known book should be restored after it was recognised. */
  readonly recognised = signal<SourceId | null>(null);

  readonly #app: App;
  #outcome: KeepOutcome | null = null;
  #keepAbort: AbortController | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  /** Opens a file the reader chose. */
  async open(file: File): Promise<void> {
    await this.#open(file.name, () => openFile(this.#app, file, this.#options(file.name)));
  }

  /** Opens a kept book. */
  async openById(id: SourceId): Promise<void> {
    const sourceId = await resolveSource(this.#app, id);
    const source = sourceId && (await this.#app.db.sources.get(sourceId));
    if (!sourceId || !source) {
      this.state.value = { kind: 'failed', code: 'unknown-source', name: '' };
      return;
    }
    this.sourceId.value = sourceId;
    await this.#open(source.title, () =>
      openKept(this.#app, sourceId, this.#options(source.title)),
    );
  }

  async #open(name: string, opening: () => Promise<OpenedSource>): Promise<void> {
    await this.close();
    this.state.value = { kind: 'opening', name };
    try {
      const opened = await opening();
      this.sourceId.value = opened.sourceId;
      this.state.value = { kind: 'open', opened };
    } catch (error) {
      this.state.value = { kind: 'failed', code: codeOf(error), name };
      // What is not the reader's doing is a bug: it goes on to the console.
      if (codeOf(error) === 'unexpected') throw error;
    }
  }

  #options(name: string) {
    return {
      askPassword: (reason: PasswordReason) => {
        const { promise, resolve } = Promise.withResolvers<string | null>();
        this.state.value = { kind: 'password', name, reason, answer: resolve };
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
      const outcome = await keepSource(
        this.#app,
        opened,
        (share) => {
          this.keeping.value = share;
        },
        this.#keepAbort.signal,
      );
      this.#outcome = outcome;
      if (outcome.sourceId !== opened.sourceId) this.#becomes(outcome.sourceId);
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
    await declareSame(this.#app, state.opened, this.#outcome, known);
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
    if (state.kind === 'open') await state.opened.pdf.close();
  }
}

function codeOf(error: unknown): FailureCode {
  if (error instanceof OpenError) return error.code;
  if (error instanceof BytesMissingError) return 'bytes-missing';
  return 'unexpected';
}
