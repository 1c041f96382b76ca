import { locateInPlace } from '@/lib/anchor/locate-in-place';
import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId } from '@/lib/model/ids';
import type { PageText, TextSpan } from '@/lib/model/page-text';
import { hintsFor } from '@/lib/question/book/book-hints';
import { PARAGRAPH_MARK } from '@/lib/text/paragraph-mark';
import { rawInParagraphs } from '@/lib/text/paragraphs';
import { answerWaiting } from './answer-waiting';
import { caseStudyIdOf } from './book-notes';
import { rangesOf } from './case-studies';
import { cleanPassageNow } from './clean-text';
import type { App } from './app';
import { indexOfOpened } from './book-index';
import { draftFigure, draftTables } from './figure-questions';
import { rawPages, readPages } from './locate-highlights';
import type { OpenedSource } from './open-source';
import { makeQuestions } from './make-questions';
import { sectionOf } from './section-of';
import { proposeStepQuestion } from './step-questions';
import { topicTerms } from './topic-terms';

/** Raw characters before and after a passage that help to understand it. */
const AROUND = 700;

/** Pages on each side whose terms count as the passage's topic. */
const TOPIC_PAGES = 6;

/**
 * Makes questions of one highlight with what the book says around it, and, once its whole text was
 * read, with what the book defines and is divided by.
 */
export async function draftFor(app: App, opened: OpenedSource, id: HighlightId): Promise<void> {
  const highlight = await app.db.highlights.get(id);
  const page = highlight?.selectors.find((selector) => selector.type === 'PageSelector');
  if (highlight?.kind === 'area') await draftFigure(app, opened, highlight);
  if (!highlight || !page || highlight.text === '') return;
  const { texts } = opened;
  const first = Math.max(0, page.index - TOPIC_PAGES);
  const pages = await readPages(texts, first, page.endIndex + TOPIC_PAGES);
  const span = locateInPlace(highlight.selectors, rawPages(texts));
  const index = await indexOfOpened(app, opened, highlight.sourceId);
  const context = span
    ? cleanPassageNow(pages, widened(span, texts.peek(span.end.pageIndex)?.raw), 'paragraphs')
    : highlight.text;
  const heading = await headingOf(app, highlight);
  await makeQuestions(app, id, {
    passage: span ? inParagraphs(highlight.text, pages, span) : highlight.text,
    context,
    docTerms: topicTerms(pages, index),
    book: pages.map(rawInParagraphs).join('\n'),
    heading,
    ...(index && { hints: hintsFor(index, highlight.text, context, span?.start ?? null) }),
  });
  await draftTables(app, opened, highlight);
  await proposeStepQuestion(app, highlight);
  await answerWaiting(app, id);
}

/** What a highlight is about: its case study, else the heading it stands under; '' where neither is known. */
async function headingOf(app: App, highlight: Highlight): Promise<string> {
  const ranges = await rangesOf(app, highlight.sourceId);
  const id = caseStudyIdOf(highlight, ranges);
  const study = id && (await app.db.caseStudies.get(id));
  return (study ? study.title : await sectionOf(app, highlight, ranges)) ?? '';
}

/** A highlight's text with its paragraphs marked: a heading is no part of the sentence below it. */
function inParagraphs(text: string, pages: readonly PageText[], span: TextSpan): string {
  const marked = cleanPassageNow(pages, span, 'paragraphs');
  // Words that were looked up in the whole book may be written otherwise.
  return marked.replaceAll(PARAGRAPH_MARK, ' ') === text ? marked : text;
}

function widened({ start, end }: TextSpan, lastRaw = ''): TextSpan {
  return {
    start: { ...start, offset: Math.max(0, start.offset - AROUND) },
    end: { ...end, offset: Math.min(lastRaw.length, end.offset + AROUND) },
  };
}
