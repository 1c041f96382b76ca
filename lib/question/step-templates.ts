/** What a step asks of a sentence that answers it. */
export interface StepTemplate {
  /** One-based position of the built-in step. */
  readonly position: number;
  /**
   * A sentence that answers says this: that something is chosen, framed, counted or measured, not only
   * a word of the field. Most sentences below a step tell a detail, which is no answer to its question.
   */
  readonly answers: RegExp;
  readonly asks: string;
  /** Asked as well where the sentence tells it. */
  readonly also?: { readonly asks: string; readonly answers: RegExp };
}

const REASON =
  /\b(?:because|since|as it|so that|so the|rather than|instead of|unlike|otherwise|for \w+ (?:is|are|has|have))\b/i;

/** First match counts: the narrower before the wider. */
export const STEP_TEMPLATES: readonly StepTemplate[] = [
  {
    position: 1,
    answers: /\b(?:out of scope|not in scope|leaves? out|left out|we (?:will )?ignore)\b/i,
    asks: 'what is out of scope',
    also: { asks: 'and why', answers: REASON },
  },
  {
    position: 1,
    answers:
      /^(?=.*\b(?:latency|budget|within|under|p9\d|scale|traffic|QPS|catalog|corpus|daily|serves?|handles?)\b).*\d\s?(?:ms|milliseconds?|seconds?|QPS|[kMB]|thousand|million|billion|(?:\S+ )?per second)\b/i,
    asks: 'which scale or latency must it meet',
  },
  {
    position: 1,
    answers:
      /\b(?:goals?|objectives?|requirements?) (?:is|are)\b|\b(?:system|platform|business|product|feed|company) (?:must|wants? to|needs? to)\b/i,
    asks: 'what must the system achieve',
  },
  {
    position: 2,
    answers:
      /\b(?:fram|formulat|cast|pos|treat)(?:e|es|ed|ing|s)?\b.*\bas an?\b|\b(?:classification|regression|ranking|retrieval|detection|clustering|forecasting|segmentation|prediction) (?:problem|task)\b/i,
    asks: 'which kind of ML task is it',
    also: { asks: 'and why', answers: REASON },
  },
  {
    position: 2,
    answers:
      /\binputs?\b.*\boutputs?\b|\b(?:given|takes?)\b.*\b(?:outputs?|predicts?|returns?|emits?|estimates?)\b/i,
    asks: 'what goes in, and what comes out',
  },
  {
    position: 3,
    answers:
      /\b(?:labels|(?:the|each|every) (?:\w+ )?label) (?:\w+ )?(?:comes?|are|is|arrives?|carry|carries)\b|\blabell?ed (?:by|from)\b|\bground truth (?:is|comes|arrives)\b|\b(?:counts?|counted|treat|treated) as (?:an? )?(?:positive|negative)s?\b/i,
    asks: 'where do the labels come from',
    also: {
      asks: 'and what biases them',
      answers: /\b(?:bias\w*|delay\w*|nois\w*|late|wrong|miss\w*)\b/i,
    },
  },
  {
    position: 3,
    answers: /\bleak(?:s|ed|age)?\b|\bskew(?:s|ed)?\b/i,
    asks: 'what could leak or skew the data',
  },
  {
    position: 3,
    answers:
      /\bas an? (?:\w+ )?feature\b|\b(?:features|signals)(?: \w+){0,2} ?(?::|include\b|such as\b|are computed|come from|cover\b)/i,
    asks: 'which features are made of the data',
  },
  {
    position: 4,
    answers:
      /\b(?:use|choose|pick|prefer|optimi[sz]e|minimi[sz]e|train(?:ed)? (?:with|on|under))(?:s|d)?\b.{0,40}\b(?:loss|cross-entropy)\b|\bloss is (?:the|a|our)\b/i,
    asks: 'which loss',
    also: { asks: 'and why not another', answers: REASON },
  },
  {
    position: 4,
    answers:
      /\bbaseline\b.*\b(?:is|first|before|beat)\b|\b(?:is|are|as|use) (?:the|a|our) (?:\S+ ){0,2}baseline\b|\bstart (?:with|from)\b/i,
    asks: 'which baseline comes first',
    also: { asks: 'and why', answers: REASON },
  },
  {
    position: 4,
    answers:
      /\b(?:use|choose|chose|pick|prefer|adopt|go with|default to)(?:s|d|ed)?\b.{0,50}\b(?:models?|networks?|trees?|towers?|encoders?|transformers?|GBDTs?|regression|MLP|CNN)\b|\b(?:model|network|trees?|towers?|encoder|transformer|GBDT|regression) (?:is|are) the (?:\w+ )?(?:default|choice|workhorse|starting point)\b/i,
    asks: 'which model',
    also: { asks: 'and why not a simpler one', answers: REASON },
  },
  {
    position: 5,
    answers:
      /\b(?:online|primary|north[- ]star|success|business) metrics? (?:is|are|include)\b|\bguardrails?(?: metrics?)? (?:are|include)\b|\bA\/B tests? (?:measures?|reads?|tracks?)\b/i,
    asks: 'which online metric shows that it works',
  },
  {
    position: 5,
    answers:
      /^(?=.*\b(?:metrics?|measures?|reports?|evaluated?|tracks?|headlines?|uses?|used|prefers?|chooses?|right)\b).*\b(?:\S*AUC|NDCG\S*|MRR|mAP|F1|precision|recall\S*|log loss|IoU|RMSE|MAE)\b/i,
    asks: 'which offline metric',
    also: { asks: 'and why not accuracy', answers: /\baccuracy\b/i },
  },
  {
    position: 6,
    answers:
      /\b(?:canary|shadow (?:mode|tests?|traffic|deploy\w*)|roll(?:ed)? ?out|roll(?:ed)? ?back)\b/i,
    asks: 'how is a new version rolled out safely',
  },
  {
    position: 6,
    answers:
      /^(?=.*\b(?:latency|milliseconds?|ms|p9\d|throughput|faster|in time|online)\b).*\b(?:cach(?:e|ed|ing)|precomput\w+|quantiz\w+|shard\w*|batch\w*|distill\w*|approximate|timeout|fallback|two-stage)\b/i,
    asks: 'how does a request get its answer in time',
  },
  {
    position: 7,
    answers:
      /^(?=.*\b(?:daily|weekly|hourly|monthly|every|when|once|cadence|triggers?|schedule\w*|continuous\w*|incremental\w*|after)\b).*\b(?:retrain\w*|trained again|refresh(?:ed|es)?)\b/i,
    asks: 'when is the model trained again',
  },
  {
    position: 7,
    answers: /\b(?:drift\w*|stale\w*|degrad\w+|decay\w*|feedback loops?)\b/i,
    asks: 'what drifts or breaks',
    also: {
      asks: 'and how is it noticed',
      answers: /\b(?:monitor|alert|detect|notice|watch|track|compar)\w*\b/i,
    },
  },
];
