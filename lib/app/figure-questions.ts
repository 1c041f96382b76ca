import { sectionAt } from '@/lib/framework/section-at';
import type { PdfRect, Quad, Region } from '@/lib/model/geometry';
import type { Highlight } from '@/lib/model/highlight';
import type { SourceId } from '@/lib/model/ids';
import type { DraftQuestion } from '@/lib/model/question';
import { boundsOf } from '@/lib/pdf/page-point';
import { figureDrafts } from '@/lib/question/figure/figure-drafts';
import { tableChoices } from '@/lib/question/table-choice';
import { normalForm } from '@/lib/question/grammar/words';
import { tablesIn } from '@/lib/text/table-cells';
import type { App } from './app';
import { rangesOf } from './case-studies';
import { drawingOn } from './figures';
import type { OpenedSource } from './open-source';
import { proposeDrafts } from './propose-drafts';

/**
 * Proposes questions from a marked area: from a table choices, else its labels to be recalled and the
 * whole to be drawn again. They follow the area when it is changed.
 * @returns how many were added.
 */
export async function draftFigure(
  app: App,
  opened: OpenedSource,
  { id, sourceId, region, caption }: Pick<Highlight, 'id' | 'sourceId' | 'region' | 'caption'>,
): Promise<number> {
  if (!region || region.pageIndex >= opened.texts.pageCount) return 0;
  const { pageIndex, rect } = region;
  const choices = await choicesIn(opened, pageIndex, rect);
  const kinds = ['choice', 'occlusion', 'drawing'] as const;
  if (choices.length > 0) return proposeDrafts(app, id, pageIndex, choices, kinds);
  const page = await opened.texts.read(pageIndex);
  const section = await sectionOfArea(app, sourceId, region);
  return proposeDrafts(app, id, pageIndex, figureDrafts(page, rect, { caption, section }), kinds);
}

/** Title of the section an area stands in; '' when unknown. */
export const sectionOfArea = async (
  app: App,
  sourceId: SourceId,
  { pageIndex, rect }: Region,
): Promise<string> => sectionAt(await rangesOf(app, sourceId), pageIndex, rect[3])?.title ?? '';

/**
 * Proposes choices from the tables that a marked passage runs over, of the rows it holds.
 * @returns how many were added.
 */
export async function draftTables(
  app: App,
  opened: OpenedSource,
  { id, quads, text }: Pick<Highlight, 'id' | 'quads' | 'text'>,
): Promise<number> {
  let added = 0;
  const marked = ` ${normalForm(text)} `;
  for (const { pageIndex, quads: own } of quads) {
    if (pageIndex >= opened.texts.pageCount || !areCells(own)) continue;
    const choices = await choicesIn(opened, pageIndex, boundsOf(own));
    const inside = choices.filter(({ answer }) => marked.includes(` ${normalForm(answer)} `));
    if (inside.length > 0) added += await proposeDrafts(app, id, pageIndex, inside, []);
  }
  return added;
}

/** Whether pieces of a passage stand beside each other: looking at what a page draws takes a while. */
function areCells(quads: readonly Quad[]): boolean {
  const rects = quads.map((quad) => boundsOf([quad]));
  return rects.some((a, at) =>
    rects.slice(at + 1).some((b) => Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 0 && a[2] < b[0]),
  );
}

/** Choices from all tables of a page that a rectangle meets: their other rows are chosen from, too. */
async function choicesIn(
  opened: OpenedSource,
  pageIndex: number,
  rect: PdfRect,
): Promise<DraftQuestion[]> {
  const { figures, drawn } = await drawingOn(opened, pageIndex);
  const page = await opened.texts.read(pageIndex);
  return figures
    .filter((figure) => figure.kind === 'table' && covers(rect, figure.rect))
    .flatMap((figure) => tablesIn(page, figure.rect, drawn))
    .flatMap(tableChoices);
}

/** Share of the smaller of two rectangles that must lie in the other one. */
const COVERED = 0.5;

function covers(a: PdfRect, b: PdfRect): boolean {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const area = ([x1, y1, x2, y2]: PdfRect) => (x2 - x1) * (y2 - y1);
  return width > 0 && height > 0 && width * height >= COVERED * Math.min(area(a), area(b));
}
