import { acronymsIn, type SpelledOut } from '@/lib/question/book/acronyms';
import { calledSo, named } from './named-phrases';
import { nounChunks } from '@/lib/question/grammar/noun-chunks';
import { isGlued, joins, phraseOf, type Phrase } from '@/lib/question/grammar/phrase';
import type { Token } from '@/lib/question/grammar/token';
import { isCommon, isGeneric } from '@/lib/question/grammar/words';

function quoted(text: string): Phrase[] {
  return [...text.matchAll(/[“"]([^“”"]{3,50})[”"]/g)].flatMap(([, inner = ''], at) => {
    const words = inner.split(' ').length;
    const start = text.indexOf(inner);
    const clean = inner.replace(/[,.;]$/, '');
    return words <= 5 && start >= 0 && at < 4
      ? [{ text: clean, start, end: start + clean.length, shape: 'quoted' as const }]
      : [];
  });
}

/** What a bracket abbreviates, with it: "Centers for Disease Control (CDC)". */
function spelled(text: string): Phrase[] {
  return acronymsIn(text).map(({ start, end }) => ({
    text: text.slice(start, end),
    start,
    end,
    shape: 'with acronym',
  }));
}

/** Two noun phrases as one: "rate of change", "precision and recall"; not longer than an answer may be. */
function joined(text: string, tokens: readonly Token[]): (Phrase | null)[] {
  const parts = nounChunks(tokens);
  return parts.slice(1).flatMap(([from, to], at) => {
    const [first, end] = parts[at]!;
    const between = tokens.slice(end, from).map(({ lower }) => lower);
    if (!/^(?:of|of the|and|and the|of a|of an)$/.test(between.join(' ')) || to - first > 7)
      return [];
    const isOf = between[0] === 'of';
    // "The concept of X", "a set of X": what is worth asking for is X.
    if (isOf && isGeneric(tokens[end - 1]?.lower ?? '')) return [];
    return [phraseOf(text, tokens, first, to, isOf ? 'of phrase' : 'pair')];
  });
}

function numbers(text: string): Phrase[] {
  const pattern =
    /(?<![\p{L}\p{N}.$-])(?:[$€£]\s?)?\d[\d,]*(?:\.\d+)?(?:\s?%|\s(?:percent|million|billion|trillion|thousand))?(?:st|nd|rd|th|s)?(?:\s(?:century|years?|days?|weeks?|months?|hours?|minutes?|seconds?|milliseconds?|ms|kB|MB|GB|TB|QPS|km|miles|kilometers|meters|dollars|euros|people|bones|pairs|chromosomes|candidates|items|users|layers|parameters|examples|dimensions|requests|queries|documents|ads|images))?(?![\p{N}.-]?\p{N}|\p{L})/gu;
  return [...text.matchAll(pattern)].map((match) => {
    const clean = match[0].replace(/[,.]$/, '');
    return {
      text: clean,
      start: match.index,
      end: match.index + clean.length,
      shape: 'number' as const,
    };
  });
}

/** "A long reflex has …": what the tagger takes for anything but a noun, a verb at its side tells. */
function subjectOf(text: string, tokens: readonly Token[]): Phrase | null {
  const from = tokens[0]?.pos === 'DET' ? 1 : 0;
  const verb = tokens.findIndex(({ lower }, at) => at > from && SUBJECT_VERB.test(lower));
  if (verb < 0 || verb - from > 3) return null;
  const words = tokens.slice(from, verb);
  const plain = words.every(
    ({ text: word, pos, lower }) =>
      /^\p{L}[\p{L}-]*$/u.test(word) && !CLOSED.has(pos) && !/(?:ly|ed)$/.test(lower),
  );
  return plain ? phraseOf(text, tokens, from, verb, 'noun phrase') : null;
}

const SUBJECT_VERB =
  /^(?:is|are|was|were|has|have|can|may|allows?|refers?|occurs?|means?|involves?|includes?)$/;
const CLOSED = new Set([
  'PRON',
  'ADP',
  'AUX',
  'CCONJ',
  'SCONJ',
  'PART',
  'DET',
  'NUM',
  'ADV',
  'PUNCT',
]);

/** " 101(1)" after "Article", " 2" after "type": a number that belongs to a name; else ''. */
function numbering(name: string, rest: string): string {
  const number =
    /^ (?:\d+(?:\(\d+\))?|[IVX]+)(?=[,.;:)]|$| (?:is|are|was|were|of|says|states|and|or|to|in|for|which|that|as)\b)/.exec(
      rest,
    );
  if (!number) return '';
  // "Richard I"
  const isKing = /^ [IVX]+$/.test(number[0]) && /(?:^| )\p{Lu}\p{Ll}{2,}$/u.test(name);
  return isKing || NUMBERED.test(name) ? number[0] : '';
}

const NUMBERED =
  /(?:^|[ -])(?:articles?|types?|phase|stage|factor|level|version|class|grade|regulation|directive|step|day|week|layer)$/i;

/** Overlaps it without holding all of it. */
const crosses = (phrase: Phrase, { start, words }: SpelledOut) =>
  phrase.start < start + words.length &&
  phrase.end > start &&
  !(phrase.start <= start && phrase.end >= start + words.length);

/**
 * Every piece of a sentence that could be blanked: noun phrases, their shorter tails where the whole
 * is long, phrases with their acronym, names after "called", quoted words, numbers. No two alike.
 */
export function findPhrases(text: string, tokens: readonly Token[]): Phrase[] {
  const found: (Phrase | null)[] = [...named(text, tokens), ...quoted(text)];
  for (const [from, to] of nounChunks(tokens)) {
    const whole = phraseOf(text, tokens, from, to, 'noun phrase');
    if (!whole) continue;
    const acronym = /^\s\((?:[\p{Lu}\d]|\p{Lu}\p{Ll})[\p{Lu}\d-][\p{L}\d-]{0,6}\)/u.exec(
      text.slice(whole.end),
    )?.[0];
    if (acronym !== undefined) {
      const end = whole.end + acronym.length;
      found.push({
        text: text.slice(whole.start, end),
        start: whole.start,
        end,
        shape: 'with acronym',
      });
    }
    const number = numbering(whole.text, text.slice(whole.end));
    if (number !== '') {
      const end = whole.end + number.length;
      found.push({ ...whole, text: text.slice(whole.start, end), end });
      continue;
    }
    found.push(whole);
    for (let cut = from + 1; cut < to; cut++) {
      if (joins(tokens, cut) || isGlued(tokens, cut)) continue;
      found.push(phraseOf(text, tokens, cut, to, 'tail'));
    }
    for (let at = from; at < to; at++) {
      // "The sparse matrix" may be asked for its adjective, where that is a word of the field.
      if (tokens[at]?.pos === 'ADJ' && to - from > 1 && !isCommon(tokens[at]?.lower ?? ''))
        found.push(phraseOf(text, tokens, at, at + 1, 'modifier'));
    }
  }
  found.push(
    subjectOf(text, tokens),
    ...spelled(text),
    ...joined(text, tokens),
    ...calledSo(text, tokens),
    ...numbers(text),
  );
  const seen = new Set<string>();
  const whole = acronymsIn(text);
  return found.filter((phrase): phrase is Phrase => {
    if (phrase === null || !/[\p{L}\p{N}]/u.test(phrase.text)) return false;
    // "X.25" and "Mr. X" come apart in the tagger's hands.
    if (phrase.text.endsWith('.') || /[\p{L}\p{N}]/u.test(text[phrase.end] ?? '')) return false;
    // A part of what an acronym stands for is no name.
    if (whole.some((each) => crosses(phrase, each))) return false;
    const key = `${phrase.start}-${phrase.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
