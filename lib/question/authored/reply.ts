import type { TextPiece } from '@/lib/model/question';
import { splitSentences } from '@/lib/text/sentences';

/** A reply taken apart: what is to be recalled, and what more the book says to it. */
export interface SplitReply {
  readonly answer: string;
  readonly explanation: string;
  /** Where the answer stands in the reply. */
  readonly piece: TextPiece;
}

/** A verdict says nothing alone: "No." */
const BARE =
  /^(?:no|yes|nope|yep|wrong|right|correct|incorrect|true|false|neither|both|never|always|sometimes|it depends|partly|not (?:really|quite|exactly|necessarily|always|at all))[.!]$/i;
/** "Three reasons.": what they are is the answer. */
const ANNOUNCES = /^(?:there are )?(?:two|three|four|five|several)(?: \p{L}+){0,3}[.:]$/iu;
const ENUMERATES = /^(?:\(?[1-5][.)]|first|second|third|fourth|fifth|finally|last)(?:ly)?\b/i;
/** Sentences an announced list may have. */
const MOST_LISTED = 5;

/**
 * The first sentence of a reply is its answer; a bare "No" or "Yes" takes the next with it, and an
 * announcement ("Three reasons.") the sentences that count them up. The rest explains.
 * @param reply clean text without line breaks
 */
export function splitReply(reply: string): SplitReply {
  const sentences = splitSentences(reply);
  const [first] = sentences;
  if (!first) return { answer: '', explanation: '', piece: { start: 0, end: 0 } };
  let last = 0;
  if (BARE.test(first.text) && sentences.length > 1) last = 1;
  if (ANNOUNCES.test(first.text)) {
    while (last < MOST_LISTED && ENUMERATES.test(sentences[last + 1]?.text ?? '')) last++;
  }
  const end = sentences[last]?.end ?? first.end;
  return {
    answer: reply.slice(first.start, end),
    explanation: reply.slice(end).trim(),
    piece: { start: first.start, end },
  };
}
