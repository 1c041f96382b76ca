import type { DraftQuestion } from '@/lib/model/question';
import { splitSentences, type Sentence } from '@/lib/text/sentences';
import { TICK_SCORE } from './calibrate';
import { refersOutside } from '@/lib/question/gate/self-contained';
import { noClause, reasonBySight } from '@/lib/question/sentence/screen';
import { standAlone } from '@/lib/question/sentence/stand-alone';
import { INSTRUCTS } from '@/lib/question/grammar/instructs';
import { normalForm, wordsOf } from '@/lib/question/grammar/words';
import { STEP_TEMPLATES } from './step-templates';

/** Words of an answer: fewer tell nothing, more are read and not recalled. */
const WORDS = { least: 5, most: 40 };

/**
 * What a step is for is what its reader wants to say: ticked beforehand where both halves are answered.
 * Of the others two of five tell only a part of what is asked; they are offered, not ticked.
 */
const SCORES = { whole: TICK_SCORE + 0.01, part: 0.55 };

/** The step a highlight is placed on. */
export interface PlacedStep {
  /** One-based; templates are known for those that are built in. */
  readonly position: number;
  readonly builtIn: boolean;
  /** The step's guiding question, asked where no template fits a step of the reader's own. */
  readonly prompt: string;
}

/**
 * A question from a step's templates, answered by the sentence of a placed highlight that answers it:
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
  const sentences = splitSentences(text).filter(hasFitLength);
  if (!step.builtIn) {
    const [answer] = sentences;
    return answer ? asked(`${caseStudy}: ${step.prompt}`, answer, SCORES.whole) : null;
  }
  for (const { position, answers, asks, also } of STEP_TEMPLATES) {
    if (position !== step.position) continue;
    // What a sentence is takes its tags; most are told apart by their words.
    const answer = sentences.find((each) => answers.test(each.text) && isStatement(each));
    if (!answer) continue;
    const second = also?.answers.test(answer.text) ? also.asks : null;
    return second === null
      ? asked(`${caseStudy}: ${asks}?`, answer, SCORES.part)
      : asked(`${caseStudy}: ${asks}, ${second}?`, answer, SCORES.whole);
  }
  return null;
}

function hasFitLength({ text }: Sentence): boolean {
  const words = wordsOf(text).length;
  return words >= WORDS.least && words <= WORDS.most && !text.endsWith('?');
}

/** A whole sentence or an instruction that needs no sentence before it. */
const isStatement = ({ text }: Sentence): boolean =>
  text.endsWith('.') &&
  reasonBySight(text) === null &&
  (opensOnInstruction(text) || noClause(text) === null) &&
  !refersOutside(standAlone(text));

const opensOnInstruction = (text: string): boolean =>
  INSTRUCTS.test(wordsOf(text)[0]?.toLowerCase() ?? '');

function asked(prompt: string, answer: Sentence, score: number): DraftQuestion {
  const stated = standAlone(answer.text);
  return {
    kind: 'step',
    prompt,
    // As the book has it; only connectives and cross-references are left out of sight.
    answer: answer.text.includes(stated) ? stated : answer.text,
    explanation: '',
    choices: [],
    target: null,
    spanStart: answer.start,
    spanEnd: answer.end,
    quote: '',
    answerSpans: [{ start: answer.start, end: answer.end }],
    generatedKey: `step|${normalForm(prompt)}|${normalForm(answer.text)}`,
    score,
  };
}
