import { ACCENT, INK, MUTED, type Sheet, TEXT_BLOCK, hex } from './sheet.ts';

/** Height of the drawing in points, without its caption. */
export const FIGURE_HEIGHT = 176;

const STAGES = [
  { title: 'Candidate generation', detail: 'two-tower index', budget: '40 ms', fill: '#e4eefb' },
  { title: 'Ranking', detail: 'multi-task network', budget: '90 ms', fill: '#e8f5e6' },
  { title: 'Re-ranking', detail: 'rules, diversity', budget: '10 ms', fill: '#fbeedd' },
] as const;
const COUNTS = ['200,000', '500', '500', '30'] as const;

const BOX = { width: 92, height: 58 };

function arrow({ page }: Sheet, x1: number, x2: number, y: number): void {
  page.drawLine({ start: { x: x1, y }, end: { x: x2 - 4, y }, thickness: 0.9, color: INK });
  page.drawSvgPath('M 0 0 L -6 -3 L -6 3 Z', { x: x2, y, color: INK });
}

function upArrow({ page }: Sheet, x: number, y1: number, y2: number): void {
  const [start, end] = [
    { x, y: y1 },
    { x, y: y2 - 4 },
  ];
  page.drawLine({ start, end, thickness: 0.7, color: MUTED, dashArray: [2, 2] });
  page.drawSvgPath('M 0 0 L -3 6 L 3 6 Z', { x, y: y2, color: MUTED });
}

/** Draws the funnel with its labels; `top` is the upper edge in points. */
export function drawFigure(sheet: Sheet, top: number): void {
  const { page } = sheet;
  const middle = top - 52;
  const gap = (TEXT_BLOCK.right - TEXT_BLOCK.left - BOX.width * STAGES.length) / COUNTS.length;
  const boxX = (index: number) => TEXT_BLOCK.left + gap * (index + 1) + BOX.width * index;
  COUNTS.forEach((count, index) => {
    const x = boxX(index) - gap;
    arrow(sheet, x + 2, x + gap - 2, middle);
    const label = { y: middle + 7, size: 7.5, colour: ACCENT };
    sheet.aligned(count, 'label', 'centre', { ...label, x: x + gap / 2 - 2 });
    const under = { y: middle - 13, size: 6.5, colour: MUTED };
    const unit = index === COUNTS.length - 1 ? 'shown' : 'recipes';
    sheet.aligned(unit, 'label', 'centre', { ...under, x: x + gap / 2 - 2 });
  });
  STAGES.forEach(({ title, detail, budget, fill }, index) => {
    const x = boxX(index);
    page.drawRectangle({
      x,
      y: middle - BOX.height / 2,
      width: BOX.width,
      height: BOX.height,
      color: hex(fill),
      borderColor: INK,
      borderWidth: 0.8,
    });
    const centre = x + BOX.width / 2;
    sheet.aligned(title, 'label', 'centre', { x: centre, y: middle + 11, size: 7.8 });
    const small = { x: centre, size: 7, colour: MUTED };
    sheet.aligned(detail, 'label', 'centre', { ...small, y: middle - 3 });
    sheet.aligned(budget, 'label', 'centre', { ...small, y: middle - 16, colour: ACCENT });
    upArrow(sheet, centre, top - 128, middle - BOX.height / 2);
  });
  page.drawRectangle({
    x: boxX(0),
    y: top - 158,
    width: boxX(2) + BOX.width - boxX(0),
    height: 30,
    color: hex('#f4f1ea'),
    borderColor: MUTED,
    borderWidth: 0.6,
  });
  sheet.aligned('Feature store: users, recipes, the last minutes', 'label', 'centre', {
    x: (boxX(0) + boxX(2) + BOX.width) / 2,
    y: top - 145.5,
    size: 7.5,
  });
}
