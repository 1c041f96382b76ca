/** Words that get glued to their neighbours, known to every book. */
const FUNCTION_WORDS = new Set(
  'a an and are as at by do for from how in into is it of on or the to vs what when where which why with your'.split(
    ' ',
  ),
);
/** Without capitals to go by, only a long string or one with a function word in it is taken apart. */
const LONG = 10;
const SHORTEST = 7;
/** A string this long that is "known" may only be known because the page lost its spaces as well. */
const SUSPICIOUS = 16;
const MOST_LETTERS = 120;

/**
 * The words a string of letters without spaces was put together from, or `null` if it is better left
 * alone: a word that was seen (`words`, lower case), or one that does not come apart into such words.
 * Dynamic programming over the cheapest way to cover the string: few words, and breaks at capitals.
 */
export function splitWords(text: string, words: ReadonlySet<string>): string[] | null {
  const known = words.has(text.toLowerCase());
  if (text.length > MOST_LETTERS || (known && text.length < SUSPICIOUS)) return null;
  const parts = cheapestCover(text, words);
  if (parts === null || parts.length < 2) return null;
  if (known) return parts.length > 2 && parts.every((part) => part.length > 1) ? parts : null;
  if (hasInnerCapital(text)) return parts;
  if (text.length < SHORTEST) return null;
  const glued = parts.some((part) => part.length > 2 && FUNCTION_WORDS.has(part.toLowerCase()));
  return glued || (text.length >= LONG && parts.every((part) => part.length > 3)) ? parts : null;
}

function cheapestCover(text: string, words: ReadonlySet<string>): string[] | null {
  const best: ({ cost: number; from: number } | null)[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= text.length; end++) {
    let cheapest: { cost: number; from: number } | null = null;
    for (let from = Math.max(0, end - 30); from < end; from++) {
      const before = best[from];
      const part = text.slice(from, end);
      if (before === null || before === undefined || !isWord(part, words)) continue;
      const cost = before.cost + costOf(part);
      if (cheapest === null || cost < cheapest.cost) cheapest = { cost, from };
    }
    best.push(cheapest);
  }
  const parts: string[] = [];
  for (let end = text.length; end > 0;) {
    const step = best[end];
    if (step === null || step === undefined) return null;
    parts.unshift(text.slice(step.from, end));
    end = step.from;
  }
  return parts;
}

function isWord(part: string, words: ReadonlySet<string>): boolean {
  // Any letter stands alone somewhere in a book: only "A" is believed, as a capital.
  if (part.length === 1) return part === 'A';
  const lower = part.toLowerCase();
  return FUNCTION_WORDS.has(lower) || words.has(lower);
}

function costOf(part: string): number {
  const short = part.length === 1 ? 1 : part.length === 2 ? 0.6 : 0;
  return 1 + short + (hasInnerCapital(part) ? 1 : 0);
}

/** A capital after a small letter, or small letters after several capitals. */
function hasInnerCapital(text: string): boolean {
  return /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(text);
}
