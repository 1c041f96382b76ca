/** Words that are in both texts, only in the right answer, or only in what was typed. */
export interface ComparedWords {
  readonly words: string;
  readonly kind: 'same' | 'missing' | 'extra';
}

/**
 * What was typed against the right answer, word by word in their order. Case, punctuation and accents
 * do not count. The longest common subsequence, by the usual table: answers are short.
 */
export function compareWords(right: string, typed: string): ComparedWords[] {
  const a = wordsOf(right);
  const b = wordsOf(typed);
  // common[i][j]: how many words a from i and b from j on have in common.
  const common = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => 0),
  );
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i]![j] = isSame(a[i], b[j])
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const compared: ComparedWords[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && isSame(a[i], b[j])) {
      compared.push({ words: a[i]!, kind: 'same' });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      compared.push({ words: a[i++]!, kind: 'missing' });
    } else compared.push({ words: b[j++]!, kind: 'extra' });
  }
  return joined(compared);
}

/** Whether a comparison found nothing wrong. */
export const isRight = (compared: readonly ComparedWords[]) =>
  compared.every(({ kind }) => kind === 'same');

const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => plain(word) !== '');

const plain = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}%]/gu, '')
    .toLowerCase();

const isSame = (a = '', b = '') => plain(a) === plain(b);

/** Neighbours of the same kind as one piece. */
function joined(compared: readonly ComparedWords[]): ComparedWords[] {
  const pieces: ComparedWords[] = [];
  for (const each of compared) {
    const last = pieces.at(-1);
    if (last?.kind === each.kind)
      pieces[pieces.length - 1] = { ...last, words: `${last.words} ${each.words}` };
    else pieces.push(each);
  }
  return pieces;
}
