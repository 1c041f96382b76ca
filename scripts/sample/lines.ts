import type { Face, Typefaces } from './fonts.ts';
import { hyphenate } from './hyphens.ts';

/** A stretch of one face. */
export interface Run {
  readonly face: Face;
  readonly text: string;
}

/** A set line: its words, and how far to stretch every space between them, in points. */
export interface Line {
  readonly words: readonly (readonly Run[])[];
  readonly stretch: number;
}

/** A word or a piece of one, and what may follow it at a line's end. */
interface Atom {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly after: 'space' | 'hyphen' | 'end';
}

/** Splits `plain _italic_ plain` into words; a word may change its face inside. */
function wordsOf(text: string, face: Face): Run[][] {
  let italic = false;
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) =>
      word
        .split(/(_)/)
        .flatMap((part) => {
          if (part === '_') italic = !italic;
          return part === '_' || part === ''
            ? []
            : [{ face: italic ? 'italic' : face, text: part }];
        })
        .map((run) => run as Run),
    );
}

function atomsOf(text: string, faces: Typefaces, face: Face, size: number): Atom[] {
  const words = wordsOf(text, face);
  const width = (runs: readonly Run[]) =>
    runs.reduce((sum, run) => sum + faces[run.face].width(run.text, size), 0);
  return words.flatMap((runs, index) => {
    const last = index === words.length - 1 ? 'end' : 'space';
    const [only] = runs;
    const pieces = runs.length === 1 && only ? hyphenate(only.text) : [];
    if (!only || pieces.length < 2) return [{ runs, width: width(runs), after: last } as const];
    return pieces.map((piece, at) => {
      const own = [{ face: only.face, text: piece }];
      return { runs: own, width: width(own), after: at < pieces.length - 1 ? 'hyphen' : last };
    });
  });
}

/** Joins the pieces of atoms `from..to` into words again, with a hyphen where the line breaks one. */
function wordsBetween(atoms: readonly Atom[], from: number, to: number): Run[][] {
  const words: Run[][] = [];
  let inside = false;
  for (let i = from; i <= to; i++) {
    const atom = atoms[i]!;
    const broken = atom.after === 'hyphen' && i === to;
    const runs = atom.runs.map((run) => (broken ? { ...run, text: `${run.text}-` } : run));
    const previous = words.at(-1)?.at(-1);
    if (inside && previous) {
      words.at(-1)![words.at(-1)!.length - 1] = {
        ...previous,
        text: previous.text + runs[0]!.text,
      };
    } else words.push(runs);
    inside = atom.after === 'hyphen';
  }
  return words;
}

/**
 * Breaks a paragraph so that all its lines together are set as evenly as possible: the least sum of
 * squared stretch, after Knuth and Plass, "Breaking Paragraphs into Lines" (1981), without their
 * fitness classes.
 *
 * @param measure width of the lines in points
 * @param justify whether lines are stretched to the measure; the last one never is
 */
export function breakLines(
  text: string,
  faces: Typefaces,
  { face, size, measure, justify }: { face: Face; size: number; measure: number; justify: boolean },
): Line[] {
  const atoms = atomsOf(text, faces, face, size);
  const space = faces[face].width(' ', size);
  const hyphen = faces[face].width('-', size);
  const best: { cost: number; from: number; stretch: number }[] = [
    { cost: 0, from: 0, stretch: 0 },
  ];
  for (let end = 1; end <= atoms.length; end++) {
    const last = atoms[end - 1]!;
    let width = last.after === 'hyphen' ? hyphen : 0;
    let spaces = 0;
    let choice = { cost: Infinity, from: end - 1, stretch: 0 };
    for (let from = end - 1; from >= 0; from--) {
      const atom = atoms[from]!;
      width += atom.width;
      if (from < end - 1 && atom.after === 'space') spaces++;
      const slack = measure - width - spaces * space;
      if (slack < -spaces * space * 0.2 && from < end - 1) break;
      const ragged = last.after === 'end' && slack >= 0;
      const stretch = ragged || spaces === 0 ? 0 : slack / spaces;
      const badness = ragged ? 0 : (spaces === 0 ? 20 : (stretch / space) ** 2) * 100;
      const cost = best[from]!.cost + badness + 10 + (last.after === 'hyphen' ? 40 : 0);
      if (cost < choice.cost) choice = { cost, from, stretch: justify ? stretch : 0 };
    }
    best.push(choice);
  }
  const lines: Line[] = [];
  for (let end = atoms.length; end > 0; end = best[end]!.from) {
    const { from, stretch } = best[end]!;
    lines.unshift({ words: wordsBetween(atoms, from, end - 1), stretch });
  }
  return lines;
}
