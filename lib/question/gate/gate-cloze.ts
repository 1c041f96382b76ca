import { BLANK } from './cloze';
import type { Asked, Gate } from './asked';
import { asksThePoint } from './contrasted';
import { HIDES } from './gate-hides';
import { HIDES_VERB } from './gate-hides-verb';
import { blankless, opensOutside, refersOutside } from './self-contained';
import {
  STOP_WORDS,
  contentWords,
  isCommon,
  isGeneric,
  wordsOf,
} from '@/lib/question/grammar/words';

/** A formula or list followed, and is gone. */
const TRAILS_OFF =
  /\b(?:is|are|as|be|by|that|the|an?|and|or|then|where|i\.e|e\.g|namely|write|have|get|obtain|following)[.,]+$/i;

/** The sentence names or defines what is blanked. */
function saysWhatItIs(prompt: string): boolean {
  if (/^The _{5} (?:is|was|are|were) /.test(prompt)) return false;
  return /\b(?:called|known as|termed|referred to as|defined as) (?:the |a\(n\) )?["“]?_{5}|\bcall (?:these|this|such|them|it) (?:[\p{L}-]+ )?(?:the |a\(n\) )?_{5}[.,]|\((?:the|an?|a\(n\)) _{5}\)|^(?:An? |The |A\(n\) )?_{5} (?:is|are) (?:an?|the|any) |^(?:A\(n\) |The )?_{5} (?:refers? to|means?|measures|encodes|denotes|represents|quantifies|occurs? when|happens? when) |^(?:A\(n\) |The )?_{5}(?: \([^()]*\))?, (?:an?|the|or|also|\p{Ll}+s (?:that|on|of|in)) /u.test(
    prompt,
  );
}

/** "The _____ are the female gonads.": two words say it all, one of them no word of every field. */
const isShortlyTold = (prompt: string) =>
  /^(?:The )?_{5} (?:is|are) (?:also )?(?:the|an?) (?:\p{Ll}+ )+\p{Ll}+\.$/u.test(prompt) &&
  contentWords(blankless(prompt)).length === 2 &&
  contentWords(blankless(prompt)).some((word) => !isCommon(word));

/** A common word alone is only worth asking for where the sentence names or defines it. */
function isWeakAlone({ prompt, answer }: Asked): boolean {
  const [word, ...more] = contentWords(answer);
  if (word === undefined || more.length > 0 || /\d/.test(word) || !isCommon(word)) return false;
  if (/^\p{Lu}/u.test(answer) && !prompt.startsWith(BLANK)) return false;
  return !saysWhatItIs(prompt);
}

/** "area of the brain involved": a participle whose words were left behind, or the verb of a name. */
const ENDS_ON_VERB =
  / (?:involved|used|needed|required|associated|produced|concerned|claimed|occurred|happened|existed|argued|stated|said|proposed|believed|held|ruled|wrote|suggested)$/;

/** What a sentence with a blank must not be. */
export const CLOZE: readonly Gate[] = [
  [
    'no sentence',
    ({ prompt }) =>
      !/^["“‘(]?(?:[\p{Lu}\p{N}α-ω]|_{5})/u.test(prompt) ||
      !/[.!]["”’)]*$/.test(prompt) ||
      // "As scaling can be observed in …", "Chief cells—Located in …", "_____, the force …": no sentence.
      /^As _{5}[^,]*$|^_{5}—\p{Lu}|^_{5}, (?:the|an?|which|who) [^,]*\.$/u.test(prompt) ||
      TRAILS_OFF.test(prompt),
  ],
  [
    'too short or too long',
    ({ prompt }) => wordsOf(blankless(prompt)).length < 4 || wordsOf(prompt).length > 56,
  ],
  [
    'too little to go by',
    ({ prompt, answer }) =>
      (contentWords(blankless(prompt)).length < Math.max(3, contentWords(answer).length + 1) &&
        !isShortlyTold(prompt)) ||
      // "_____ is the defining property of the problem."
      (prompt.startsWith(BLANK) &&
        wordsOf(prompt).length < 9 &&
        contentWords(blankless(prompt)).filter((word) => !isGeneric(word)).length < 2),
  ],
  [
    // "The most common approach is called _____.": any field has one.
    'nothing specific asked',
    ({ prompt }) =>
      /\bcall (?:the|this) (?:term|quantity|value|number|process|method) /.test(prompt) ||
      (/^The (?:\p{L}+ ){1,6}(?:called|known as|termed) (?:the |a\(n\) )?_{5}\.$/u.test(prompt) &&
        contentWords(
          blankless(prompt).replace(/\b(?:called|known|termed|sometimes|often)\b/g, ''),
        ).every((word) => isGeneric(word) || isCommon(word))),
  ],
  ['opens on something unsaid', ({ prompt }) => opensOutside(prompt)],
  ['refers to something unsaid', ({ prompt }) => refersOutside(prompt)],
  ['answer of the wrong length', ({ answer }) => wordsOf(answer).length > 6 || answer.length < 2],
  [
    'answer is a function word',
    ({ answer }) => contentWords(answer).length === 0 && !/\d/.test(answer),
  ],
  [
    'answer breaks off',
    ({ prompt, answer }) =>
      (STOP_WORDS.has(wordsOf(answer).at(-1) ?? '') && !answer.endsWith(' I')) ||
      ENDS_ON_VERB.test(answer) ||
      // "means the _____", of "the policy learned faster"
      / \p{Ll}{3,}ed (?:faster|slower|better|worse|more|less|well|quickly)$/u.test(answer) ||
      // "A(n) _____ on average", of "a model calibrated on average"
      (/ \p{Ll}{3,}ed$/u.test(answer) &&
        /_{5} (?:on|by|with|for|in|to|from|at|over|against) /.test(prompt)) ||
      /\b(?:is|are|was|were|has|have|becomes)\b/i.test(answer),
  ],
  [
    'answer is generic',
    ({ prompt, answer }) =>
      /^(?:fraction|share|proportion|percentage)(?: of .+)?$/.test(answer) ||
      (contentWords(answer).every(isGeneric) &&
        !/\d/.test(answer) &&
        !saysWhatItIs(prompt) &&
        // "targets a(n) _____, not a prediction"
        !(asksThePoint(prompt) && answer.includes(' '))),
  ],
  [
    'asks what "the idea" was',
    ({ prompt, answer }) =>
      /^The _{5} (?:is|was|are|were) /.test(prompt) &&
      ((/^The _{5} (?:is|was) that\b/.test(prompt) &&
        /\b(?:limitation|drawback|advantage|disadvantage|downside|upside|difference|assumption|intuition|observation|caveat|danger|hope)$/.test(
          answer,
        )) ||
        /^The _{5} (?:is|was) (?:what|why|how|where|to)\b/.test(prompt) ||
        isGeneric(wordsOf(answer).at(-1) ?? '') ||
        /\b(?:fix|remedy|cure|workaround|lever|knob|habit|move|trick|payoff)$/.test(answer) ||
        (wordsOf(answer).length === 1 &&
          /^The _{5} (?:is|was) (?:to|not|that|because|how|when|why|what|whether|just|simply)\b/.test(
            prompt,
          ))),
  ],
  ['answer is a word of every field', isWeakAlone],
  ['more than three blanks', ({ prompt }) => prompt.split(BLANK).length > 4],
  ...HIDES_VERB,
  ...HIDES,
  [
    // "At this developmental _____, …": what "this" stands for was said before.
    'refers to something unsaid',
    ({ prompt }) =>
      /(?<!\b(?:call|denote|term|name) )\b(?:this|these|such) (?!(?:as|is|are|was|were|means) )(?:[\p{L}-]+ )?_{5}/iu.test(
        prompt,
      ) ||
      // "which breaks that _____"
      /\b(?:at|of|for|on|to|in|from|with|by|over|breaks?|sees?|closes?) that _{5}/.test(prompt),
  ],
  [
    // "As a(n) _____, we can …", "A(n) _____ is to add …", "Bayes' _____"
    'asks what "the idea" was',
    ({ prompt, answer }) =>
      /^As a\(n\) _{5},/.test(prompt) ||
      (/(?:^|[.] )A\(n\) _{5} is to /.test(prompt) && isGeneric(wordsOf(answer).at(-1) ?? '')) ||
      (/['’]s? _{5}/.test(prompt) &&
        /^(?:theorem|rule|law|inequality|formula|equation|principle|lemma)$/.test(answer)),
  ],
  [
    // "vi∈_____∈Rd", "ht-1"
    'symbols',
    ({ prompt, answer }) =>
      /[∈=≤≥<>+×·∂∇]_{5}|_{5}[∈=≤≥<>+×·∂∇]|_{5} ∈|∈ _{5}/.test(prompt) ||
      /^\p{L}\p{Ll}?[-+]\d$/u.test(answer),
  ],
];
