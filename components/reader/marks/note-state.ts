import { signal } from '@preact/signals';
import type { App } from '@/lib/app/app';
import { addHighlight } from '@/lib/app/highlights';
import { markNote, type NotePlace } from '@/lib/app/make-mark';
import type { OpenedSource } from '@/lib/app/open-source';
import type { Highlight } from '@/lib/model/highlight';
import type { SourceId } from '@/lib/model/ids';

export type NoteState =
  | { readonly kind: 'idle' }
  /** The reader chooses where the note belongs. */
  | { readonly kind: 'aiming' }
  | { readonly kind: 'writing'; readonly place: NotePlace; readonly failed: boolean };

/** A note without text on its way: where it belongs, then what it says. */
export class NotePinning {
  readonly state = signal<NoteState>({ kind: 'idle' });
  /** What is typed survives Escape and a place chosen anew. */
  readonly draft = signal('');

  readonly #app: App;
  readonly #opened: OpenedSource;
  readonly #sourceId: () => SourceId;
  readonly #onMade: (highlight: Highlight) => void;

  constructor(
    app: App,
    opened: OpenedSource,
    sourceId: () => SourceId,
    onMade: (highlight: Highlight) => void,
  ) {
    this.#app = app;
    this.#opened = opened;
    this.#sourceId = sourceId;
    this.#onMade = onMade;
  }

  toggle(): void {
    this.state.value = this.state.value.kind === 'idle' ? { kind: 'aiming' } : { kind: 'idle' };
  }

  close(): void {
    this.state.value = { kind: 'idle' };
  }

  write(place: NotePlace): void {
    this.state.value = { kind: 'writing', place, failed: false };
  }

  /** Stores the note. Where the store refuses, the words stay in the field. */
  async save(): Promise<void> {
    const state = this.state.value;
    const note = this.draft.value.trim();
    if (state.kind !== 'writing' || note === '') return;
    try {
      const mark = await markNote(this.#opened, this.#sourceId(), state.place);
      const { highlight } = await addHighlight(this.#app, mark, [], { note });
      this.draft.value = '';
      this.close();
      this.#onMade(highlight);
    } catch (error) {
      this.state.value = { ...state, failed: true };
      reportError(error);
    }
  }
}
