/** Looked at on either side of an offset: no word of a book is longer. UTF-16 units. */
const WINDOW = 100;

interface Word {
  readonly start: number;
  readonly end: number;
}

let segmenter: Intl.Segmenter | undefined;

/** The words near an offset, by the Unicode rules, so that Chinese and Arabic have words too. */
function wordsNear(raw: string, offset: number): Word[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const from = Math.max(0, offset - WINDOW);
  const text = raw.slice(from, offset + WINDOW);
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }));
}

/**
 * The edge of a passage moved to the edge of a word, as a selection by double-click and dragging does:
 * inside a word the whole word is taken, between words the edge stays at the nearest word within.
 * @param offset into `raw`, UTF-16 units.
 */
export function snapToWord(raw: string, offset: number, side: 'start' | 'end'): number {
  const words = wordsNear(raw, offset);
  if (side === 'start') {
    return words.find((word) => word.end > offset)?.start ?? offset;
  }
  const word = words.findLast((each) => each.start < offset);
  if (!word) return offset;
  // A full stop or a closing quotation mark right behind the word belongs to a passage that ends there.
  const tail = /^[\p{Po}\p{Pe}\p{Pf}"]*/u.exec(raw.slice(word.end))?.[0] ?? '';
  return offset > word.end && offset <= word.end + tail.length ? offset : word.end;
}

/**
 * The next place for an edge of a passage, a word or a character on, or `null` at the end of the page.
 * @param by 1 towards the end of the text, -1 towards its start.
 */
export function nextEdge(
  raw: string,
  offset: number,
  side: 'start' | 'end',
  by: 1 | -1,
  unit: 'word' | 'character',
): number | null {
  if (unit === 'character') {
    const next = offset + by * unitsBeside(raw, offset, by);
    return next < 0 || next > raw.length ? null : next;
  }
  const edges = wordsNear(raw, offset).map((word) => word[side]);
  const next = by === 1 ? edges.find((edge) => edge > offset) : edges.findLast((e) => e < offset);
  return next ?? null;
}

/** A character outside the basic plane has two units. */
function unitsBeside(raw: string, offset: number, by: 1 | -1): 1 | 2 {
  const code = raw.codePointAt(by === 1 ? offset : offset - 2) ?? 0;
  return code > 0xffff ? 2 : 1;
}
