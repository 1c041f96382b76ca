import type { PdfRect } from '@/lib/model/geometry';
import type { DraftQuestion } from '@/lib/model/question';
import type { PageText } from '@/lib/model/page-text';
import { figureName, hiddenKey, hiddenPrompt } from './hidden-prompt';
import { occlusionsIn } from './occlusion';

/** A draft from a figure, with what it hides. */
export interface FigureDraft extends DraftQuestion {
  /** x0 y0 x1 y1 of each box, PDF points of the page; empty for a drawing. */
  readonly boxes: readonly number[];
}

/** What is known of a figure besides its text. */
export interface FigureContext {
  /** What the book says under or over it; '' where nothing. */
  readonly caption: string;
  /** Title of the section it stands in; '' when unknown. */
  readonly section: string;
}

const LABEL_SCORE = 0.5;
const DRAWING_SCORE = 0.4;
/** Labels named where neither caption nor section tells what the figure is. */
const NAMED = 3;

/**
 * Questions from a figure the reader marked: each label hidden once, and the whole to be drawn again.
 * @param page the page it is on
 * @param rect the marked area, PDF points
 */
export function figureDrafts(
  page: PageText,
  rect: PdfRect,
  { caption, section }: FigureContext,
): FigureDraft[] {
  const occlusions = occlusionsIn(page, rect);
  const about = figureName(caption, section);
  const hidden = occlusions.map(({ answer, boxes }) =>
    draft('occlusion', hiddenPrompt(about, answer), answer, boxes, LABEL_SCORE),
  );
  const labels = occlusions.map(({ answer }) => answer);
  const named = labels.slice(0, NAMED).map((label) => `“${label}”`);
  const what = about === '' ? named.join(', ') : `“${about}”`;
  if (what === '') return hidden;
  const drawn = draft(
    'drawing',
    about === '' ? `Draw the figure with ${what} again.` : `Draw the figure ${what} again.`,
    caption || labels.join('; ') || about,
    [],
    DRAWING_SCORE,
  );
  return [...hidden, drawn];
}

function draft(
  kind: 'occlusion' | 'drawing',
  prompt: string,
  answer: string,
  boxes: readonly number[],
  score: number,
): FigureDraft {
  return {
    kind,
    prompt,
    answer,
    explanation: '',
    choices: [],
    target: null,
    spanStart: -1,
    spanEnd: -1,
    quote: '',
    answerSpans: [],
    // A figure is drawn again as one, whatever it is called.
    generatedKey: kind === 'drawing' ? 'drawing|' : hiddenKey(answer),
    score,
    boxes,
  };
}
