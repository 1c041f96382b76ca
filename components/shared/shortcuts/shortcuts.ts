import type { Chord } from './chord';

/**
 * Where a shortcut holds. While a passage is being placed or the caret is out, their keys come before
 * the reader's.
 */
export type Scope = 'placing' | 'caret' | 'reader' | 'sift' | 'review';

/** The headings of the list of shortcuts, in its order; `shortcut.group.…` names them. */
export const GROUPS = [
  'moving',
  'view',
  'find',
  'marking',
  'caret',
  'sift',
  'review',
  'general',
] as const;

interface Spec {
  readonly group: (typeof GROUPS)[number];
  readonly scope: Scope;
  readonly keys: readonly Chord[];
  /** Held down, it happens again and again. */
  readonly repeats?: true;
  /** Also while the reader types in a field. */
  readonly inFields?: true;
  /** The key is bound to what it says, and cannot be changed. */
  readonly fixed?: true;
}

/**
 * Every shortcut there is. To add one: a row here, its name in `locales/en.yml` under
 * `shortcut.name`, and a handler through `useShortcuts`. Keys of the browser and of screen readers
 * stay theirs.
 */
const TABLE = {
  nextPage: { group: 'moving', scope: 'reader', keys: ['J', 'ArrowRight'], repeats: true },
  previousPage: { group: 'moving', scope: 'reader', keys: ['K', 'ArrowLeft'], repeats: true },
  firstPage: { group: 'moving', scope: 'reader', keys: ['Mod+Home'] },
  lastPage: { group: 'moving', scope: 'reader', keys: ['Mod+End'] },
  goToPage: { group: 'moving', scope: 'reader', keys: ['G', 'Mod+Alt+G'] },
  back: { group: 'moving', scope: 'reader', keys: ['Alt+ArrowLeft', 'B'] },
  forward: { group: 'moving', scope: 'reader', keys: ['Alt+ArrowRight', 'Shift+B'] },

  zoomIn: {
    group: 'view',
    scope: 'reader',
    keys: ['Plus', '=', 'Mod+Plus', 'Mod+='],
    repeats: true,
  },
  zoomOut: { group: 'view', scope: 'reader', keys: ['-', 'Mod+-'], repeats: true },
  actualSize: { group: 'view', scope: 'reader', keys: ['Mod+0'] },
  fitWidth: { group: 'view', scope: 'reader', keys: ['W'] },
  fitPage: { group: 'view', scope: 'reader', keys: ['H'] },
  rotate: { group: 'view', scope: 'reader', keys: ['R'] },
  rotateBack: { group: 'view', scope: 'reader', keys: ['Shift+R'] },
  spread: { group: 'view', scope: 'reader', keys: ['D'] },
  singlePage: { group: 'view', scope: 'reader', keys: ['C'] },
  pageTheme: { group: 'view', scope: 'reader', keys: ['T'] },
  panel: { group: 'view', scope: 'reader', keys: ['P'] },

  find: { group: 'find', scope: 'reader', keys: ['Mod+F', '/'], inFields: true },

  undo: { group: 'marking', scope: 'reader', keys: ['Mod+Z'], repeats: true },
  redo: {
    group: 'marking',
    scope: 'reader',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    repeats: true,
  },
  areaTool: { group: 'marking', scope: 'reader', keys: ['A'] },
  noteTool: { group: 'marking', scope: 'reader', keys: ['N'] },
  placeOnStep: { group: 'marking', scope: 'placing', keys: digits(''), fixed: true },
  addStep: { group: 'marking', scope: 'placing', keys: digits('Shift+'), fixed: true },
  placeSuggested: { group: 'marking', scope: 'placing', keys: ['Enter'], fixed: true },
  markOnly: { group: 'marking', scope: 'placing', keys: ['0'] },
  placingNote: { group: 'marking', scope: 'placing', keys: ['N'] },
  underline: { group: 'marking', scope: 'placing', keys: ['U'] },
  joinTouching: { group: 'marking', scope: 'placing', keys: ['M'] },
  takeBack: { group: 'marking', scope: 'placing', keys: ['Z'] },
  leavePlacing: { group: 'marking', scope: 'placing', keys: ['Escape'], fixed: true },

  caret: { group: 'caret', scope: 'reader', keys: ['F7', 'S'] },
  caretLeft: {
    group: 'caret',
    scope: 'caret',
    keys: ['ArrowLeft', 'Shift+ArrowLeft'],
    repeats: true,
  },
  caretRight: {
    group: 'caret',
    scope: 'caret',
    keys: ['ArrowRight', 'Shift+ArrowRight'],
    repeats: true,
  },
  caretUp: { group: 'caret', scope: 'caret', keys: ['ArrowUp', 'Shift+ArrowUp'], repeats: true },
  caretDown: {
    group: 'caret',
    scope: 'caret',
    keys: ['ArrowDown', 'Shift+ArrowDown'],
    repeats: true,
  },
  caretWordLeft: {
    group: 'caret',
    scope: 'caret',
    keys: ['Mod+ArrowLeft', 'Mod+Shift+ArrowLeft'],
    repeats: true,
  },
  caretWordRight: {
    group: 'caret',
    scope: 'caret',
    keys: ['Mod+ArrowRight', 'Mod+Shift+ArrowRight'],
    repeats: true,
  },
  caretLineStart: { group: 'caret', scope: 'caret', keys: ['Home', 'Shift+Home'], repeats: true },
  caretLineEnd: { group: 'caret', scope: 'caret', keys: ['End', 'Shift+End'], repeats: true },
  caretSentenceBack: {
    group: 'caret',
    scope: 'caret',
    keys: ['Alt+ArrowUp', 'Alt+Shift+ArrowUp'],
    repeats: true,
  },
  caretSentenceForward: {
    group: 'caret',
    scope: 'caret',
    keys: ['Alt+ArrowDown', 'Alt+Shift+ArrowDown'],
    repeats: true,
  },
  caretParagraphBack: {
    group: 'caret',
    scope: 'caret',
    keys: ['Mod+ArrowUp', 'Mod+Shift+ArrowUp'],
    repeats: true,
  },
  caretParagraphForward: {
    group: 'caret',
    scope: 'caret',
    keys: ['Mod+ArrowDown', 'Mod+Shift+ArrowDown'],
    repeats: true,
  },
  caretPageBack: {
    group: 'caret',
    scope: 'caret',
    keys: ['PageUp', 'Shift+PageUp'],
    repeats: true,
  },
  caretPageForward: {
    group: 'caret',
    scope: 'caret',
    keys: ['PageDown', 'Shift+PageDown'],
    repeats: true,
  },
  caretSentence: { group: 'caret', scope: 'caret', keys: ['S'] },
  leaveCaret: { group: 'caret', scope: 'caret', keys: ['Escape'], fixed: true },

  siftKeep: { group: 'sift', scope: 'sift', keys: ['Enter'] },
  siftKeepTicked: { group: 'sift', scope: 'sift', keys: ['Shift+Enter'] },
  siftDrop: { group: 'sift', scope: 'sift', keys: ['D'] },
  siftDropRest: { group: 'sift', scope: 'sift', keys: ['Shift+D'] },
  siftEdit: { group: 'sift', scope: 'sift', keys: ['E'] },
  siftVariant: { group: 'sift', scope: 'sift', keys: ['V'] },
  siftTick: { group: 'sift', scope: 'sift', keys: ['T'] },
  siftWrite: { group: 'sift', scope: 'sift', keys: ['W'] },
  siftNext: { group: 'sift', scope: 'sift', keys: ['ArrowRight'], repeats: true },
  siftPrevious: { group: 'sift', scope: 'sift', keys: ['ArrowLeft'], repeats: true },
  siftUndo: { group: 'sift', scope: 'sift', keys: ['U'] },
  siftOpen: { group: 'sift', scope: 'sift', keys: ['O'] },

  reveal: { group: 'review', scope: 'review', keys: ['Space'] },
  gradeAgain: { group: 'review', scope: 'review', keys: ['1'] },
  gradeHard: { group: 'review', scope: 'review', keys: ['2'] },
  gradeGood: { group: 'review', scope: 'review', keys: ['3'] },
  gradeEasy: { group: 'review', scope: 'review', keys: ['4'] },
  undoGrade: { group: 'review', scope: 'review', keys: ['U'] },
  editQuestion: { group: 'review', scope: 'review', keys: ['E'] },
  typeAnswer: { group: 'review', scope: 'review', keys: ['T'] },
  flagQuestion: { group: 'review', scope: 'review', keys: ['F'] },
  suspendQuestion: { group: 'review', scope: 'review', keys: ['X'] },
  rewordLeech: { group: 'review', scope: 'review', keys: ['R'] },
  leechLater: { group: 'review', scope: 'review', keys: ['L'] },
  moreActions: { group: 'review', scope: 'review', keys: ['.'] },
  postponeDay: { group: 'review', scope: 'review', keys: ['D'] },
  postponeWeek: { group: 'review', scope: 'review', keys: ['W'] },
  postponeMonth: { group: 'review', scope: 'review', keys: ['M'] },
  forgetQuestion: { group: 'review', scope: 'review', keys: ['N'] },
  askToday: { group: 'review', scope: 'review', keys: ['A'] },
  openSource: { group: 'review', scope: 'review', keys: ['O'] },

  print: { group: 'general', scope: 'reader', keys: ['Mod+P'] },
  shortcuts: { group: 'general', scope: 'reader', keys: ['?'] },
  leave: { group: 'general', scope: 'reader', keys: ['Escape'], fixed: true },
} as const satisfies Record<string, Spec>;

function digits(prefix: string): Chord[] {
  return Array.from({ length: 9 }, (_, index) => `${prefix}${index + 1}`);
}

export type ShortcutId = keyof typeof TABLE;

export interface Shortcut extends Spec {
  readonly id: ShortcutId;
}

export const SHORTCUTS: readonly Shortcut[] = Object.entries<Spec>(TABLE).map(([id, spec]) => ({
  id: id as ShortcutId,
  ...spec,
}));
