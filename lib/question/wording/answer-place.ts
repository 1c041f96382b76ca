import type { TextPiece } from '@/lib/model/question';
import { PIECE_JOIN } from '@/lib/question/forms/form';

/** The text of a highlight and of the book around it that a sentence was taken from. */
export interface Said {
  /** What the reader marked of the sentence. */
  readonly marked: string;
  /** The whole sentence. */
  readonly sentence: string;
  /** Those before it, nearest last. */
  readonly before: readonly string[];
}

/** Where an answer stands, word for word. */
export interface AnswerPlace {
  /** The book's own words that hold it, where the mark does not, or is but a piece of them; else ''. */
  readonly quote: string;
  /** Its pieces, in order: offsets into `quote`, or into the mark where that is ''. */
  readonly spans: readonly TextPiece[];
}

/**
 * Finds where an answer is said: in the mark, if that is most of its sentence; else in the sentence the mark
 * stands in; else in one of those before it, which an "it" stands for.
 *
 * @returns `null` where it is said nowhere: then it was put together from words that do not belong together
 */
export function placeOfAnswer(
  answer: string,
  { marked, sentence, before }: Said,
): AnswerPlace | null {
  const inMark = piecesOf(answer, marked);
  // Of a term marked alone, the sentence that says it is what a reader wants to see.
  if (inMark && marked.length * 2 >= sentence.length) return { quote: '', spans: inMark };
  for (let from = before.length; from >= 0; from--) {
    const quote = [...before.slice(from), sentence].join(' ');
    const spans = piecesOf(answer, quote);
    if (spans) return { quote, spans };
  }
  return inMark && { quote: '', spans: inMark };
}

/** The pieces of a text that make an answer, in order; `null` where they do not. */
function piecesOf(answer: string, text: string): TextPiece[] | null {
  const found: TextPiece[] = [];
  let from = 0;
  for (const part of answer.split(PIECE_JOIN)) {
    const pieces = literally(part, text, from) ?? wordByWord(part, text, from);
    if (pieces === null) return null;
    found.push(...pieces);
    from = pieces.at(-1)?.end ?? from;
  }
  return found;
}

/** A part as it stands there; not within a word, unless it stands nowhere else. */
function literally(part: string, text: string, from: number): TextPiece[] | null {
  const [low, sought] = [text.toLowerCase(), part.toLowerCase()];
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(low[at] ?? '');
  const first = low.indexOf(sought, from);
  let at = first;
  while (at >= 0 && ((isWord(at) && isWord(at - 1)) || (isWord(at) && isWord(at + sought.length))))
    at = low.indexOf(sought, at + 1);
  const start = at < 0 ? first : at;
  return start < 0 ? null : [{ start, end: start + sought.length }];
}

const wordsIn = (text: string) =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

/**
 * A part whose words follow each other, but for what may be left out between them: what stands in
 * brackets, a reference to another place, a word that points. An article may be another one.
 */
function wordByWord(part: string, text: string, from: number): TextPiece[] | null {
  const sought = wordsIn(part);
  const there = wordsIn(text).filter(({ start }) => start >= from);
  for (const begin of there.keys()) {
    const pieces = along(sought, there, begin, text);
    if (pieces) return pieces;
  }
  return null;
}

type Words = ReturnType<typeof wordsIn>;

function along(sought: Words, there: Words, begin: number, text: string): TextPiece[] | null {
  const pieces: { start: number; end: number }[] = [];
  let next = begin;
  for (const { word } of sought) {
    const at = there.findIndex((each, index) => index >= next && each.word === word);
    const last = pieces.at(-1);
    const found = there[at];
    const gap = found && last ? text.slice(last.end, found.start) : '';
    if (found === undefined || (last ? !MAY_GO.test(gap) : at !== begin)) {
      if (ARTICLE.test(word)) continue;
      return null;
    }
    if (last && at === next) last.end = found.end;
    else pieces.push({ start: found.start, end: found.end });
    next = at + 1;
  }
  return pieces.length === 0 ? null : pieces;
}

const ARTICLE = /^(?:the|an?)$/;
/** Between two words of an answer; nothing but spaces and marks, too. */
const MAY_GO =
  /^[^\p{L}\p{N}]*(?:[([][^()[\]]*[)\]]|(?:this|these|that|those|such|also|above|previous|[^,]*\b(?:sections?|chapters?|figures?|tables?|equations?) [\d.]+))?[^\p{L}\p{N}]*$/iu;
