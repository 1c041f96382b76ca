/** Weights of the features, fitted by logistic regression on phrases that people asked about. */
const WEIGHTS: Readonly<Record<string, number>> = {
  bias: -1.52,
  acronymFollows: 0.23,
  afterIndefinite: 0.13,
  afterOf: -0.13,
  afterThe: 0.16,
  afterVerb: 0.35,
  agent: 0.75,
  apposition: 0.71,
  beforeOf: -0.62,
  bracketed: -0.53,
  common: 0.25,
  commonHead: -0.1,
  commonShare: -0.32,
  defined: 1.54,
  definedInside: 0.73,
  exactlyMarked: 5,
  example: -0.78,
  genericShare: 0.15,
  headCount: 0.15,
  headGeneric: -0.1,
  hyphen: 0.29,
  inTitle: -0.06,
  isAcronym: -0.08,
  isTerm: 0.74,
  lastWords: 0.53,
  longer: 0.45,
  marked: 1,
  modifier: -0.08,
  name: -0.15,
  named: 2.11,
  number: 1.09,
  oneWord: -0.42,
  openAdjective: -0.24,
  openVerb: -0.27,
  position: -0.68,
  properHead: 0.54,
  quoted: -0.29,
  splitsLeft: -0.35,
  splitsRight: 0.39,
  subject: 0.43,
  tail: 0.47,
  termCount: -0.15,
  threeWords: 0.56,
  twoWords: 0.15,
  withAcronym: 0.65,
  wordLength: 0.2,
  year: 0.38,
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
