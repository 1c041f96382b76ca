import type { DraftQuestion } from '@/lib/model/question';
import { splitSentences } from '@/lib/text/sentences';
import { TICK_SCORE } from './calibrate';
import { standAlone } from '@/lib/question/sentence/stand-alone';
import { normalForm, wordsOf } from '@/lib/question/grammar/words';

/** What a step asks of a sentence that speaks of it. `{case}` is the case study. */
interface StepTemplate {
  /** One-based position of the built-in step. */
  readonly position: number;
  /** A sentence that answers says one of these. */
  readonly speaksOf: RegExp;
  readonly prompt: string;
}

/** First match counts: the narrower before the wider. */
const TEMPLATES: readonly StepTemplate[] = [
  {
    position: 1,
    speaksOf: /\bout of scope|not in scope|ignor|leave out/i,
    prompt: '{case}: what is out of scope, and why?',
  },
  {
    position: 1,
    speaksOf: /\blatency|millisecond|\bms\b|per second|QPS|scale|million|billion/i,
    prompt: '{case}: which scale and latency must it meet?',
  },
  {
    position: 1,
    speaksOf: /\b(?:goal|objective|business|requirement|must|wants?)\b/i,
    prompt: '{case}: what must the system achieve, and for whom?',
  },
  {
    position: 2,
    speaksOf: /\b(?:classif|regress|ranking|rank|retriev|detect|cluster|generat|recommend)\w*/i,
    prompt: '{case}: which kind of ML task is it, and why?',
  },
  {
    position: 2,
    speaksOf: /\b(?:inputs?|outputs?|predicts?|scores?|probabilit)\w*/i,
    prompt: '{case}: what goes in, and what comes out?',
  },
  {
    position: 3,
    speaksOf: /\b(?:labels?|labell?ed|annotat|negatives?|positives?|ground truth)\w*/i,
    prompt: '{case}: where do the labels come from, and what biases them?',
  },
  {
    position: 3,
    speaksOf: /\b(?:leak|point-in-time|split|skew)\w*/i,
    prompt: '{case}: what could leak or skew the data?',
  },
  {
    position: 3,
    speaksOf: /\b(?:features?|embeddings?|signals?|logs?)\b/i,
    prompt: '{case}: which features are made of the data?',
  },
  {
    position: 4,
    speaksOf: /\b(?:loss|objective|entropy|softmax)\b/i,
    prompt: '{case}: which loss, and why not another?',
  },
  {
    position: 4,
    speaksOf: /\b(?:baseline|heuristic|logistic|simple)\b/i,
    prompt: '{case}: which baseline comes first, and why?',
  },
  {
    position: 4,
    speaksOf: /\b(?:model|network|tree|tower|encoder|transformer|architecture)s?\b/i,
    prompt: '{case}: which model, and why not a simpler one?',
  },
  {
    position: 5,
    speaksOf: /\b(?:A\/B|online|experiment|interleav|revenue|engagement|guardrail)\w*/i,
    prompt: '{case}: which online metric shows that it works?',
  },
  {
    position: 5,
    speaksOf:
      /\b(?:AUC|NDCG|MRR|mAP|F1|precision|recall|log loss|offline|calibration|IoU|RMSE|accuracy)\b/i,
    prompt: '{case}: which offline metric, and why not accuracy?',
  },
  {
    position: 6,
    speaksOf: /\b(?:canary|shadow|rollout|rollback|version|deploy)\w*/i,
    prompt: '{case}: how is a new version rolled out safely?',
  },
  {
    position: 6,
    speaksOf: /\b(?:cache|precomput|index|batch|latency|quantiz|serv|GPU|shard)\w*/i,
    prompt: '{case}: how does a request get its answer in time?',
  },
  {
    position: 7,
    speaksOf: /\b(?:retrain|refresh|fine-tun|updat)\w*/i,
    prompt: '{case}: when is the model trained again?',
  },
  {
    position: 7,
    speaksOf: /\b(?:drift|monitor|alert|stale|degrad|decay|feedback loop|break)\w*/i,
    prompt: '{case}: what drifts or breaks, and how is it noticed?',
  },
];

/** An answer longer than this is read, not recalled. */
const MOST_WORDS = 40;
/** What a step is for is what its reader wants to say: just above what is ticked beforehand. */
const SCORE = TICK_SCORE + 0.01;

/** The step a highlight is placed on. */
export interface PlacedStep {
  /** One-based; templates are known for those that are built in. */
  readonly position: number;
  readonly builtIn: boolean;
  /** The step's guiding question, asked where no template fits a step of the reader's own. */
  readonly prompt: string;
}

/**
 * A question from a step's templates, answered by the sentence of a placed highlight that speaks of it:
 * "Search ranking: which offline metric, and why not accuracy?".
 *
 * @param text the highlight's clean text
 * @param caseStudy title of the case study it lies in
 * @returns `null` where no sentence answers
 */
export function stepQuestion(
  text: string,
  step: PlacedStep,
  caseStudy: string,
): DraftQuestion | null {
  const sentences = splitSentences(text).filter((sentence) => {
    const words = wordsOf(sentence.text).length;
    return words >= 5 && words <= MOST_WORDS && !sentence.text.endsWith('?');
  });
  const own: StepTemplate = {
    position: step.position,
    speaksOf: /./,
    prompt: `{case}: ${step.prompt}`,
  };
  const templates = step.builtIn
    ? TEMPLATES.filter(({ position }) => position === step.position)
    : [own];
  for (const { speaksOf, prompt } of templates) {
    const answer = sentences.find((sentence) => speaksOf.test(sentence.text));
    if (!answer) continue;
    const asked = prompt.replace('{case}', () => caseStudy);
    const stated = standAlone(answer.text);
    return {
      kind: 'step',
      prompt: asked,
      // As the book has it; only connectives and cross-references are left out of sight.
      answer: answer.text.includes(stated) ? stated : answer.text,
      explanation: '',
      choices: [],
      target: null,
      spanStart: answer.start,
      spanEnd: answer.end,
      quote: '',
      answerSpans: [{ start: answer.start, end: answer.end }],
      generatedKey: `step|${normalForm(asked)}|${normalForm(answer.text)}`,
      score: SCORE,
    };
  }
  return null;
}
