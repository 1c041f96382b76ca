const SUPERLATIVE =
  '(?:(?:inner|outer|upper|lower|top)most|(?:larg|small|long|short|thick|thinn|deep|high|low|bigg|great|earli|strong|weak|fast|slow|old|young|wid|narrow|broad)est)';
/** Which of several: by place, order or degree. */
const WHICH = `(?:inner|outer|upper|lower|middle|central|anterior|posterior|superior|inferior|medial|lateral|distal|proximal|dorsal|ventral|front|back|left|right|top|bottom|first|second|third|fourth|last|final|thick|thin|narrow|narrowed|wide|broad|flat|rounded|pointed|curved|wrinkled|enlarged|expanded|smooth|deep|superficial|external|internal|${SUPERLATIVE}|(?:lat|simpl|clos|common|hard|easi)est|most \\p{L}+)`;
const KIND =
  '(?:portion|part|layer|region|area|segment|section|margin|opening|border|surface|edge|boundary|end|side|type|kind|form|stage|phase|step|group|class|structure)';

/** "middle and thickest layer", "second stage", "longest bone of the leg": what says which, and names nothing. */
const DESCRIPTION = new RegExp(
  `^(?:(?:[\\p{L}-]+ ){0,2}${WHICH}(?:,? (?:and )?[\\p{L}-]+){0,2} ${KIND}|${SUPERLATIVE}(?: [\\p{L}-]+){1,2})(?: of the [\\p{L} -]+)?$`,
  'iu',
);

/** "… is the myocardium, …": a thing that is nothing but named. */
const IS_NAMED = /^ (?:is|are|was|were) (?:the |an? )?(?:[\p{L}-]+ ){0,3}[\p{L}-]+(?=[,.;]|$)/u;

/**
 * Whether a phrase describes what its sentence then names: "The middle and thickest layer is the …". Of the
 * two, the name is what a reader wants to recall.
 * @param before what stands before the phrase in its sentence, and `after` behind it
 */
export const isDescription = (phrase: string, before: string, after: string): boolean =>
  /^(?:The|An?) $/.test(before) && DESCRIPTION.test(phrase) && IS_NAMED.test(after);

/** Whether what stands between two texts is the name that a description before it gives. */
export function isNamedAfterDescription(before: string, after: string): boolean {
  const described = DESCRIBED.exec(before)?.groups?.['what'];
  return described !== undefined && NAME_ENDS.test(after) && DESCRIPTION.test(described);
}

const DESCRIBED = /^(?:The|An?) (?<what>.{8,80}?) (?:is|are|was|were) (?:the |an? )?$/u;
const NAME_ENDS = /^(?:[,.;]|$| and the )/;
