/** Weights of the features, fitted by logistic regression on phrases that people asked about. */
const WEIGHTS: Readonly<Record<string, number>> = {
  bias: -1.79,
  acronymFollows: 1.14,
  afterIndefinite: 0.09,
  afterOf: -0.27,
  afterThe: 0.1,
  afterVerb: 0.42,
  agent: 0.51,
  alias: 0.55,
  apposition: 0.97,
  beforeOf: -0.53,
  bracketed: -0.35,
  common: -0.16,
  commonHead: -0.23,
  commonShare: -0.33,
  defined: 1.8,
  definedInside: 1.27,
  exactlyMarked: 5,
  example: -0.06,
  headCount: 0.2,
  headGeneric: -0.2,
  hyphen: 0.45,
  inTitle: 0.23,
  isAcronym: 0.13,
  isTerm: 0.46,
  lastWords: 0.31,
  longer: 0.55,
  marked: 1,
  modifier: -0.57,
  named: 2.65,
  number: 0.69,
  oneWord: -0.57,
  openAdjective: -0.2,
  openVerb: -0.1,
  properHead: 0.78,
  quoted: -0.5,
  splitsLeft: -0.64,
  splitsRight: 0.84,
  subject: 0.62,
  tail: 0.57,
  termCount: -0.11,
  threeWords: 0.28,
  withAcronym: 1.14,
  wordLength: 0.43,
  year: 0.81,
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
