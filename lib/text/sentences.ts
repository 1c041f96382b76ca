/** A sentence and where it stands: zero-based offsets into the text given, end exclusive. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Abbreviations that hardly ever end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st sr jr gen gov sen rep rev hon vs cf ca approx dept est fig figs eq eqs sec ' +
    'secs ch chap vol vols no nos pp ed eds viz al e.g i.e eg ie a.k.a jan feb mar apr jun jul aug sep ' +
    'sept oct nov dec'
  ).split(' '),
);

/** Abbreviations that only matter before a number. */
const NUMBERED = new Set(['no', 'nos', 'sec', 'secs', 'ch', 'vol', 'vols', 'pp', 'mar', 'sat']);

/** Abbreviations that do end one when a capital follows. */
const MAY_END = new Set(['etc', 'inc', 'ltd', 'co', 'corp', 'u.s', 'u.k', 'p.m', 'a.m', 'ph.d']);

/**
 * A space is missing in "cognition.In contrast, …", but not in "Node.Js". Looking back comes after the
 * stop: before it, it would be tried at every letter.
 */
const BREAK =
  /[.!?…؟۔]+["”’')\]»]*(?=\s|$)|\.(?<=\p{Ll}{4}\.)(?=\p{Lu}\p{Ll}* \p{Ll})|[。！？]+["”’')\]»」』）]*|\n\s*\n|\u2029/gu;
/** Scripts without capitals begin with any letter. */
const STARTS_SENTENCE = /^["“‘'([«]*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N}|[-•▪◦*–—]\s)/u;
/** "k-means is …", "t-SNE keeps …", "mRNA …", "scikit-learn includes …": names that begin small. */
const STARTS_SMALL =
  /^(?:\p{Ll}{1,2}-\p{L}+\+*|\p{Ll}{1,3}\p{Lu}[\p{L}\d]*|\p{Ll}{3,}-\p{Ll}+(?= (?:is|are|has|can|includes|provides|uses|implements|offers|supports)\b))[ ,]/u;
const BULLET = /^(?:[-•▪◦*–—]|\(?(?:\d{1,2}|[a-z])[.)])\s+/u;

function wordBefore(text: string, at: number): string {
  const head = text.slice(Math.max(0, at - 24), at);
  return /[\p{L}\p{N}.]+$/u.exec(head)?.[0] ?? '';
}

const OPENS_SENTENCES =
  /^(?:The|An?|In|On|At|It|Its|This|That|These|Those|They|He|She|We|You|If|When|While|For|As|And|But|So|To|By|With|From|There|Here|What|How|Why|Both|Each|All|Some|Most|Many|Such|One|Two|Not|No|After|Before|However|Thus)\b/;

/** Whether the stop found at `from`..`to` really ends a sentence. */
function ends(text: string, from: number, to: number): boolean {
  const rest = text.slice(to, to + 40).trimStart();
  if (rest === '') return true;
  const stop = text.slice(from, to);
  if (/^[\n\u2029。！？؟۔]/u.test(stop)) return true;
  if (!STARTS_SENTENCE.test(rest) && !STARTS_SMALL.test(rest)) return false;
  // A quotation inside a sentence: 'asked "why?" And' is rare enough; 'Yahoo! Answers' is not worth more.
  if (stop[0] !== '.' || stop.startsWith('..')) return true;
  const word = wordBefore(text, from);
  const lower = word.toLowerCase();
  if (MAY_END.has(lower)) return /^\p{Lu}/u.test(rest);
  // "A: No. Retrieval is …" answers; "No. 7" counts.
  if (
    word === 'No' &&
    /^\p{Lu}\p{Ll}/u.test(rest) &&
    /(?:^|[.:?!]\s)$/.test(text.slice(0, from - 2))
  )
    return true;
  // "Fig. 3" goes on, "20 ms. The" and "no. The" do not.
  if (NUMBERED.has(word)) return !/^\d/.test(rest);
  if (ABBREVIATIONS.has(lower) && word !== 'ms') return false;
  // Initials: "J. Smith", "C. M. Bishop"; but "vitamin C. It" ends when a plain word came before.
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) {
    const before = text.slice(Math.max(0, from - word.length - 2), from - word.length);
    // "George W. Bush" goes on: a name before, and no word that opens sentences after.
    const name = /\b\p{Lu}\p{Ll}+ $/u.test(
      text.slice(Math.max(0, from - word.length - 24), from - word.length),
    );
    if (name && /^\p{Lu}\p{Ll}+/u.test(rest) && !OPENS_SENTENCES.test(rest)) return false;
    return /\p{Ll} $/u.test(before) && /^\p{Lu}\p{Ll}+(?:['’]s)?\s+\p{Ll}/u.test(rest);
  }
  // A number that opens a list item or a section: "2. Frame the problem".
  if (/^\d{1,2}$/.test(word)) {
    const before = text.slice(0, from - word.length).trimEnd();
    if (before === '' || /[:.;!?]$/.test(before)) return false;
  }
  return true;
}

/**
 * Splits clean text into sentences by rules made for English, and by the stops of Chinese, Japanese and
 * Arabic: abbreviations, decimals, initials, citations,
 * closing quotes and list bullets do not mislead it. A blank line and a `PARAGRAPH_MARK`
 * always end a sentence.
 *
 * @returns sentences in order, without white space around; `text.slice(start, end)` is the sentence
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const push = (to: number) => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const bullet = BULLET.exec(raw.slice(lead))?.[0].length ?? 0;
    const start = from + lead + bullet;
    const end = from + raw.trimEnd().length;
    if (end > start) sentences.push({ text: text.slice(start, end), start, end });
    from = to;
  };
  for (const match of text.matchAll(BREAK)) {
    const to = match.index + match[0].length;
    if (ends(text, match.index, to)) push(to);
  }
  push(text.length);
  return sentences;
}
