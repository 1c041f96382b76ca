import { BLANK } from './cloze';
import { UNSAID } from './unsaid';
import { isPlural } from '@/lib/question/grammar/is-plural';
import { tag } from '@/lib/question/grammar/tagger';
import type { Token } from '@/lib/question/grammar/token';
import { contentWords, isCommon, remembering, stemOf } from '@/lib/question/grammar/words';

const CONTEXT_OPENER =
  /^(?:another|other|both (?!(?:[^\s,;()]+ ){1,6}and\b)|one such|a different|all (?:two|three|four|five|six)|(?:two|three|four|several|one) (?:additional|other|more|further)|the (?:(?:reverse|opposite|converse)(?! of)|same|other|latter|former|idea here|trick|only (?:difference|distinction|change|exception))|here|strictly|structurally|in addition(?! to)|in contrast(?! (?:to|with))|instead(?! of)|moreover|indeed|similarly|likewise|this|these|those|such|that|he|she|it|they|his|her|its|their|him|them|i)\b/i;
const ELSEWHERE =
  /\b(?:fig(?:ure|\.)|table|section|chapter|equation|eq\.|appendix|exercise|page|listing)s?\s*\(?\d|\b(?:aforementioned|foregoing|hereafter|the above|above (?:example|figure|equation|formula)|as (?:follows|above|below|before))\b|(?:,| see) (?:above|below)\b|\b(?:described|discussed|mentioned|shown|listed|defined|noted|introduced|stated|explained|seen) (?:above|below|earlier|previously|before)\b|\b(?:previous|preceding|next|following) (?:section|chapter|example|figure|paragraph|table|equation|code|list|steps?)\b|\bthe following\b|\b(?:described|discussed|introduced|covered|seen|defined|from|of|in) (?:in )?the [a-z-]+ (?:chapter|section)\b|\b(?:subsequent|later|earlier|coming) (?:sections?|chapters?)\b|\bsee (?:also|fig)|\bin (?:stage|step|part|phase) \d|\(\d+\.\d+\.\d+\)|\b(?:in|by|of|from|to|see|using|satisfy|satisfies|satisfying) \(\d+(?:\.\d+)*\)|\b(?:later|earlier) on,|\bhere (?:is|are|was)\b|\bhere[.?]$|\b[\w-]+ above (?:does|do|is|are|was|has|have|can|will)\b|\b(?:situations?|examples?|cases|plots?|results?|methods?|discussion|definitions?|expressions?|code|graphs?|lists?|options|approach(?:es)?|snippet) (?:above|below)\b(?! (?:the|an?)\b)|\b(?:unlike|like|than|over|to|with|from) the (?:previous|preceding) [a-z-]+s\b|\bthe (?:first|second|third|fourth|last) (?:data ?set|example|experiment|plot|panel|graph|simulation)\b|\bthis time, we\b|\b(?:demo|use|choose|discuss|consider) the (?:latter|former)\b/i;
const PERSONAL =
  /\b(?:let['’]s|[Ll]et us|[Mm]y|[Ww]e (?:now|will|shall|saw|just|already|have seen|discuss(?:ed)?|next|return|recall|learned)|[Yy]ou (?:will|now|might now|may now|saw|have seen|just|already|learned|recall|might (?:think|wonder|ask)|may (?:think|wonder|recall))|[Yy]ou['’](?:ll|ve))\b|(?:^|, |[a-z] that |[a-z] and |[a-z] if )I(?= \p{Ll})/u;
const PRONOUN =
  /\b(?:he|she|they|it|his|her|hers|their|theirs|its|him|them|themselves|itself|himself|herself)\b/i;
const DEMONSTRATIVE =
  /\b(?:this|these|those|such)(?= [\p{L}_]|[,.;]|$)(?!(?<=\b(?:those|such)) (?:as|that|who|with|in|of|which)\b)(?!(?<=those) (?:[\p{L}-]+ ){0,2}(?:that|which|who|whose|where|of|(?:recogni[sz]|us|caus|form|mark|produc)ed|made|found|we|you)\b)/iu;
const EMPTY_IT =
  /\bit (?:is|was|can be|may be|has been|seems|appears|turns|follows|takes) (?:\w+ ){0,2}?(?:that|to|for|not|the case|possible|important|necessary|common|clear|known|difficult|easy|that)\b/i;
/** A prompt without its blanks. */
export const blankless = remembering((prompt) => prompt.replaceAll(BLANK, ' '));

/** "Since its foundation, the Union …": what is meant follows at once. */
const NAMED_AFTER =
  /^(?:although|though|while|because|since|if|when|unlike|like|despite|as|in|with|at|for|after|before|through|during|given|by|due to|thanks to) (?:(?:it|its|they|their)\b|(?:his|her)\b(?!.* s?he\b))[^,]*, (?!(?:it|they|he|she|we|you|this|that|these|those|there|because|which|and|or|but|so|while|where|rather than|instead of|such as|for (?:example|instance)|especially)\b)/i;

/** Something before the pronoun that it can stand for. */
function hasAntecedent(before: string): boolean {
  return contentWords(before.replaceAll(BLANK, 'somebody')).some(
    (word) => !word.endsWith('ly') && word.length > 2 && !/^\d+$/.test(word),
  );
}

/** "fixes both by …", "solves this with …": what, was said before. */
const ANSWERS =
  /(?<!\bor )\bboth(?= (?:by|with|at|through|when(?!.* and when\b)|because|before|after|together)\b|[.,;])|\b(?:fix|solv|address|handl|avoid|prevent|achiev|exploit|do|show)e?s (?:this|that|these|it) (?:by|with|at|through|using|via)\b/;

/** Whether there is something that "they" may stand for: a plural, two that are joined, people. */
const isAboutSeveral = (before: string) =>
  SEVERAL.test(before) ||
  tag(before).some(
    ({ pos, lower }) =>
      /^(?:NOUN|PROPN|ADJ)$/.test(pos) && (isPlural(lower) || /(?:ia|ae|[^aeiou]i)$/.test(lower)),
  );

const SEVERAL =
  /_{5}(?! (?:is|was|has|they|\p{Ll}+[^s\W]s)\b)|\b(?:and|or|people|children|(?:wo)?men|mice|data|criteria|phenomena|schemata|who|(?:user|customer|patient|student|viewer|buyer|seller|driver|speaker|parent|learner|reader|author|worker|player|candidate|annotator|rater|infant|adult|client|teacher|child)s?|(?:any|some|every)(?:one|body)|(?:every|each) \p{L}+|persons?|individual|many|few|both|all|most|some|others|those|two|three)\b/iu;

/** Whether a pronoun stands for something that the prompt does not name before it. */
function pronounOutside(prompt: string): boolean {
  const pronoun = PRONOUN.exec(prompt);
  if (!pronoun || EMPTY_IT.test(prompt) || NAMED_AFTER.test(prompt)) return false;
  const before = prompt.slice(0, pronoun.index);
  const [word] = pronoun;
  if (!hasAntecedent(before)) return true;
  if (/^(?:it|them)$/i.test(word))
    return (
      // "Fine-tuning it with …": what is done stands before, not what it is done to. "We define them by …"
      /^[\p{L}-]+ $/u.test(before) ||
      // "Upon reaching the wrist, it becomes …"
      /^(?:Upon|On|After|Before|While) (?:reaching|entering|leaving|exiting|passing|crossing|hearing|seeing)\b[^,]*, $/.test(
        before,
      ) ||
      /^(?:We|One|You) (?:(?:can|may|could|often|also) )*\p{Ll}+ $/u.test(before)
    );
  // "While studying in Kiel, he …": the person is named nowhere before.
  if (/^(?:he|she|him|his|her)$/i.test(word))
    return !/\s\p{Lu}\p{Ll}+|_{5}/u.test(before) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(before);
  // "describes when they change": of one thing alone was spoken.
  if (/^they$/i.test(word) && !isAboutSeveral(before)) return true;
  return (
    /^they$/i.test(word) &&
    // "When the two eyes move, they": of whom, is said.
    !/^(?:when|if|as|after|before|while|once) (?:the |all |most |many )?(?:two |three )?\p{Ll}+s (?!of\b)/iu.test(
      before,
    ) &&
    /^(?:after|before|while|by|when|as|although|since|if|in|on|at|during)\b[^,]*,\s*$/i.test(before)
  );
}

/** "To compare two rankers it first runs …": what does? */
const DOER = /^(?:To|For) [^;]{3,160}?(?:,? it|, so it) (?:first |then |also |still )?\p{Ll}+s\b/u;

/** "fixes both by …", where no sentence before it says what. */
function answersUnsaid(prompt: string): boolean {
  const answered = ANSWERS.exec(prompt);
  return answered !== null && !/[.!?]["”’)]* \p{Lu}/u.test(prompt.slice(0, answered.index));
}

/** "such a concern", where no concern is told before, nor which one after. */
function isSuchUnsaid(prompt: string): boolean {
  const such = /\bsuch an? (?!situation|case|way|manner|setting)([\p{L}-]+)(?=[.,;])/u.exec(prompt);
  if (!such || / (?:that|as) /.test(prompt.slice(such.index))) return false;
  const before = prompt.slice(0, such.index).toLowerCase();
  return !before.includes(such[1] ?? '');
}

/** "infinitely long in this case": the case may be told before; "When are they hard in this sense?" asks. */
function isSettingUnsaid(prompt: string): boolean {
  const setting =
    /\bin th(?:is|at) (?:case|setting|sense|regard|respect|example|scenario)\b(?!,)/.exec(prompt);
  const told = prompt.slice(0, setting?.index).replace(/^When /, '');
  return setting !== null && !/\b(?:if|when|where|called)\b/i.test(told);
}

/** What "that" stands behind before a thing: not another thing, of which it would tell more. */
const BEFORE_THAT =
  /^(?:[,;]|of|for|on|to|in|from|with|at|by|and|but|into|over|under|than|as|breaks?|sees?|see|closes?|fills?|uses?|takes?)$/;

/** Whether a word of the phrase behind a pointer stands before it, in whatever form. */
function isSaidBefore(tokens: readonly Token[], pointer: number, end: number): boolean {
  const said = new Set(tokens.slice(0, pointer).map(({ lower }) => stemOf(lower)));
  return tokens.slice(pointer + 1, end).some(({ lower }) => said.has(stemOf(lower)));
}

/** "breaks that loop", "of that matrix", where no loop and no matrix was spoken of. */
function isThatUnsaid(prompt: string): boolean {
  if (!prompt.includes(' that ')) return false;
  const tokens = tag(prompt);
  return tokens.some(({ lower, pos }, at) => {
    if (lower !== 'that') return false;
    const [before, next] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
    // "at that point", "of that same signal"
    if (
      !BEFORE_THAT.test(before) ||
      /^(?:same|very|point|time|moment|day|year|age|stage)$/.test(next)
    )
      return false;
    const end = tokens.findIndex(
      (each, index) => index > at && !/^(?:NOUN|PROPN|ADJ)$/.test(each.pos),
    );
    const noun = tokens[end - 1];
    // "sees that users …": the tagger knows it for no article, unless the sentence ends.
    if (pos !== 'DET' && !/^[.,;?]$/.test(tokens[end]?.text ?? '')) return false;
    // "that group of cells", "that part which …": told behind it.
    if (noun?.pos !== 'NOUN' || /^(?:of|that|which|who|in)$/.test(tokens[end]?.lower ?? ''))
      return false;
    return !isSaidBefore(tokens, at, end);
  });
}

/**
 * Whether a prompt of one sentence points to what it does not name before: "averages these parameters", "offsets
 * this cost". Often it can be guessed, so it is no reason to refuse.
 */
export function pointsBack(prompt: string): boolean {
  if (!THESE.test(prompt) || /[.!?]["”’)]* \p{Lu}/u.test(prompt)) return false;
  const tokens = tag(prompt);
  return tokens.some(({ lower }, at) => {
    if (at === 0 || !/^(?:this|these|those)$/.test(lower)) return false;
    let end = at + 1;
    while (/^(?:NOUN|PROPN|ADJ)$/.test(tokens[end]?.pos ?? '')) end++;
    const noun = tokens[end - 1];
    const next = tokens[end]?.lower ?? '';
    if (end === at + 1 || noun?.pos !== 'NOUN' || TELLS_WHICH.test(next)) return false;
    if (/^(?:case|way|name|sense|purpose|task)s?$/.test(noun.lower)) return false;
    return !isSaidBefore(tokens, at, end);
  });
}

const THESE = /\S (?:this|these|those) \p{L}/u;
const TELLS_WHICH = /^(?:of|that|which|who|whose|where|in|between|for)$/;

/** Whether a pronoun, "this …" or a wording stands for something that the prompt does not name. */
export function refersOutside(prompt: string): boolean {
  if (pronounOutside(prompt) || UNSAID.some((wording) => wording.test(prompt))) return true;
  if (DOER.test(prompt) && !EMPTY_IT.test(prompt)) return true;
  // "The operation itself …"
  const itself = /^The ([\p{L}-]+) itself\b/u.exec(prompt)?.[1];
  if (itself !== undefined && isCommon(itself)) return true;
  if (answersUnsaid(prompt) || isSuchUnsaid(prompt) || isSettingUnsaid(prompt)) return true;
  if (isThatUnsaid(prompt)) return true;
  const pointing = DEMONSTRATIVE.exec(prompt);
  return pointing !== null && contentWords(blankless(prompt.slice(0, pointing.index))).length < 3;
}

/**
 * "The distinction changes …", "The two arms run …": nouns that only point, where nothing says which one
 * is meant.
 */
const POINTING_NOUN =
  /^the (?:(?:two|three|four|five|same|whole|entire|previous|next) [a-z][a-z-]*|(?:two |three |four |same |whole |entire )?(?:algorithm|answer|approach|argument|assumption|benefit|bonus|bottleneck|bug|catch|change|choice|claim|comparison|conclusion|consequence|constraint|contrast|correction|decision|design|difference|distinction|effect|estimate|example|failure|figure|fix|formula|gap|goal|idea|intuition|issue|lesson|mechanism|method|mismatch|mistake|number|output|pattern|pipeline|point|problem|procedure|prompt|question|ratio|reason|refinement|requirement|resemblance|result|risk|rule|scenario|score|setting|setup|similarity|solution|strategy|strength|system|table|diagram|arrow|technique|trade-?off|trap|trick|weakness)(?:s|es)?) (?!(?:of|for|that|which|who|whose|to|in|on|at|by|between|behind|with|from|against|about|where|when|responsible|involved|found|located|needed|required|known|called|used|problem|pattern|layer|mode|tree|space|matrix|function|graph|boundary|variable|size|distribution|vector|model|gate)s?\b|["“(])/i;

/** Whether a text opens on a noun that only points back. */
export const opensOnPointer = (text: string): boolean => POINTING_NOUN.test(text);

/** "One solution is …", "A much better strategy is …": to what, was said before. */
const UNSAID_MATTER =
  /^(?:one|an?) (?:related|similar|further|final|second|third|different) [\p{L}-]+ (?:is|was)\b|^(?:one|an?) (?:(?:main|key|common|first|simple|possible|important|obvious|major|much|better|natural|popular|alternative) )*(?:reason|idea|solution|approach|way|strategy|option|remedy|alternative|explanation) (?:is|was|would be|may be|might be|can be)\b|^the most \p{Ll}+ (?:choice|option|approach|method|strategy|solution|way)(?:,| is| was)|^the (?:[\p{L}-]+ )?(?:fix|trick|remedy|cure|habit|move|workaround|alternative)s? (?:is|was|are|were)\b/iu;

/** Whether a text answers what was said before: opens on "One solution is", "fixes this by". */
export const answersBefore = (text: string): boolean =>
  UNSAID_MATTER.test(text) || ANSWERS.test(text);

/** Whether a prompt opens on something said before: "Another reason …", "It …", "The distinction …". */
export const opensOutside = (prompt: string): boolean =>
  (CONTEXT_OPENER.test(prompt) && prompt.search(EMPTY_IT) !== 0) || opensOnPointer(prompt);

/** Whether a text points to another place of its book: a figure, a section, "as shown above". */
export const pointsElsewhere = (text: string): boolean =>
  ELSEWHERE.test(text) ||
  // "moves from the receptor to the effector to activate the latter": both are named.
  (/\bthe (?:former|latter)\b/i.test(text) &&
    !/^[^.]{40,} (?:and|or|to) .*\bthe (?:former|latter)\b/i.test(text));

/** Whether a prompt talks to its reader as a lesson does: "let us", "you will", "my". */
export const speaksToReader = (prompt: string): boolean => PERSONAL.test(blankless(prompt));
