import type { PageText, TextSpan } from '@/lib/model/page-text';
import type { PdfPageText } from './page-text';
import { runsOf } from './text-runs';

/** One page of the viewer that a selection touches, with its text layer's runs. */
interface TouchedPage {
  readonly pageIndex: number;
  readonly runs: readonly HTMLElement[];
}

/**
 * The text span of a DOM selection over pdf.js' text layers; white space at its ends is left out.
 * @param readText gives a page's text.
 * @returns `null` when nothing of a page's text is selected.
 */
export async function spanOfSelection(
  range: Range,
  viewerElement: Element,
  readText: (pageIndex: number) => Promise<PdfPageText>,
): Promise<TextSpan | null> {
  const touched = touchedPages(range, viewerElement, () => null);
  const ends = [...new Set([touched[0], touched.at(-1)])].flatMap((page) => page ?? []);
  const texts = await Promise.all(
    ends.map(async ({ pageIndex }) => [pageIndex, await readText(pageIndex)] as const),
  );
  const known = new Map(texts);
  return spanOfRange(range, viewerElement, (pageIndex) => known.get(pageIndex) ?? null);
}

/** As `spanOfSelection`, at once: `null` also where the text of a page was not read yet. */
export function spanOfRange(
  range: Range,
  viewerElement: Element,
  peekText: (pageIndex: number) => PdfPageText | null,
): TextSpan | null {
  const touched = touchedPages(range, viewerElement, peekText);
  const first = touched[0];
  const last = touched.at(-1);
  const startText = first && peekText(first.pageIndex);
  const endText = last && peekText(last.pageIndex);
  if (!startText || !endText) return null;
  const start = boundary(range, first.runs, startText, 'start');
  const end = boundary(range, last.runs, endText, 'end');
  if (start === null || end === null) return null;
  return trimmedSpan(
    {
      start: { pageIndex: first.pageIndex, offset: start },
      end: { pageIndex: last.pageIndex, offset: end },
    },
    startText,
    endText,
  );
}

/** The page a node of the viewer lies in: zero-based, `null` outside. */
export function pageIndexOf(node: Node): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const number = element?.closest<HTMLElement>('.page')?.dataset['pageNumber'];
  return number === undefined ? null : Number(number) - 1;
}

function touchedPages(
  range: Range,
  viewerElement: Element,
  peekText: (pageIndex: number) => PdfPageText | null,
): TouchedPage[] {
  const pages: TouchedPage[] = [];
  // Only pages on screen or near it have a text layer; a long book has thousands of others.
  for (const layer of viewerElement.querySelectorAll('.page > .textLayer')) {
    const pageIndex = pageIndexOf(layer);
    if (pageIndex === null || !range.intersectsNode(layer)) continue;
    const runs = runsOf(layer, peekText(pageIndex));
    if (!runs.some((run) => holds(range, run))) continue;
    pages.push({ pageIndex, runs });
  }
  return pages;
}

/** Whether at least one character of the run is selected, not only its edge touched. */
function holds(range: Range, run: HTMLElement): boolean {
  if (!range.intersectsNode(run)) return false;
  const { from, to } = selectedIn(range, run);
  return to > from;
}

/** Offsets of the selected part inside a run's text. */
function selectedIn(range: Range, run: HTMLElement): { from: number; to: number } {
  const length = run.textContent.length;
  const from = run.contains(range.startContainer)
    ? offsetIn(run, range.startContainer, range.startOffset)
    : 0;
  const to = run.contains(range.endContainer)
    ? offsetIn(run, range.endContainer, range.endOffset)
    : length;
  return { from, to };
}

/** Search marks split a run into several text nodes, so lengths before the point are summed. */
function offsetIn(run: HTMLElement, container: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(run, 0);
  before.setEnd(container, offset);
  return before.toString().length;
}

function boundary(
  range: Range,
  runs: readonly HTMLElement[],
  text: PdfPageText,
  side: 'start' | 'end',
): number | null {
  const held = runs.map((run, index) => ({ run, index })).filter(({ run }) => holds(range, run));
  const edge = side === 'start' ? held[0] : held.at(-1);
  const item = edge && text.items[edge.index];
  if (!item) return null;
  const { from, to } = selectedIn(range, edge.run);
  return item.start + (side === 'start' ? from : to);
}

/** A span without the white space at its ends; `null` when nothing else is left. */
export function trimmedSpan(span: TextSpan, first: PageText, last: PageText): TextSpan | null {
  let { offset: start } = span.start;
  let { offset: end } = span.end;
  while (start < first.raw.length && /\s/.test(first.raw[start] ?? '')) start++;
  while (end > 0 && /\s/.test(last.raw[end - 1] ?? '')) end--;
  const onePage = span.start.pageIndex === span.end.pageIndex;
  if (onePage && end <= start) return null;
  return {
    start: { ...span.start, offset: start },
    end: { ...span.end, offset: end },
  };
}
