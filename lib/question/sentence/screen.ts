import { sameHeading } from '@/lib/question/book/book-hints';
import { WE_SAW } from './stand-alone';
import { tag } from '@/lib/question/grammar/tagger';
import type { Token } from '@/lib/question/grammar/token';
import { hasMainVerb } from '@/lib/question/grammar/main-verb';
import { hasFiniteVerb } from '@/lib/question/grammar/verbs';
import { wordsOf } from '@/lib/question/grammar/words';

/** Why nothing should be asked about a piece of text. Each has a name, for the trace. */
const JUNK: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ['a question', /\?["”’)]*$/],
  [
    'a picture credit',
    /\(?\bcredit(?:s|\s+\S+)?\s*[:“"]|modification of work by|©|\ball rights reserved\b/i,
  ],
  [
    'a caption',
    /^(?:figure|fig\.|table|listing|algorithm|exhibit|box|photo|plate)\s*[\dIVX]+(?:[.\-–]\d+)*[a-z]?\b/i,
  ],
  ['a heading', /^(?:chapter|section|part|unit|appendix|lesson|module)\s+(?:\d|[IVX]+\b)/i],
  ['a contents line', /(?:\.\s?){4,}|\.{3,}\s*\d+\s*$|^\d+(?:\.\d+)+\s+\p{Lu}[^.]{0,90}$/u],
  [
    'a reference entry',
    /^\[?\d{0,3}\]?\s*(?:\p{Lu}[\p{L}’'-]+,\s+(?:\p{Lu}\.[\s-]*)+|(?:\p{Lu}\.\s*)+\p{Lu}\p{L}+(?:,| and ))/u,
  ],
  [
    'a reference entry',
    /\b(?:doi\b|isbn\b|issn\b|arxiv preprint|retrieved (?:on |from|\p{Lu}\p{L}+ \d))|\bpp?\.\s*\d|\bvol\.\s*\d|\bproceedings of\b|\(\d{4}\)\.\s+\p{Lu}/iu,
  ],
  // "A Company Some Platform: a service: does this and that", an entry of a list of readings.
  [
    'a reference entry',
    /^(?!.*\(i\))\p{Lu}[\p{L}\d'’&-]*(?: [\p{L}\d'’&-]+){0,5}: [^:.]{10,120}: (?=\p{L})/u,
  ],
  ['a table row', / \|(?: |$)/],
  ['a link', /https?:|www\.\S|\S@\S+\.\S/],
  [
    'code',
    /(?:^|\s)(?:import \w+(?: as \w+)?$|from \w+ import\b|def \w+\(|class \w{3,}[(:]|return self\b|function \w{3,}\(|const \w+ ?=|#include\b|SELECT .+ FROM\b)|[{}]\s*$|\w\([^()]*\)\s*;\s*$|=[^;]*;\s*$|=>|\w\(\w*\)\.\w|\)\s*->|^\s*(?:if|for|while|elif|def|class|with)\b[^.]*\):$|[=!]==\s*\w+|\w+_\w+_?\w*\s*=\s*\S/,
  ],
  ['a statistic', /^[pntFr]\s*[<>=]\s*[\d.]/],
  [
    'an instruction to the reader',
    /^(?:please |next,? |now,? |then,? )?(?:watch|visit|click|see|read|listen|look at|view|explore|check out|try|answer|complete|solve|go to|turn to|refer to|recall|imagine|suppose|assume|consider|think (?:of|about|back)|notice|note|observe|remember|take a look|pick|decide|follow|trace|walk (?:me )?through|compute|name|state|say|write|draw|sketch) (?!that\b|is\b|was\b)/i,
  ],
  [
    'an announcement',
    /\b(?:let['’]s|let us|let me|(?<!\b(?:if|when|where|that) )we are (?:asked|given|told))\b/i,
  ],
  [
    'an announcement',
    /\b(?:this|the (?:next|following|previous|preceding|last)|in this|our) (?:chapter|section|book|part|module|unit|lesson|paper|article|appendix|tutorial|exercise)s?\b(?!['’]s)/i,
  ],
  [
    'an announcement',
    /^the (?:section|chapter|appendix|tutorial) (?:also )?(?:discuss|describ|introduc|explain|cover|explor|present|review|focus)\p{L}* /iu,
  ],
  [
    'an announcement',
    /\b(?<![a-z]s )(?:we|i)(?:['’](?:ll|ve)| (?:will|shall|are going to|have)) (?:(?:now|next|also|first|then|only|briefly|formally|later|further|already|just|thus far) )*(?:(?:use|extend|train|implement|work|leverage|try|take|make|go|come|give|need|start|begin|turn|return|look|learn|study|see|saw|seen|show|discuss|introduce|describe|explain|explore|cover|present|review|examine|develop|consider|focus|distinguish|build|demonstrate|illustrate|walk|talk|think|define|derive|prove|address|continue|skip|omit|defer|postpone|apply|revisit)(?:d|ed|n)?)\b/i,
  ],
  [
    'an announcement',
    /\b(?:we|i) (?:now|next|just|already|turn to|begin (?:by|with)|start (?:by|with)|briefly|discuss(?:ed)?|introduced?|saw|learned|review(?:ed)?|cover(?:ed)?|return to)\b|\byou(?:['’](?:ll|ve)| (?:will|have) (?:learn|see|read|seen|learned|read|already|now))\b/i,
  ],
  [
    'an announcement',
    /^(?:(?:now|next|here|however|so|but),? )?(?:we|i) (?:now )?(?:want|would like) to\b/i,
  ],
  [
    'an announcement',
    /^(?:now|here),? (?:that )?(?:we|you|i)\b|^(?:next|first|then|finally|later)[^,]{0,20},? (?:we|you|i) (?:introduce|discuss|describe|integrate|turn|look|see|show|will|import|load|define|create|produce)\b/i,
  ],
  [
    'an announcement',
    /^(?:here (?:is|are)|there (?:is|are) (?:two|three|four|five|six|several|many|a few) (?:\w+ ){0,2}(?:questions|things|points|parts|steps|reasons|examples|ways))\b/i,
  ],
  [
    'a scenario',
    /^(?:your|my)\b|^(?:an?|the) (?:colleague|engineer|interviewer|candidate|teammate|stakeholder|manager|reader|question (?:asks|confuses))\b|^an? (?:[\p{Ll}-]+ ){0,2}(?:company|startup|team|shop) \p{Ll}+s\b|^you (?:re|have|plan|ship|launch|deploy|retrain|train|are|were|run|see|want|notice|inherit|own|said|say)\b|\ba colleague\b/iu,
  ],
  ['a contents line', /^\p{Lu}[^.,:;!?-]{2,40} [-–—] (?!.*\b(?:is|are|was|were|has|have|can)\b)/u],
  [
    'points to a picture',
    /^(?:figure|fig\.|table)\s|^(?:the|this) (?:graph|chart|plot|map|image|illustration|figure|table|diagram)(?: in (?:figure|fig\.|table) [\d.]+)? (?:shows|illustrates|depicts|presents|captures|makes|plots|traces|compares|contrasts)\b|^the (?:red|blue|green|orange|purple|gr[ae]y|black|dashed|dotted|solid|shaded) (?:dashed |dotted |solid )?(?:bars?|lines?|cells?|curves?|dots?|points?|areas?|regions?|box(?:es)?|arrows?)\b|\b(?:figure|fig\.|table|diagram|picture|photo|code|snippet|example|equation|listing) (?:above|below|shows|illustrates|depicts|summarizes|presents)\b|\b(?:shown|depicted|illustrated|pictured|listed|given|see) (?:above|below|here)\b|^(?:left|right|top|bottom|middle|center)\b[^.:]{0,20}: |\bthe (?:dotted|dashed) (?:[\p{L}-]+ ){0,2}(?:lines?|paths?|arrows?|box(?:es)?|curves?)\b|\((?:in )?(?:green|red|blue|orange|purple|gr[ae]y|dashed|solid|dotted)\b(?!,? (?:et al|\d{4}|&|and \p{Lu}))[^()]{0,30}\)/iu,
  ],
  ['points to more', /^for (?:additional|more|further) [^,]{3,60}, /i],
  [
    'boilerplate',
    /^(?:thanks to|answers? to|acknowledge?ments?|copyright|printed in|about the author|table of contents|key terms|references|bibliography|learning (?:objectives|outcomes)|by the end of)\b/i,
  ],
];

const OUTSIDE_BRACKETS: ReadonlySet<string> = new Set(['an announcement', 'a table row']);

/** Share of the longer words that begin with a capital: headings are near 1, prose near 0.1. */
function capitalShare(text: string): number {
  const long = (text.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? []).slice(1);
  return long.length === 0 ? 1 : long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length;
}

/** Why what may be a piece of something is left alone. */
export const TOO_SHORT = 'too short';

/**
 * Why a piece of text yields no question: captions, headings, code, references, instructions and
 * announcements ("in the next section …"). Holding back is worth more than one poor card.
 *
 * @param text one sentence or what was marked instead of one
 * @returns the reason, or `null` when the text may be asked about
 */
export const reasonToSkip = (text: string): string | null => reasonBySight(text) ?? noClause(text);

/**
 * Such a reason as is seen without looking at the parts of speech.
 * @param headings of the book, as far as they may be meant
 */
export function reasonBySight(text: string, headings: readonly string[] = []): string | null {
  if (headings.some((heading) => sameHeading(text, heading))) return 'a heading';
  // What stands in brackets can be left out.
  const bare = text
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/, (?:(?:both|all|each|some) of )?which will be [^,.]*(?=[,.])/, '')
    .replace(/^As we (?:(?:will|shall|have|['’]ll) )?(?:see|saw|seen)(?: [^,]{0,30})?, /, '')
    .replace(WE_SAW, '');
  for (const [reason, pattern] of JUNK)
    if (pattern.test(OUTSIDE_BRACKETS.has(reason) ? bare : text)) return reason;
  if (wordsOf(text).length < 5) return TOO_SHORT;
  // "Which differs from the first in …": the end of a sentence.
  if (
    /^Because (?!of\b)[^,;]*\.$|^[Ww]hich (?:is|are|was|were|has|have|can|\p{Ll}+s) [^?]*$/u.test(
      text,
    )
  )
    return 'no sentence';
  if (!/[.!:;"”’)]$/.test(text) && capitalShare(text) > 0.6) return 'a heading';
  // "Etsy Unified Embeddings for Search: hard negatives …": an entry of a reading list.
  const [title = '', rest] = text.split(/: (?=\S)/);
  if (rest !== undefined && wordsOf(title).length > 3 && capitalShare(title) > 0.6)
    return 'a title';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < text.replace(/\s/g, '').length * 0.7) return 'mostly symbols';
  return null;
}

/** Why a sentence says nothing by itself: somebody who does something is missing. */
export function noClause(text: string): string | null {
  // "Can be computed once", "Builds an ensemble of …", "Cheaper to update": of what, is said elsewhere.
  if (NO_SUBJECT.test(text) || /^\p{Lu}\p{Ll}+er to \p{Ll}/u.test(text)) return 'no subject';
  // "Built on a tree that …": what is?
  if (
    /^(?:Built|Made|Based|Trained|Fitted|Designed|Derived|Computed) (?:on|from|with|by|for|as|in|of) [^,]*(?:, then [^,]*)?$/.test(
      text,
    )
  )
    return 'no subject';
  const tokens = tag(text);
  // "Assumes proportional hazards (effects do not change)."
  if (opensOnVerb(text.includes('(') ? tag(text.replace(/ \([^()]*\)/g, '')) : tokens))
    return 'no subject';
  // "In order to find similar words by the angle of their vectors.": to what end, and no more.
  if (
    /^(?:In order t|T)o [^,;:]*$/.test(text) &&
    !tokens.some(({ pos, lower }) => pos === 'AUX' || (pos === 'VERB' && /[^s]s$/.test(lower)))
  )
    return 'no verb';
  return hasFiniteVerb(tokens) && hasMainVerb(tokens) ? null : 'no verb';
}

const NO_SUBJECT =
  /^(?:can|could|may|must|should|will|is|are|was|were|has|have) (?:be|been|not|also|only)\b/i;

function opensOnVerb(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (first?.pos !== 'VERB' || !/^\p{Lu}\p{Ll}+[^s]s$/u.test(first.text)) return false;
  if (/^(?:DET|ADP|PRON)$/.test(second?.pos ?? '')) return true;
  // "Takes predicted probabilities, …": no other verb in its clause can be the one.
  const end = tokens.findIndex(({ text }) => /^[,;:.]$/.test(text));
  const rest = tokens.slice(1, end < 0 ? undefined : end);
  return !hasFiniteVerb(rest.filter(({ pos, lower }) => pos !== 'VERB' || !lower.endsWith('ed')));
}
