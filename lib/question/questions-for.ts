import type { DraftQuestion } from '@/lib/model/question';
import { repairText } from '@/lib/text/repair';
import { askAbout, type Tried } from './ask-about';
import { completeSentences } from './complete';
import { choose } from './choose';
import { tag } from './tagger';
import { standAlone } from './standalone';
import { leadFor, resolveOpening } from './resolve';
import { reasonToAbstain } from './abstain';

export interface QuestionInput {
  /** What the reader marked; raw PDF text is fine. */
  readonly passage: string;
  /** The text around it, including it (a paragraph or so); '' when unknown. */
  readonly context: string;
  /** Title of the chapter or document; '' when unknown. */
  readonly title: string;
  /** From `documentTerms`, for the whole document; empty when unknown. */
  readonly docTerms: readonly (readonly [term: string, count: number])[];
}

/** What became of a sentence or a draft, for finding out why a question was (not) made. */
export interface Trace {
  readonly stage: (typeof stages)[number];
  readonly text: string;
  /** Why it went no further; `null` for what was kept. */
  readonly refused: string | null;
}

/** The pipeline, in order. Each stage is one file. */
const stages = [
  'repair', // lib/text/repair: ligatures, hyphens, page numbers, citation markers
  'complete', // complete.ts: whole sentences, from the context where the mark cuts one
  'abstain', // abstain.ts: captions, headings, code, references, announcements yield nothing
  'stand alone', // standalone.ts, resolve.ts: leave out asides and openers, name the subject
  'ask', // ask-about.ts: phrases.ts, features.ts, rank.ts, cloze.ts, definitions.ts
  'gates', // gates.ts: leaks, pointers outside, generic answers … are refused
  'choose', // choose.ts: best first, at most a few a sentence, no two alike
] as const;

/** Longer marks are cut: nobody means to learn a whole chapter from one mark. */
const MAX_CHARACTERS = 6000;

/**
 * Makes recall questions from a highlight. Pure and deterministic; works on English prose.
 *
 * @param trace called with what each stage kept or refused
 * @returns at most 12 drafts, best first; spans are offsets into `passage` as given
 */
export function questionsFor(
  input: QuestionInput,
  trace?: (entry: Trace) => void,
): DraftQuestion[] {
  const passage = repairText(input.passage.slice(0, MAX_CHARACTERS));
  const context = repairText(input.context.slice(0, 4 * MAX_CHARACTERS));
  const terms = new Map(input.docTerms);
  const tried: Tried[] = [];
  for (const { sentence, before, marked, start, end } of completeSentences(
    passage.text,
    context.text,
  )) {
    const refused = reasonToAbstain(sentence, tag(sentence));
    trace?.({ stage: 'abstain', text: sentence, refused });
    if (refused !== null) continue;
    const alone = standAlone(sentence);
    const previous = standAlone(before);
    const resolved = resolveOpening(alone, tag(alone), { text: previous, tokens: tag(previous) });
    const piece = sentence.length > marked.length + 3 ? marked : '';
    const lead = leadFor(resolved, previous);
    const asked = askAbout(resolved, {
      lead: reasonToAbstain(lead, tag(lead)) === null ? lead : '',
      title: input.title,
      terms,
      marked: piece,
      around: `${context.text} ${passage.text}`,
      changed: resolved !== alone,
    });
    const spanStart = passage.toOriginal(start);
    const spanEnd = Math.max(spanStart, passage.toOriginal(end - 1) + 1);
    for (const question of asked) {
      trace?.({
        stage: 'gates',
        text: `${question.prompt} → ${question.answer}`,
        refused: question.refused,
      });
      if (question.refused === null)
        tried.push({ ...question, spanStart, spanEnd, answerSpans: [] });
    }
  }
  return choose(tried);
}
