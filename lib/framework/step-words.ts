/** A wording in a section title and how strongly it speaks for a step. */
export interface StepWord {
  readonly pattern: RegExp;
  readonly weight: number;
}

const word = (pattern: RegExp, weight: number): StepWord => ({ pattern, weight });

/**
 * How authors title the sections of each built-in step, by one-based position. 3 settles it; 1 only
 * leans. Lower-case titles without numbers are matched.
 */
export const STEP_WORDS: readonly (readonly StepWord[])[] = [
  [
    word(/\brequirements?\b/, 3),
    word(/\bclarif/, 4),
    word(/\b(in|out of) scope\b|^(project )?scop(e|ing)\b/, 3),
    word(/\b(constraints?|assumptions?|use cases?|business (goal|objective|context)s?)\b/, 2),
    word(/\bproblem (statement|definition)\b|\bunderstand(ing)? the problem\b/, 3),
  ],
  [
    word(/\bfram(e|ing)\b/, 4),
    word(/\bml (task|objective|category|problem|framing|formulation)\b/, 3),
    word(/\b(problem|task) (formulation|types?)\b|\bformulat(e|ing|ion)\b/, 3),
    word(/\binputs? and outputs?\b|\bthe (input|output|objective)\b/, 3),
    word(/\bobjectives?\b/, 1),
  ],
  [
    word(/\bdata\b(?! (flow|structures?|types?|visuali[sz]ation|points?|parallel))/, 2),
    word(/\bdata (prep|engineering|collection|sources?|pipelines?|augmentation)/, 2),
    word(/\bdatasets?\b/, 2),
    word(/\bfeature(s|d)?\b/, 2),
    word(/\bfeature (engineering|selection|preparation|vector|treatment|hashing|leakage)/, 2),
    word(/\blabel(s|ing|ling)?\b/, 2),
    word(
      /\b(annotation|sampling|augmentation|imbalance|negatives|impressions?|preprocessing)\b/,
      2,
    ),
    word(/\bpoint-in-time\b|\b(position|selection) bias\b|\bdebiasing\b/, 3),
  ],
  [
    word(/\bmodel(l?ing|s)?\b/, 1),
    word(/\bmodel (development|selection|architecture|training|design|famil)/, 4),
    word(/\bdevelop(ing)? (the|a) models?\b/, 4),
    word(/\btraining\b/, 1),
    word(
      /\b(architectures?|baselines?|encoders?|backbones?|hyper-?parameters?|regulari[sz]ation)\b/,
      2,
    ),
    word(/\b(loss(es)?|loss functions?|neural networks?|transformers?|gradient|fine-?tuning)\b/, 2),
  ],
  [
    word(/\bevaluat(e|ion|ing)\b|\beval\b/, 4),
    word(/\bmetrics?\b/, 4),
    word(/\b(a\/b|ab|offline|online|split|hypothesis) test(s|ing)?\b/, 4),
    word(/\bexperiment(s|al|ation)?\b/, 4),
    word(/\b(interleaving|ndcg|auc|map|mrr|iou|recall|precision|log ?loss|calibration)\b/, 3),
    word(
      /\b(sample size|statistical|significance|power|t-test|variance reduction|hypothes[ie]s)\b/,
      3,
    ),
    word(/\b(validation|benchmarks?|offline|guardrails?|peeking|analysis)\b/, 1),
  ],
  [
    word(/\bdeploy(ment|ing|s)?\b/, 4),
    word(/\bserv(e|ing)\b/, 3),
    word(/\b(inference|rollouts?|rollback|canary|blue-green|shadow)\b/, 3),
    word(/\b(latency|throughput|batching|autoscaling|scal(e|ing)|scalability|caching)\b/, 3),
    word(/\b(reliability|availability|bottlenecks?|fallbacks?|ann index|nearest neighbou?r)\b/, 2),
    word(/\b(infrastructure|(online|offline) (path|store)|replicas?)\b/, 2),
  ],
  [
    word(/\bmonitor(s|ed|ing)?\b/, 5),
    word(/\bmaint(ain|aining|enance)\b/, 4),
    word(/\bdrift(s|ing)?\b/, 5),
    word(/\bretrain(ing|s)?\b|\bcontinual learning\b/, 4),
    word(/\b(alert(s|ing)?|observability|incidents?|on-call)\b/, 5),
  ],
];

/** Parts of a chapter that belong to no step, whatever words they hold. */
export const ASIDES: readonly RegExp[] = [
  /^how .*\b(teams?|compan(y|ies)|others|industry)\b/,
  /\b(interview|q ?& ?a|quiz|exercises?|test yourself|commonly (asked|answered)|questions? and answers?)\b/,
  /^(summary|recap|conclusions?|wrap(ping)?[ -]up|key takeaways?|sections?|contents|introduction|overview)\b/,
  /\b(one[- ]page|on one page|further reading|references?|bibliography|acknowledge?ments?)\b/,
  /^(other|additional) talking points?\b/,
  /^case stud(y|ies)\b|\bin the real world\b|^real[- ]world\b/,
];
