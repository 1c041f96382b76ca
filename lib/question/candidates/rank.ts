/** Weights of the features, fitted by logistic regression on phrases that people asked about. */
const WEIGHTS: Readonly<Record<string, number>> = {
  bias: -3.12,
  acronymFollows: 1.84,
  afterIndefinite: 0.17,
  afterOf: -0.43,
  afterThe: 0.1,
  afterVerb: 0.52,
  again: 0.39,
  agent: 0.48,
  alias: 0.39,
  apposition: 1.28,
  beforeOf: -0.44,
  bracketed: -0.66,
  commonHead: -0.13,
  commonShare: -0.44,
  defined: 2.07,
  definedInside: 0.86,
  firstMention: 1.32,
  genericShare: 0.54,
  headCount: 0.23,
  headGeneric: -0.38,
  hyphen: 0.38,
  isAcronym: -0.89,
  lastWords: 0.61,
  longer: 0.13,
  exactlyMarked: 5,
  marked: 1,
  mentions: 0.12,
  modifier: -0.3,
  name: -0.22,
  named: 2.84,
  number: 0.92,
  ofPhrase: -0.4,
  oneWord: -0.23,
  onlyMention: 0.81,
  openAdjective: -0.37,
  openVerb: -0.5,
  pair: -0.8,
  position: -0.58,
  properHead: 0.47,
  rare: 0.59,
  rareHead: 0.17,
  rareShare: 0.48,
  splitsLeft: -0.69,
  splitsRight: 0.52,
  subject: 0.52,
  tail: 0.41,
  termCount: 0.06,
  threeWords: 0.69,
  twoWords: 0.51,
  withAcronym: 2.78,
  wordLength: 0.29,
  year: 0.76,
};

const { bias: BIAS = 0, ...OTHERS } = WEIGHTS;
const NAMED = Object.entries(OTHERS);

/**
 * How likely a reader wants a phrase as an answer, 0–1.
 * @param features by name, from `featuresOf`; names without a weight count nothing
 */
export function worth(features: Readonly<Record<string, number>>): number {
  let sum = BIAS;
  for (const [name, weight] of NAMED) sum += weight * (features[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
