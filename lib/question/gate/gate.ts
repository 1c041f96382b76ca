import type { Asked, Gate } from './asked';
import { MOST_WORDS } from '@/lib/question/forms/definition-body';
import { CLOZE } from './gate-cloze';
import { leaks, leaksInAlias, spellsAcronym } from './leaks';
import { blankless, pointsElsewhere, refersOutside, speaksToReader } from './self-contained';
import { STOP_WORDS, contentWords, count, isGeneric, wordsOf } from '@/lib/question/grammar/words';

/** What is left of a displayed formula, or of a font without names. Plain "k = 3" and "P(A | B)" can be read. */
const SYMBOLS =
  /\p{Co}|\uFFFD|\\[a-z_]+|[∑∏∫√∂]|\bfrac(?![kt])|\b(?:subseteq|stackrel\p{L}*|mathbb|cdot|ldots|infty)\b|\bsqrt|\b[lr]angle\b|(?:[=<>≤≥∈→+×·∂∇-] ?[\p{L}\d()|,∂∇]{1,8} ?){4}|[\^_]\{|(?<![\p{L}\p{N}_])_(?!_)\w|\b(?:\p{L} ){3}/u;
const SYMBOLS_IN_ANSWER =
  /[^\p{L}\p{N}\s'’".,&/%$€£()+–—‐-]|[α-ωΑ-Ω]|(?<![\p{L}-])(?:[b-rt-z]|[A-RT-Z]{1,2})top$/u;

/** A formula stood within the sentence, and is gone: "a factor of, where is the correlation". */
const HOLE =
  /\b(?:of|at|than|from|by|the|an|a)[,;](?! (?:and|or|but|say|if|for|in|as)\b)(?:\s|$)|\b(?:is|are)(?:;|, (?:where|and the|a hundred))|\bwhere (?:is|are) the\b|\b(?:at|of|with|by) (?:is|are|has|have)\b|\bBecause and\b|^(?:If|When|Since) [^,]*, (?:needs?|is|are|has|must|can) |\b(?:in|of|is|at|for): the\b|\(,|\b(?:with|gives|yields)[,.] |\bBecause (?:appears|is|has)\b|\.["”]\.$/u;

function balanced(text: string): boolean {
  if (!/[()[\]“”"]/.test(text)) return true;
  return (
    count(text, '(') === count(text, ')') &&
    count(text, '[') === count(text, ']') &&
    count(text, '“') === count(text, '”') &&
    count(text, '"') % 2 === 0
  );
}

/** Kinds that are answered with a clause: it may say the subject again. */
const isAnsweredInWords = (kind: Asked['kind']) =>
  !/^(?:cloze|number|list|term|acronym)$/.test(kind);

const isBlanked = (kind: Asked['kind']) => /^(?:cloze|number|list)$/.test(kind);

const COMMON: readonly Gate[] = [
  ['unbalanced brackets or quotes', ({ prompt, answer }) => !balanced(prompt) || !balanced(answer)],
  [
    'symbols',
    ({ kind, prompt, answer }) =>
      SYMBOLS.test(blankless(prompt)) ||
      SYMBOLS.test(answer) ||
      (!isAnsweredInWords(kind) && SYMBOLS_IN_ANSWER.test(answer)),
  ],
  [
    'broken text',
    ({ prompt }) =>
      /\s[,;]|,\s*,|\(\s*\)|[\p{L}]-\s(?:\p{Ll}(?!nd |r )|_)|https?:|\s{2}/u.test(prompt) ||
      // "_____, should not change": the comma of a name that was told besides
      /^_{5}, (?:should|can|may|must|will|is|are|was|were) /.test(prompt) ||
      // "… its full weight. is a class-weight term.": a formula stood between.
      /\p{Ll}{3}[.!?] (?:is|are|was|were|has|have|where|with) /u.test(prompt),
  ],
  ['a dialogue', ({ prompt }) => /[?.] [AQ]: /.test(prompt)],
  ['a hole where a formula was', ({ prompt, answer }) => HOLE.test(prompt) || HOLE.test(answer)],
  ['points elsewhere', ({ prompt }) => pointsElsewhere(prompt)],
  ['speaks to the reader', ({ prompt }) => speaksToReader(prompt)],
  [
    'the answer leaks',
    ({ kind, prompt, answer }) =>
      !isAnsweredInWords(kind) &&
      (leaks(prompt, answer) ||
        leaksInAlias(prompt, answer) ||
        // "…, hence the reference to leaking": the name explained
        /\bhence (?:the|its) (?:name|term|reference)\b/.test(prompt)),
  ],
  [
    'the acronym spells it',
    ({ kind, prompt, answer }) =>
      !isAnsweredInWords(kind) && kind !== 'acronym' && spellsAcronym(prompt, answer),
  ],
];

const ASKED: readonly Gate[] = [
  [
    'too short or too long',
    ({ prompt }) => wordsOf(prompt).length < 3 || wordsOf(prompt).length > 28,
  ],
  [
    'answer of the wrong length',
    ({ kind, answer }) =>
      wordsOf(answer).length > (kind === 'definition' ? MOST_WORDS : 28) ||
      (kind === 'definition' && contentWords(answer).length < 3),
  ],
  [
    'refers to something unsaid',
    ({ prompt, answer }) =>
      refersOutside(prompt.replace(/^what (?:is|are) /i, '')) ||
      /^(?:it|they|this|these|he|she)\b/i.test(answer) ||
      // "a nice baseline for this task"
      /\b(?:for|of|to|in|with) (?:this|these) \p{Ll}+$/u.test(answer) ||
      pointsElsewhere(answer),
  ],
  [
    // "Why did the history use for training … cannot drift": two verbs, one too many.
    'no question',
    ({ prompt }) =>
      /^(?:Why|When|How) (?:do|does|did) .* and (?:is|are|was|were|has|have) /.test(prompt) ||
      /^(?:Why|When|How) did .* and (?:built|made|took|gave|went|sent|held|kept|led|\p{Ll}{2,}ed) (?:an?|the|its|his|her|their) /u.test(
        prompt,
      ) ||
      /^(?:Why|When|How) (?:do|does|did) (?!.*\b(?:that|which|who|what|how|when|where|whether|if|because)\b).* (?:cannot|can|will|must) /.test(
        prompt,
      ),
  ],
  [
    // "How may we satisfy?", "an additional seven bones": what, or beside which, is not told.
    'no question',
    ({ prompt, answer }) =>
      /^(?:Why|When|How) \p{Ll}+ (?:you|we|one) \p{Ll}+\?$/u.test(prompt) ||
      /^(?:an? |the )?(?:additional|further) /.test(answer),
  ],
  [
    // "What did the previous score decide?"
    'refers to something unsaid',
    ({ prompt }) =>
      /^(?:When|Why|How) \p{Ll}+ (?:you|we) \p{Ll}+ (?:it|them|this|that)\b/u.test(prompt) ||
      /\bthe (?:previous|next|latter|former|above) \p{Ll}/u.test(prompt),
  ],
  [
    // "What is the column split into?" "two tracts, the slender one": the second is missing.
    'answer breaks off',
    ({ answer }) =>
      /^(?:two|three|four|five|several) (?:[\p{L}-]+ ){0,3}[\p{L}-]+, (?!.*, and )/u.test(answer),
  ],
  [
    // "What is the act started the process?": the phrase holds a verb.
    'no question',
    ({ prompt }) =>
      /^What (?:is|are) .*\b\p{Ll}{2,}ed (?:the|an?) .*\?$/u.test(prompt) &&
      !prompt.endsWith(' called?'),
  ],
  [
    'nothing specific asked',
    ({ prompt }) => contentWords(prompt.replace(/\b(?:called|known|term)\b/g, '')).every(isGeneric),
  ],
  [
    'answer breaks off',
    ({ answer }) =>
      STOP_WORDS.has(wordsOf(answer).at(-1) ?? '') &&
      // "a group that we identify with"
      !/\bthat (?:we|you|they|one|people) .*(?:with|to|on|in|for|of|from|by)$/.test(answer) &&
      !/\b(?:out|off|up|down|them|it|each other|others|not)$/.test(answer),
  ],
];

const OF_BLANKED = [...COMMON, ...CLOZE];
const OF_ASKED = [...COMMON, ...ASKED];

/**
 * Why a question is not worth keeping: it leaks, points outside itself, asks for something generic,
 * is no sentence, … in the sense of Wozniak's and Matuschak's rules for prompts.
 *
 * @returns the first reason, or `null` when it may be kept
 */
export function reasonToRefuse(asked: Asked): string | null {
  const gates = isBlanked(asked.kind) ? OF_BLANKED : OF_ASKED;
  return gates.find(([, refuses]) => refuses(asked))?.[0] ?? null;
}
