/** Weights of the features, fitted by logistic regression on phrases that people asked about. */
const WEIGHTS: Readonly<Record<string, number>> = {
  bias: -1.47,
  acronymFollows: 0.7,
  afterIndefinite: 0.08,
  afterOf: -0.14,
  afterThe: 0.08,
  afterVerb: 0.32,
  agent: 0.57,
  apposition: 0.79,
  beforeOf: -0.65,
  bracketed: -0.21,
  common: 0.39,
  commonHead: 0.13,
  commonShare: -0.65,
  defined: 1.39,
  definedInside: 0.74,
  ending: -0.12,
  exactlyMarked: 5,
  genericShare: 0.48,
  headCount: 0.14,
  headGeneric: -0.33,
  hyphen: 0.12,
  isAcronym: -0.35,
  isTerm: 0.57,
  lastWords: 0.48,
  longer: 0.37,
  marked: 1,
  modifier: -0.05,
  named: 2.4,
  number: 0.92,
  oneWord: -0.56,
  openAdjective: -0.21,
  openVerb: -0.42,
  position: -0.62,
  properHead: 0.47,
  quoted: -0.07,
  splitsLeft: -0.19,
  splitsRight: 0.34,
  subject: 0.49,
  tail: 0.5,
  termCount: -0.11,
  threeWords: 0.35,
  withAcronym: 0.81,
  wordLength: 0.5,
  year: 0.08,
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
