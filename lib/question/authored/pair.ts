import type { TextPiece } from '@/lib/model/question';

/** A question of the book's own and what answers it, as pieces of the text they were found in. */
export interface Pair {
  /** Where its label begins; where it has none, the question. */
  readonly start: number;
  /** Without its label; never empty. */
  readonly question: TextPiece;
  /** Answer and explanation together, without the label; `null` where the text has none. */
  readonly reply: TextPiece | null;
  /** The number the book gives it; '' for none. */
  readonly number: string;
}

/** The piece without white space, and without what Markdown sets for bold, at both ends. */
export function inner(text: string, { start, end }: TextPiece): TextPiece {
  const piece = text.slice(start, end);
  const lead = /^[\s*_]*/.exec(piece)?.[0].length ?? 0;
  const rest = piece.slice(lead);
  return { start: start + lead, end: start + lead + rest.replace(/[\s*_]+$/, '').length };
}

export const isEmpty = ({ start, end }: TextPiece) => end <= start;
