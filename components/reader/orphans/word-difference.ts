/** A stretch of words: in both texts, only in the old one, or only in the new one. */
export interface Difference {
  readonly kind: 'same' | 'gone' | 'new';
  readonly words: string;
}

/** Longer texts are compared by their ends alone: the table grows with the square. */
const MOST = 400;

/** What changed between two texts, word by word: the longest common subsequence. */
export function wordDifference(before: string, after: string): Difference[] {
  const [old, now] = [before, after].map((text) => text.split(/\s+/).filter(Boolean)) as [
    string[],
    string[],
  ];
  if (old.length > MOST || now.length > MOST) {
    return before === after
      ? [{ kind: 'same', words: after }]
      : [
          { kind: 'gone', words: before },
          { kind: 'new', words: after },
        ];
  }
  // lengths[i][j]: of the common subsequence of old from i and now from j.
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const longest =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      lengths[i]?.fill(longest, j, j + 1);
    }
  }
  const parts: { kind: Difference['kind']; words: string[] }[] = [];
  const add = (kind: Difference['kind'], word: string | undefined) => {
    const last = parts.at(-1);
    if (word === undefined) return;
    if (last?.kind === kind) last.words.push(word);
    else parts.push({ kind, words: [word] });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add('same', old[i]);
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      add('gone', old[i]);
      i++;
    } else {
      add('new', now[j]);
      j++;
    }
  }
  return parts.map(({ kind, words }) => ({ kind, words: words.join(' ') }));
}
