/** CSS pixels of a picture's box; pages of any shape are fitted into it. */
export const PICTURE = { width: 132, height: 176 } as const;
/** CSS pixels from one thumbnail to the next. */
export const CELL = { width: 152, height: 212 } as const;

/** Where each thumbnail stands in a panel of a width: all alike, so nothing has to be measured. */
export interface Grid {
  readonly columns: number;
  /** CSS pixels of all rows. */
  readonly height: number;
}

export function gridOf(count: number, width: number): Grid {
  const columns = Math.max(1, Math.floor(width / CELL.width));
  return { columns, height: Math.ceil(count / columns) * CELL.height };
}

/**
 * The thumbnails to have in the document: those in sight and a screenful of slack.
 * @param top, height CSS pixels of what is in sight. @returns zero-based, both included.
 */
export function windowOf(
  { columns }: Grid,
  count: number,
  top: number,
  height: number,
): { first: number; last: number } {
  const slack = CELL.height;
  const firstRow = Math.max(0, Math.floor((top - slack) / CELL.height));
  const lastRow = Math.floor((top + height + slack) / CELL.height);
  return {
    first: Math.min(count - 1, firstRow * columns),
    last: Math.min(count - 1, (lastRow + 1) * columns - 1),
  };
}

/** Where a key leads from a thumbnail; `null` when the key means nothing here. */
export function indexAfterKey(
  key: string,
  index: number,
  count: number,
  { columns }: Grid,
  visibleRows: number,
): number | null {
  const page = Math.max(1, visibleRows) * columns;
  const by = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  }[key];
  return by === undefined ? null : Math.max(0, Math.min(count - 1, index + by));
}
