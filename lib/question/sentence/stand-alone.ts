import { tag } from '@/lib/question/grammar/tagger';
import { unglueHeading } from './unglue-heading';
import { upperFirst } from '@/lib/question/grammar/upper-first';
import { hasFiniteVerb } from '@/lib/question/grammar/verbs';
import { wordsOf } from '@/lib/question/grammar/words';

/** "the coefficient we saw in Section 3.2": an aside. */
export const WE_SAW =
  / (?:that |which )?we (?:saw|discussed|introduced|covered|defined) (?:earlier|before|previously|in (?:Section|Chapter)s? [\d.]+\d)/g;

/**
 * Takes out of a sentence what only makes sense where it stood: cross-references, citations in
 * brackets, connectives. What remains must be readable months later without the book.
 */
const ASIDES: readonly RegExp[] = [
  // Before what takes "with Section 3.2" out of it and leaves "Comparing, …".
  /^(?:Comparing with|Compared with|Compared to|Similar to|As in|Recall from|Recall that in|Unlike in) (?:Figure|Table|Section|Chapter|Equation)s? ?\(?\d+(?:\.\d+)*\)?, /g,
  /^As (?:shown|illustrated|depicted|seen) (?:in|by) the (?:figure|table|plot|diagram|chart|graph)(?: (?:above|below))?, /gi,
  /^As (?:shown|illustrated|depicted|seen|described|discussed|mentioned|noted) (?:in|at|by) (?:figure|fig\.|table|section|chapter|equation)s? ?\(?[\d.]+[a-z]?\)?, /gi,
  // "for applying the chain rule in this fashion"
  /(?<=\p{L})(?<!ed) in th(?:is|at) (?:way|fashion|manner)\b/gu,
  // (which we discussed earlier), (as we will see)
  /\s*\((?:which |as |that )?(?:we|you|I)['’]? ?(?:will |have |ll |ve )?(?:discuss|se[ee]|saw|mention|describ|introduc|cover|learn|explain)[^()]*\)/gi,
  WE_SAW,
  // (Figure 3.2), (see Table 1), (credit …), [Figure 2]
  /\s*[([](?:see |as in |cf\.? |e\.g\.,? |recall (?:from |that in )?|in |from |introduced in |discussed in )?(?:also )?(?:the )?(?:figures?|figs?\.?|tables?|sections?|secs?\.?|chapters?|ch\.|equations?|eqs?\.?|appendix|box|page|pp?\.|link|credit)\b[^()[\]]*[)\]]/gi,
  // "the loss in (3.2.1)": an equation's number
  / (?:in|from|via|of|by) \(\d+(?:\.\d+){1,3}\)/g,
  // [Lee2004], [LK04; W+11a]
  /\s*\[\p{Lu}\p{L}*(?:[&+]\p{L}*)?\d{2,4}[a-z]?(?:[;,] ?\p{Lu}\p{L}*(?:[&+]\p{L}*)?\d{2,4}[a-z]?)*\]/gu,
  // (Lee & Kim, 2004; Wu et al., 2011), (2016)
  /\s*\((?:[^()]*\b\p{Lu}[^()]*,?\s)?(?:19|20)\d{2}[a-z]?(?:[;,][^()]*)?\)/gu,
  // "sum to 1, i.e., (∑ w = 1)", "a test statistic T(x) is": what a formula says again.
  /,? (?:i\.e\.|e\.g\.|namely),? \([^()]*[=∑∏∫][^()]*\)/g,
  / (?<=\p{Ll}{4} )(?<!\b(?:that|when|then|where|with) )\p{Lu}\(\p{L}(?:, ?\p{L})*\)(?= (?:is|are|of|denotes|which|that)\b)/gu,
  // ", as detailed in L1-based selection", ", see the seminal work of."
  /,? as (?:detailed|highlighted|explained|demonstrated|described|discussed|illustrated|shown|seen|noted) (?:in|on|by|at) [^,.;()\d]{3,40}(?=[.;]|$)/g,
  /,? see (?:also )?(?:the )?(?:[\p{L}-]+ ){0,4}(?:of|by|in)(?=[.;]|$)/gu,
  // "similar to entropy (3.2.1)", but not "to satisfy (3.2.1)"
  /(?<=\p{L})(?<!\b(?:satisf(?:y|ies)|solves?|uses?|using|minimi[sz]es?|maximi[sz]es?|evaluates?|computes?|obtains?|gives?|is|are)) \(\d+\.\d+\.\d+\)/gu,
  // "… equal to their own transposes: A = B."
  /: [^\s:]+ [=≤≥<>∈] [^\s:]{1,20}(?=[.;]?$)/gu,
  // "(Note that the term is used …)"
  /\s*\((?:Please )?[Nn]ote that [^()]*\)/g,
  // (plural = septa), (blastos = “germ”)
  /\s*\([^()]*=\s[^()]*\)/g,
  /\s*\(\s*\)/g,
  /,? (?:as )?(?:shown|illustrated|depicted|seen|described|discussed|mentioned|noted) (?:in|at|by) (?:figures?|fig\.|tables?|sections?|chapters?) ?\(?[\d.]+[a-z]?\)?(?: and (?:figures?|fig\.)? ?[\d.]+[a-z]?)?,?/gi,
  /, (?:(?:both|all|some|each|one) of )?which (?:will be|is|are|were|was|we will|we) (?:discuss|describ|cover|introduc|explain|explor)\p{L}* (?:[^,.]|\.\d){0,60}(?=[,.])/gu,
  /,? (?<!^As )(?:as )?(?:discussed|described|mentioned|noted|stated|explained|defined) (?:above|earlier|previously|before),?/gi,
  // "(in Section 3.2)" is gone by now; "… from Section 3.2", "…, see Figure 4.1" go too.
  /,? (?:as )?(?:in|from|of|by|see|see also|at|on page|to|with|and) (?:the )?(?:Figure|Fig\.|Table|Section|Sec\.|Chapter|Ch\.|Equation|Eq\.|Appendix)s? ?(?:\(\d+(?:[.\-–]\d+)*[a-z]?\)|\d+(?:[.\-–]\d+)*[a-z]?)(?: (?:and|or|to|through) (?:(?:Figure|Fig\.|Table|Section|Chapter)s? ?)?(?:\(\d+(?:[.\-–]\d+)*[a-z]?\)|\d+(?:[.\-–]\d+)*[a-z]?))*/g,
];

const LABEL =
  /^(?:candidate|interviewer|answer|note|remark|definition|theorem|example|tip|warning|input|output|details|provenance|why|how|reason|rule|fix|trap|caveat|weakness|strength|key (?:point|idea|takeaway)|lower|higher|better|worse|high|medium|low|same|none|partly|sometimes)\s*[:.]\s+/i;

/** "The risk: some negatives …"; not a clause of its own, as in "The loss has two terms that differ: …". */
const HEAD = /^(?:The|One|An?) (?:[\p{L}-]+ ){0,8}[\p{L}-]+: (?=[^:]{30})/u;

/** A heading of a few words in the line of what it heads. */
const RUN_IN = /^\p{Lu}\p{L}+(?: [\p{L}-]+){0,3}\. (?=\p{Lu}\p{Ll}+ )/u;

const OPENERS: readonly RegExp[] = [
  // "where h is a hidden state that …": what a formula left.
  /^where (?=\S{1,6} (?:is|are|denotes?) [^,]*$)/i,
  /^(?:please )?note,? (?:though|however|also),? that\s+/i,
  /^(?:no|yes)\.\s+(?=\p{Lu}\p{L})/iu,
  /^(?:and|but|so|yet|or|nor)\s+(?=\p{L})/iu,
  /^(?:however|therefore|thus|hence|moreover|furthermore|additionally|alternatively|also|similarly|analogously|likewise|conversely|consequently|accordingly|instead|nevertheless|nonetheless|finally|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth|lastly|next|then|meanwhile|otherwise|still|rather|indeed|specifically|in particular|more specifically|more precisely|more formally|more generally|formally|subsequently|again|overall|at a high level|as always|in the mean(?:while|time)|besides|further|below|(?:even )?more (?:importantly|insidiously|interestingly|concretely|broadly|specifically|subtly|abstractly|durably|commonly|fundamentally|realistically)|most (?:importantly|notably)|note|notably|importantly|interestingly|unfortunately|fortunately|surprisingly|intuitively|clearly|obviously|basically|essentially|strictly speaking|structurally speaking|technically|put differently|simply put|put simply|of course|after all|in fact|in short|in sum|in summary|in other words|in addition|in contrast|by contrast|in turn|from (?:here|there)|in this (?:case|way|sense|context|setting|regard|process|example)|in that case|in doing so|at this (?:point|stage|time)|to this end|for (?:this|that|these|those) (?:reasons?|purposes?)|for reasons [^,]{2,40}|for (?:example|instance)|as a (?:result|consequence)|particularly|as an example|as you (?:can|may|might) [^,]{2,40}|as we [^,]{2,60}|as you [^,]{2,60}|as (?:noted|mentioned|discussed|described|shown|stated|will) [^,]{2,40}|on (?:the (?:other|one)|one) hand|on the contrary|on the flip side|that is|that said|i\.e\.|e\.g\.|today|recently|luckily|last|if anything|to be (?:clear|precise)|in practice|for one|to summarize|to recap|recall|so|yes|no|right|well|ok|okay)\s*[,:]\s*/i,
  /^(?:[\p{L}'’-]+ ){2,9}(?:is|are|lies|goes) (?:well )?beyond the scope of [^,]{3,40}, but (?=\p{L})/u,
  // "Thirty years later, …": than what?
  /^(?:[\p{L}-]+ ){1,3}(?:years?|months?|weeks?|days?|decades?|centuries|moments?) later, (?=\p{L})/u,
  /^With (?:this|these|that|those) [^,]{3,30} in mind,\s*/,
  // "Unlike the previous scalers, …", "In both examples, …"
  /^(?:(?:[Uu]nlike|[Ll]ike|[Cc]ontrary to|[Ss]imilar to|[Ii]n contrast (?:to|with)) the (?:previous|preceding|former) [^,]{3,40}|[Ii]n (?:both|all) (?:cases|examples|experiments|plots|figures)),?\s+(?=[\p{L}“"])/u,
  /^(?:thus|hence|therefore|similarly|accordingly|consequently|also|then|thereby|by contrast)\s+(?=\p{L})/iu,
  /^(?:(?:un)?fortunately|luckily|surprisingly|interestingly|importantly|notably)\s+(?=\p{Ll})/iu,
  // Not "In addition to …": what follows is the subject.
  /^(?:[Hh]ere|[Ii]ndeed|[Ii]n addition|[Ss]trictly speaking|[Oo]f course|[Ii]n fact|[Ff]or instance|[Ff]or example),?\s+(?=(?:the|an?|there|this|these)\b|[\p{Lu}α-ω])/u,
  /^(?:one|an?|the) (?:(?:main|key|common|first|simple|possible|important|obvious|major|basic) )*(?:reason|idea|explanation|point|result|message|lesson|takeaway) is that\s+/i,
  /^(?:(?:please )?(?:note|recall|remember|notice|observe|keep in mind)|it (?:is|should be) (?!important to (?:check|ensure|make|verify|avoid))(?:important|noteworthy|worth|useful|helpful|also|noted|worthwhile|worth noting)[^,]{0,20}?|it turns out|it follows|this (?:means|implies|suggests)|we (?:note|see|know|find|say|observe)|the point is|which means) that\s+/i,
];

/** "As its name suggests, …" gives the answer away, or nothing. */
const NAME_SAYS =
  /(?:^|,? (?:which )?)as (?:its|their|the) names? (?:suggests?|impl(?:y|ies)|indicates?)(?:, |,)?/gi;

const INNER =
  /,\s(?:however|therefore|thus|in turn|for example|for instance|on the other hand|in contrast|by contrast|of course|in fact|then|too|instead|as we (?:know|saw)|as you (?:know|saw)),\s/gi;

/**
 * What stands where a connective did: nothing between a subject and its verb, a comma after "In a shared
 * pool" and before what is told besides, a semicolon between two clauses.
 */
function joined(before: string, connective: string, after: string): string {
  const tokens = tag(before);
  if (/^(?:AUX|VERB|ADV|ADP|PART|CCONJ|SCONJ)$/.test(tokens.at(-1)?.pos ?? '')) return ' ';
  if (!hasFiniteVerb(tokens)) return tokens[0]?.pos === 'ADP' ? ', ' : ' ';
  if (hasFiniteVerb(tag(after.replace(/[;:.].*$/, '')))) return '; ';
  return /example|instance/.test(connective) ? connective : ', ';
}

/** Words that only lead to a formula or a list, which is gone: "…, i.e.,", "… such that". */
const FORMULA_AHEAD =
  /(?:,? (?:i\.e|e\.g|namely|where|so that|such that|as follows|and expressed as|and is given by|defined as follows|with the following \p{L}+)[.,:]*)+[.,:]?$/iu;

/**
 * Makes a sentence stand on its own, by leaving words out, never by adding any; the first letter
 * becomes a capital and an open end a full stop.
 */
export function standAlone(sentence: string): string {
  // A whole sentence in brackets: those of a notebook.
  let text = unglueHeading(sentence.trim().replace(/^\[([^[\]]+)\]$/, '$1'));
  for (const aside of ASIDES) text = text.replace(aside, '');
  text = text
    .replace(LABEL, '')
    // What stood behind it, "as discussed in …", took its comma along.
    .replace(/^(?:First|Second|Third) (?=(?:many|the|an?|we|it|each|all|some)\b)/, '')
    // "Tools. scikit-learn provides …"
    .replace(/^\p{Lu}\p{L}+(?: \p{L}+){0,3}\. (?=\p{Ll})/u, '')
    // "Leading indicators. While waiting for labels, …"
    .replace(RUN_IN, (head: string) => (hasFiniteVerb(tag(head)) ? head : ''))
    // "In retrieval, no: any crossing …"
    .replace(/^(In [^,:]{3,30}), (?:no|yes): (?=\p{Ll})/u, '$1, ')
    .replace(HEAD, (head: string) =>
      wordsOf(head).length > 5 && hasFiniteVerb(tag(head)) ? head : '',
    )
    .replace(/\s*--\s*/g, '–');
  for (let round = 0; round < 3; round++) {
    const before = text;
    for (const opener of OPENERS) text = text.replace(opener, '');
    if (text === before) break;
  }
  text = text
    .trim()
    // "the above distribution": which one is said by its name, or not at all.
    .replace(/\b(the) (?:above|aforementioned) (?=\p{Ll})/giu, '$1 ')
    .replace(INNER, (found, at: number, whole: string) =>
      joined(whole.slice(0, at), found, whole.slice(at + found.length)),
    )
    .replace(/,? (?:as )?(?:introduced|shown|given|defined|described|seen|discussed) in\.?$/, '.')
    .replace(
      /(?<!\b(?:but|not only [^,]*|can|may|could|might)) also (?!(?:called|known|referred|termed|named|abbreviated|written|spelled)\b)(?=\p{L})/gu,
      ' ',
    )
    .replace(/\b(is|are|was|were) (?:then|thus|therefore|hence) (?=\p{L})/gu, '$1 ')
    // "… and performs the following functions:"
    .replace(/,? and \p{Ll}+s the following [^.:;]*[.:]$/u, '.')
    .replace(FORMULA_AHEAD, '.')
    .replace(NAME_SAYS, ' ')
    // Said as it is: what a book "will call" something it is called.
    .replace(
      /\b([Ww]e)(?: will| shall|['’]ll) (?=(?:call|refer|say|find|get|write|have|need|want|assume)\b)/g,
      '$1 ',
    );
  text = text
    .replace(/[:;,–—-]+$/, '.')
    .replace(/(?<=[\p{L}\p{N})%]|(?<![.!?])["”’])$/u, '.')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .trim();
  return upperFirst(text);
}
