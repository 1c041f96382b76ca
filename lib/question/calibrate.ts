import type { DraftQuestion } from '@/lib/model/question';
import { englishWordsNow } from '@/lib/text/word-list';
import { BLANK } from '@/lib/question/gate/cloze';
import { asksTheOther, asksThePoint } from '@/lib/question/gate/contrasted';
import { saysWhatIsOwn, shareSaid } from '@/lib/question/gate/leaks';
import { pointers, POINTS } from '@/lib/question/gate/pointers';
import { answersBefore, pointsBack } from '@/lib/question/gate/self-contained';
import { count } from '@/lib/question/grammar/words';

/**
 * From this on a question is ticked before the reader looks. Judged blind, by a language model with the
 * rubric, four in five of such questions were kept as they are when first seen (768 of 963; of people's own
 * 190 of 293), from two in five highlights; of those made now from the same passages of textbooks, 88 of 100.
 * In prose about machine learning, never seen before, three in five (65 of 105).
 */
export const TICK_SCORE = 0.77;

/** What tells whether a reader keeps a question as it is, beside the worth of its answer. */
interface Wording {
  readonly kind: DraftQuestion['kind'];
  readonly prompt: string;
  readonly answer: string;
  /** A piece of a longer name is blanked. */
  readonly isPiece?: boolean;
  /** Only a clause of a longer sentence is shown. */
  readonly isClause?: boolean;
}

/** Fitted by logistic regression on 361 judged first questions, then rounded. */
const WEIGHTS = {
  bias: 1.05,
  worth: 0.73,
  long: -0.45,
  colon: -0.85,
  number: -0.35,
  blanks: -0.3,
  piece: -0.5,
  clause: -0.5,
  commas: -0.2,
  opensOnBlank: 0.2,
  longAnswer: -0.2,
  name: -0.1,
  asks: 0.2,
  bare: -0.5,
  // Set by what sentences are there for.
  point: 1,
  other: -0.8,
};

/**
 * Fitted likewise on 737 questions, the first three of a passage, and halved: another judge weighs less. From
 * `own` on, set by how much seldomer such questions were kept among 1,800 later ones.
 */
const CLOSER = {
  short: -0.4,
  said: -0.8,
  list: -1.2,
  pointing: -0.3,
  everyday: -0.4,
  bare: -0.4,
  own: -0.8,
  notation: -0.8,
  oneOfMany: -0.8,
  letters: -0.6,
  reply: -0.6,
  our: -0.4,
  points: -0.6,
  // Comes on top of `points`.
  pointsBack: -0.6,
  we: -0.5,
  you: -0.4,
  reason: -0.8,
  does: -0.4,
  weakly: -0.7,
  vaguely: -0.9,
  percent: -0.6,
  blanks: -0.5,
  aside: -0.6,
  opening: -0.5,
  member: -0.5,
  defines: 0.3,
};

/** "_____ can be used …", "_____ is sensitive to …", "What requires …?": said of others as well. */
const WEAKLY =
  /^(?:What|(?:The |A\(n\) )?_{5}) (?:tend|require|perform|consider|correspond)s?\b|^(?:The |A\(n\) )?_{5} (?:can|may|could|(?:is|are) (?!an? |the |any |called|known|termed|referred|composed|made|located|found|formed|produced|defined|based|used to))/;

/** "_____ is the default that …", "_____ is a one-step fix": any could be, of whatever is spoken of. */
const VAGUELY =
  /^(?:The |A\(n\) )?_{5} (?:is|are) (?:almost |both |just |only |often |usually )?(?:never |always )?(?:an?|the) (?:(?!(?:that|which|of|for|in|to)\b)[\p{L}-]+ ){0,2}(?:start|fix|default|simplest|best|right|correct|standard|most|usual|first|reference|flag|win|knob|dial|lever|trap|mistake|choice|answer|problem|reason|point|goal|signal|metric|cost|tradeoff|net|bug|one|same)(?![\p{L}-])/u;

/** "What is X?", "… is called the _____": asked for what a sentence is there to tell. */
const DEFINES =
  /^What (?:is|are) (?!.* (?:to|of|from|by|with|in|on|for)\?$)|\b(?:called|known as|termed) (?:the |a\(n\) )?_{5}/;

/** "Why is the correction exact?": of what, was said around it. */
const BARE =
  /^(?:What|Why|How|When) (?:is|are|was|were|do|does|did|can|could|would|should|must|may|might|has|have) the [\p{L}-]+(?: \p{L}|\?)/u;

/** Words of a prompt that are read at one glance. */
const GLANCE = 22;
/** Words that say enough to go by. */
const ENOUGH = 16;

/** "… is called the _____": then any word will do. */
const NAMES = /\b(?:called|termed|known as|named|call (?:these|this|such|them|it))\b/;

/** "multiset Ci", "time step t", "steps E", "_____ ∈ Rn": letters that only their formula explains. */
const NOTATION =
  /[^isu\P{Ll}]s \p{Lu}$|(?:\p{Ll}{2} )(?:\p{Ll}|\p{Lu}\p{Ll}|\p{L}\p{Ll}?\/\p{Ll})$|_{5} ?(?:[∈=≤≥<>→≈]|\p{L}\()|(?:^|by )\p{L}(?:\(\p{L}\)| ∈)|\b[w-z][ijknt]\b/u;

/** "An example of a(n) _____ is …", "_____ is one of the layers.": others fit. */
const ONE_OF_MANY =
  /^(?:An? (?:[\p{L}-]+ )?example|Examples) of (?:the |a\(n\) )?_{5}|^_{5} (?:is|are|was|were) (?:one of|among|an example of)\b|^(?:One|An example of|Examples of) (?!.* called ).* (?:is|are) (?:the |a\(n\) )?_{5}\.$|^One (?:[\p{L}-]+ ){1,2}(?:is|are|was) (?:called|known as) |^The (?:first|second|third|other|last|former|latter) (?:is|was) |^The (?:second|third|fourth|fifth|next|other) (?:type|kind|form|class|group|category|reason|way|method|factor)s? /u;

/** "For _____, …", "If _____ drifts, …": where or when, not what. */
const OPENING =
  /^(?:For|In|On|At|With|By|During|From|To|Among|Under|Through|If|When|Once|Unless|While|Because|Since|Although)\b[^,_]*_{5}[^,]*,/;

/** "user, merchant, or _____ IDs", "a price, _____, or a discount": one of several said for example. */
const MEMBER =
  /[\p{L}-]+, (?:[\p{L}-]+ ){0,4}(?:and|or) (?:the |a\(n\) )?_{5}|[\p{L}-]+, (?:the |a\(n\) )?_{5},? (?:and|or) |^_{5}, (?:[\p{L}-]+ ){1,4}?and /u;

/** "_____ is a connective tissue.": so are many. "_____ is the largest;": of what? */
const ONE_OF_A_KIND =
  /^(?:The |A\(n\) )?_{5} (?:is|are) (?:an? (?:[\p{L}-]+,? ){0,3}[\p{L}-]+\.$|the (?:\p{L}+est|most \p{L}+)[;,.])/u;

/** "What is the SCP?": letters alone, which perhaps only their book spells. */
const LETTERS = /^What (?:is|are) (?:the |an? )?\p{Lu}{2,6}s?\?$/u;

/** One word that is no term of any field: "bar", "window". */
function isEverydayWord(answer: string): boolean {
  if (!/^\p{Ll}+$/u.test(answer)) return false;
  const english = englishWordsNow();
  return english.has(answer) || english.has(answer.replace(/s$/, ''));
}

const logit = (share: number) => Math.log(share / (1 - share));
const shareOf = (sum: number) => 1 / (1 + Math.exp(-sum));

/**
 * How likely a reader keeps a question as it is, 0–1.
 * @param promise from `promiseOf`
 * @param hasCue what it is about is said before it
 */
export function calibrate(
  promise: number,
  { kind, prompt, answer }: Wording,
  hasCue = false,
): number {
  const isCloze = prompt.includes(BLANK);
  const missing = Math.max(0, ENOUGH - count(prompt, ' ') - 1);
  return shareOf(
    logit(promise) +
      (hasCue ? 0 : CLOSER.pointing * pointers(prompt)) +
      (isCloze ? CLOSER.short * (missing / 10) + CLOSER.said * shareSaid(prompt, answer) : 0) +
      (isCloze && saysWhatIsOwn(prompt, answer) ? CLOSER.own : 0) +
      (isCloze && isEverydayWord(answer) && !NAMES.test(prompt) ? CLOSER.everyday : 0) +
      (BARE.test(prompt) && !hasCue ? CLOSER.bare : 0) +
      (isCloze && NOTATION.test(`${prompt} ${answer}`) ? CLOSER.notation : 0) +
      (ONE_OF_MANY.test(prompt) || ONE_OF_A_KIND.test(prompt) ? CLOSER.oneOfMany : 0) +
      (LETTERS.test(prompt) ? CLOSER.letters : 0) +
      (answersBefore(prompt) ? CLOSER.reply : 0) +
      (POINTS.test(prompt) ? CLOSER.points : 0) +
      (pointsBack(prompt) ? CLOSER.pointsBack : 0) +
      (/\b[Oo]ur\b/.test(prompt) ? CLOSER.our : 0) +
      (/\b[Ww]e (?!call|refer|say|define|denote|term)/.test(prompt) ? CLOSER.we : 0) +
      (/\b[Yy]ou\b/.test(prompt) ? CLOSER.you : 0) +
      (/^(?:why|how)$/.test(kind) ? CLOSER.reason : 0) +
      (/\b[Ww]hat (?:do|does|did|can)\b/.test(prompt) ? CLOSER.does : 0) +
      (WEAKLY.test(prompt) ? CLOSER.weakly : 0) +
      (VAGUELY.test(prompt) ? CLOSER.vaguely : 0) +
      (/^[\d.,]+ ?(?:%|percent)$/.test(answer) ? CLOSER.percent : 0) +
      (isCloze && count(prompt, BLANK) > 1 ? CLOSER.blanks : 0) +
      (/\([^()]*_{5}[^()]*\)/.test(prompt) ? CLOSER.aside : 0) +
      (OPENING.test(prompt) ? CLOSER.opening : 0) +
      (kind === 'cloze' && MEMBER.test(prompt) ? CLOSER.member : 0) +
      (DEFINES.test(prompt) ? CLOSER.defines : 0) +
      (kind === 'list' ? CLOSER.list : 0),
  );
}

/**
 * What a question promises before it is looked at closer, 0–1: the worth of its answer and how it reads.
 * Which questions of a sentence are chosen hangs on it, so that they ask for what readers want to know.
 * @param worth how likely they want its answer, 0–1, from `rank.ts`
 */
export function promiseOf(worth: number, { prompt, answer, isPiece, isClause }: Wording): number {
  const odds = Math.min(0.995, Math.max(0.02, worth));
  const isCloze = prompt.includes(BLANK);
  const when = (holds: boolean, weight: number) => (holds ? weight : 0);
  const sum =
    WEIGHTS.bias +
    WEIGHTS.worth * logit(odds) +
    WEIGHTS.long * (Math.max(0, count(prompt, ' ') + 1 - GLANCE) / 10) +
    WEIGHTS.commas * Math.max(0, count(prompt, ',') - 1) +
    WEIGHTS.blanks * Math.max(0, count(prompt, BLANK) - 1) +
    when(isPiece === true, WEIGHTS.piece) +
    when(isClause === true, WEIGHTS.clause) +
    when(/[:;]/.test(prompt), WEIGHTS.colon) +
    when(!isCloze, WEIGHTS.asks) +
    when(BARE.test(prompt), WEIGHTS.bare) +
    when(prompt.startsWith(BLANK), WEIGHTS.opensOnBlank) +
    when(isCloze && asksThePoint(prompt), WEIGHTS.point) +
    when(isCloze && asksTheOther(prompt), WEIGHTS.other) +
    when(isCloze && /\d/.test(answer), WEIGHTS.number) +
    when(isCloze && count(answer, ' ') > 2, WEIGHTS.longAnswer) +
    // "… chose IVF over HNSW" tells of a company; who did it is seldom what a reader wants to know.
    when(isCloze && /^\p{Lu}/u.test(answer) && !prompt.startsWith(BLANK), WEIGHTS.name);
  return shareOf(sum);
}
