/** Weights of the features, fitted by logistic regression on phrases that people asked about. */
const WEIGHTS: Readonly<Record<string, number>> = {
  bias: -1.55,
  acronymFollows: 0.18,
  afterIndefinite: 0.13,
  afterOf: -0.13,
  afterThe: 0.17,
  afterVerb: 0.32,
  agent: 0.77,
  apposition: 0.72,
  beforeOf: -0.67,
  bracketed: -0.54,
  common: 0.16,
  commonHead: -0.05,
  commonShare: -0.36,
  defined: 1.46,
  definedInside: 0.71,
  ending: -0.05,
  exactlyMarked: 5,
  example: -0.75,
  genericShare: 0.17,
  headCount: 0.15,
  headGeneric: -0.12,
  hyphen: 0.28,
  isAcronym: -0.08,
  isTerm: 0.69,
  lastWords: 0.52,
  longer: 0.45,
  marked: 1,
  modifier: 0.09,
  name: -0.13,
  named: 2.14,
  number: 1.27,
  oneWord: -0.42,
  openAdjective: -0.21,
  openVerb: -0.29,
  position: -0.66,
  properHead: 0.5,
  quoted: -0.33,
  splitsLeft: -0.31,
  splitsRight: 0.25,
  subject: 0.49,
  tail: 0.48,
  termCount: -0.14,
  threeWords: 0.52,
  twoWords: 0.13,
  withAcronym: 0.57,
  wordLength: 0.22,
  year: 0.28,
};

/**
 * How likely a reader wants a phrase as an answer, 0–1.
 * @param features by name, from `featuresOf`; names without a weight count nothing
 */
export function worth(features: Readonly<Record<string, number>>): number {
  let sum = WEIGHTS['bias'] ?? 0;
  for (const [name, value] of Object.entries(features)) sum += (WEIGHTS[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
