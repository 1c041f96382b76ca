/** Words in lower case. */
export interface KnownWords {
  has(word: string): boolean;
}

/**
 * By their first two letters, the words' ends in order of the alphabet. A capital before each says how
 * many letters it shares with the one before it: `A` none, `B` one ...
 */
type Packed = Readonly<Record<string, string>>;

let loading: Promise<KnownWords> | null = null;
let loaded: KnownWords | null = null;

/**
 * 63,000 English words of three letters and more (SCOWL, as Debian's `wamerican` has them: no names,
 * no abbreviations, inflected forms included). Loaded at the first call, and only then.
 */
export function englishWords(): Promise<KnownWords> {
  loading ??= import('./english-words.json').then(({ default: packed }) => {
    loaded = wordsOf(packed);
    return loaded;
  });
  return loading;
}

/** As `englishWords`, for who cannot wait: none before they were loaded. */
export const englishWordsNow = (): KnownWords => loaded ?? NO_WORDS;

export const NO_WORDS: KnownWords = { has: () => false };

/** Unpacks only the words that begin like one asked for: a hundred instead of all. */
function wordsOf(packed: Packed): KnownWords {
  const unpacked = new Map<string, ReadonlySet<string>>();
  const beginningWith = (start: string) => {
    let words = unpacked.get(start);
    if (!words) unpacked.set(start, (words = unpack(packed[start] ?? '')));
    return words;
  };
  return { has: (word) => beginningWith(word.slice(0, 2)).has(word.slice(2)) };
}

const SHARES_NONE = 'A'.charCodeAt(0);

function unpack(packed: string): ReadonlySet<string> {
  const ends = new Set<string>();
  let last = '';
  for (const [, shared = 'A', rest = ''] of packed.matchAll(/([A-Z])([a-z]*)/gu)) {
    last = last.slice(0, shared.charCodeAt(0) - SHARES_NONE) + rest;
    ends.add(last);
  }
  return ends;
}
