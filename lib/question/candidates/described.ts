/** "middle and thickest layer", "second stage": what says which, and names nothing. */
const DESCRIPTION =
  /^(?:posterior|anterior|inside|outside|rest|remainder|(?:[\p{L}-]+(?:,? and)? ){1,3}(?:portion|part|layer|region|area|segment|section|margin|opening|border|surface|edge|boundary|end|side|type|kind|form|stage|phase|step|group|class|structure)(?: of the [\p{L} -]+)?|(?:[\p{L}-]+ )?(?:\p{L}{3,}est|most \p{L}+|first|second|third|last|final)(?: and \p{L}+)? (?:[\p{L}-]+ ?){1,2})$/iu;

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

const DESCRIBED = /^(?:The|An?) (?<what>.{8,60}?) (?:is|are|was|were) (?:the |an? )?$/u;
const NAME_ENDS = /^(?:[,.;]|$| and the )/;
