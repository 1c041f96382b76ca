import { signal } from '@preact/signals';
import type { App } from '@/lib/app/app';
import {
  addHighlight,
  deleteHighlight,
  editHighlight,
  type HighlightEdit,
  type Mark,
} from '@/lib/app/highlights';
import { undo } from '@/lib/app/change';
import { relink } from '@/lib/app/orphans';
import type { MarkStyle } from '@/lib/model/highlight';
import type { Highlight } from '@/lib/model/highlight';
import type { ChangeId, HighlightId, SourceId, StepId } from '@/lib/model/ids';

/** A selection waiting to be placed. */
export interface Draft {
  /** Made when the reader decides: placing must not wait for text that is not needed. */
  readonly mark: () => Promise<Mark>;
  /** The selection's lines in client pixels, wherever the page has scrolled to. */
  readonly rects: () => readonly DOMRect[];
  readonly suggested: StepId | null;
  /** Text, which can be underlined, or an area. */
  readonly kind: 'text' | 'area';
}

/** A highlight just made, for five seconds open to mending. */
export interface Mending {
  readonly id: HighlightId;
  readonly sourceId: SourceId;
  readonly change: ChangeId;
  readonly stepIds: readonly StepId[];
  readonly rects: () => readonly DOMRect[];
  /** Text can be underlined instead of filled. */
  readonly style: MarkStyle | null;
  /** Highlights it overlaps or touches, which it can be joined with. */
  readonly touching: readonly Highlight[];
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

/** What happens around a mark. */
interface MarkingHooks {
  readonly onMade: (highlight: Highlight) => void;
  /** Highlights the new one overlaps or touches. */
  readonly touching: (highlight: Highlight) => Promise<readonly Highlight[]>;
  /** A lost highlight was linked to a place. */
  readonly onLinked: (highlight: Highlight) => void;
  /** Makes one highlight of several. */
  readonly join: (highlights: readonly Highlight[]) => Promise<unknown>;
}

/** How long a wrong key can be mended: milliseconds. */
const MENDING_TIME = 5000;

/** The short life of a mark: selected, placed with a key, mended or undone within five seconds. */
export class Marking {
  readonly state = signal<MarkingState>({ kind: 'idle' });
  /** The inline note field is open; what is typed survives Escape. */
  readonly noteOpen = signal(false);
  readonly noteDraft = signal('');

  /** A lost highlight that the next selection is linked to, instead of being marked. */
  readonly linking = signal<Highlight | null>(null);
  /** How the next passage is marked; it stays as it was last chosen. */
  readonly style = signal<MarkStyle>('fill');

  readonly #app: App;
  readonly #hooks: MarkingHooks;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #expected: Promise<void> = Promise.resolve();

  constructor(app: App, hooks: MarkingHooks) {
    this.#app = app;
    this.#hooks = hooks;
  }

  /**
   * The selection has changed and is being read: what is placed meanwhile is what will come of it,
   * not the draft of a moment ago.
   */
  expect(draft: Promise<void>): void {
    this.#expected = draft;
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
    if (this.state.value.kind !== 'placing') return null;
    await this.#expected;
    const state = this.state.value;
    if (state.kind !== 'placing' || this.linking.value) return null;
    const { draft } = state;
    this.state.value = { kind: 'saving', draft };
    try {
      const mark = await draft.mark();
      const style = mark.kind === 'text' ? this.style.value : 'fill';
      const { highlight, change } = await addHighlight(this.#app, mark, stepIds, { note, style });
      this.noteDraft.value = '';
      this.noteOpen.value = false;
      this.#hooks.onMade(highlight);
      getSelection()?.removeAllRanges();
      const { id, sourceId } = highlight;
      this.#mend({
        id,
        sourceId,
        change,
        stepIds,
        rects: draft.rects,
        style: mark.kind === 'text' ? style : null,
        touching: [],
      });
      void this.#offerToJoin(highlight);
      return id;
    } catch (error) {
      this.state.value = { kind: 'placing', draft, failed: { stepIds, note } };
      reportError(error);
      return null;
    }
  }

  async #offerToJoin(highlight: Highlight): Promise<void> {
    if (highlight.kind !== 'text') return;
    const touching = await this.#hooks.touching(highlight);
    const state = this.state.value;
    if (touching.length === 0 || state.kind !== 'mending' || state.mending.id !== highlight.id) {
      return;
    }
    this.state.value = { kind: 'mending', mending: { ...state.mending, touching } };
  }

  /** Makes one of the highlight just made and those it touches. */
  async joinTouching(): Promise<void> {
    const state = this.state.value;
    if (state.kind !== 'mending' || state.mending.touching.length === 0) return;
    const { id, touching } = state.mending;
    this.close();
    const made = await this.#app.db.highlights.get(id);
    if (made) await this.#hooks.join([made, ...touching]);
  }

  /** Gives the lost highlight the place that is selected. The selection stays if that fails. */
  async link(): Promise<void> {
    const { state } = this;
    const highlight = this.linking.value;
    if (state.value.kind !== 'placing' || !highlight) return;
    const { draft } = state.value;
    state.value = { kind: 'saving', draft };
    try {
      await relink(this.#app, highlight, await draft.mark());
      this.linking.value = null;
      this.close();
      getSelection()?.removeAllRanges();
      this.#hooks.onLinked(highlight);
    } catch (error) {
      state.value = { kind: 'placing', draft, failed: { stepIds: [], note: '' } };
      reportError(error);
    }
  }

  /** Underlines what is about to be marked, or was just marked, or fills it again. */
  async toggleStyle(): Promise<void> {
    const state = this.state.value;
    const before = state.kind === 'mending' ? state.mending.style : this.style.value;
    if (!before) return;
    const style = before === 'underline' ? 'fill' : 'underline';
    this.style.value = style;
    if (state.kind === 'mending') await this.#amend({ style });
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

  async #amend(edit: HighlightEdit): Promise<void> {
    const state = this.state.value;
    if (state.kind !== 'mending') return;
    const { mending } = state;
    const change = await editHighlight(this.#app, mending, edit, mending.change);
    this.#mend({
      ...mending,
      change,
      stepIds: edit.stepIds ?? mending.stepIds,
      style: edit.style ?? mending.style,
    });
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
