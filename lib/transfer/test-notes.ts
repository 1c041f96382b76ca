import type { BookNotes, NoteHighlight } from './book-notes';
import { makeHighlight } from './test-rows';

/** A highlight as notes have it, one on no other step and without questions unless given. */
export const note = (
  change: Parameters<typeof makeHighlight>[0],
  rest: Partial<NoteHighlight> = {},
) => ({
  highlight: makeHighlight(change),
  alsoOn: [],
  questions: [],
  ...rest,
});
export const STEP = {
  position: 3,
  title: 'Prepare the data',
  shortTitle: 'Data',
  lightColor: '#aef8b1',
};

/** A book's notes: one case study with one highlight, unless given. */
export const bookNotes = (change: Partial<BookNotes> = {}): BookNotes => ({
  source: { title: 'Kilns', author: 'A. Potter', fileName: 'kilns.pdf', pageCount: 40 },
  exportedAt: Date.UTC(2025, 4, 5),
  caseStudies: [{ title: 'Brick kiln', steps: [{ step: STEP, highlights: [note({})] }] }],
  unplaced: [],
  orphans: [],
  ...change,
});
