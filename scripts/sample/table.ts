import { MUTED, type Sheet, TEXT_BLOCK } from './sheet.ts';

const ROW = 15.5;
const SIZE = 9.6;
/** Left edges of the columns from the text block's edge; numbers are set flush right. */
const COLUMNS = [
  { at: 4, right: false },
  { at: 168, right: true },
  { at: 188, right: false },
  { at: 395, right: true },
] as const;

/** Height of a table in points, without its caption. */
export const tableHeight = (rows: readonly unknown[]) => rows.length * ROW + 12;

/** Sets a table with a head row between rules; `top` is the upper edge in points. */
export function drawTable(sheet: Sheet, rows: readonly (readonly string[])[], top: number): void {
  const { left, right } = TEXT_BLOCK;
  sheet.rule(left, right, top, 0.9);
  rows.forEach((cells, row) => {
    const y = top - 12 - row * ROW - (row > 0 ? 4 : 0);
    cells.forEach((cell, index) => {
      const column = COLUMNS[index];
      if (!column) throw new Error(`The sample's table has no column ${index}.`);
      const setting = { x: left + column.at, y, size: SIZE };
      const face = row === 0 ? 'heading' : 'text';
      if (column.right) sheet.aligned(cell, face, 'right', setting);
      else sheet.text(cell, face, setting);
    });
    if (row === 0) sheet.rule(left, right, y - 5, 0.5, MUTED);
  });
  sheet.rule(left, right, top - tableHeight(rows) + 4, 0.9);
}
