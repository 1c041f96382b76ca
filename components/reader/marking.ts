import { signal } from '@preact/signals';
import type { App } from '@/lib/app/app';
import { addHighlight, deleteHighlight, editHighlight, type Mark } from '@/lib/app/highlights';
import { undo } from '@/lib/app/change';
import type { Highlight } from '@/lib/model/highlight';
import type { ChangeId, HighlightId, SourceId, StepId } from '@/lib/model/ids';

/** A selection waiting to be placed. */
export interface Draft {
  /** Made when the reader decides: placing must not wait for text that is not needed. */
  readonly mark: () => Promise<Mark>;
  /** The selection's lines in client pixels, wherever the page has scrolled to. */
  readonly rects: () => readonly DOMRect[];
  readonly suggested: StepId | null;
}

/** A highlight just made, for five seconds open to mending. */
export interface Mending {
  readonly id: HighlightId;
  readonly sourceId: SourceId;
  readonly change: ChangeId;
  readonly stepIds: readonly StepId[];
  readonly rects: () => readonly DOMRect[];
}

export type MarkingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'placing'; readonly draft: Draft; readonly failed: Retry | null }
  | { readonly kind: 'saving'; readonly draft: Draft }
  | { readonly kind: 'mending'; readonly mending: Mending };

interface Retry {
  readonly stepIds: readonly StepId[];
  readonly note: string;
}

/** How long a wrong key can be mended: milliseconds. */
const MENDING_TIME = 5000;

/** The short life of a mark: selected, placed with a key, mended or undone within five seconds. */
export class Marking {
  readonly state = signal<MarkingState>({ kind: 'idle' });
  /** The inline note field is open; what is typed survives Escape. */
  readonly noteOpen = signal(false);
  readonly noteDraft = signal('');

  readonly #app: App;
  readonly #onMade: (highlight: Highlight) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(app: App, onMade: (highlight: Highlight) => void) {
    this.#app = app;
    this.#onMade = onMade;
  }

  select(draft: Draft): void {
    clearTimeout(this.#timer);
    this.noteOpen.value = false;
    this.state.value = { kind: 'placing', draft, failed: null };
  }

  close(): void {
    clearTimeout(this.#timer);
    this.noteOpen.value = false;
    this.state.value = { kind: 'idle' };
  }

  /** Saves the draft on some steps (none: unplaced). Confirmed only after the commit. */
  async place(stepIds: readonly StepId[], note = ''): Promise<HighlightId | null> {
    const state = this.state.value;
    if (state.kind !== 'placing') return null;
    const { draft } = state;
    this.state.value = { kind: 'saving', draft };
    try {
      const mark = await draft.mark();
      const { highlight, change } = await addHighlight(this.#app, mark, stepIds, note);
      this.noteDraft.value = '';
      this.noteOpen.value = false;
      this.#onMade(highlight);
      getSelection()?.removeAllRanges();
      const { id, sourceId } = highlight;
      this.#mend({ id, sourceId, change, stepIds, rects: draft.rects });
      return id;
    } catch (error) {
      this.state.value = { kind: 'placing', draft, failed: { stepIds, note } };
      reportError(error);
      return null;
    }
  }

  /** Moves the highlight just made to another step, or adds one. One undo takes it all back. */
  async replace(stepIds: readonly StepId[]): Promise<void> {
    await this.#amend({ stepIds });
  }

  async addNote(note: string): Promise<void> {
    await this.#amend({ note });
    this.noteDraft.value = '';
    this.noteOpen.value = false;
  }

  async #amend(edit: { stepIds?: readonly StepId[]; note?: string }): Promise<void> {
    const state = this.state.value;
    if (state.kind !== 'mending') return;
    const { mending } = state;
    const change = await editHighlight(this.#app, mending, edit, mending.change);
    this.#mend({ ...mending, change, stepIds: edit.stepIds ?? mending.stepIds });
  }

  /** Removes the highlight just made, with everything that came of it. */
  async takeBack(): Promise<void> {
    const state = this.state.value;
    if (state.kind !== 'mending') return;
    this.close();
    const { mending } = state;
    // Something else may have been done meanwhile, which is not to be taken back.
    const undone = await undo(this.#app, mending.sourceId, mending.change);
    if (undone === null) await deleteHighlight(this.#app, mending);
  }

  /** The note field holds the time: nobody types against a clock. */
  openNote(): void {
    clearTimeout(this.#timer);
    this.noteOpen.value = true;
  }

  closeNote(): void {
    this.noteOpen.value = false;
    const state = this.state.value;
    if (state.kind === 'mending') this.#mend(state.mending);
  }

  #mend(mending: Mending): void {
    clearTimeout(this.#timer);
    this.state.value = { kind: 'mending', mending };
    this.#timer = setTimeout(() => this.close(), MENDING_TIME);
  }
}
