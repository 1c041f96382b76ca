import type { OutlineEntry } from '@/lib/model/source';

/** A line of the outline that is not inside a closed branch. */
export interface OutlineRow {
  /** Zero-based, among all entries. */
  readonly index: number;
  readonly entry: OutlineEntry;
  readonly parent: number | null;
  /** `null` for a line with nothing below it. */
  readonly open: boolean | null;
  /** One-based, among its siblings. */
  readonly position: number;
  readonly siblings: number;
}

/** The lines in sight when the branches that `isOpen` names are open. */
export function visibleRows(
  entries: readonly OutlineEntry[],
  isOpen: (index: number) => boolean,
): OutlineRow[] {
  const rows: (OutlineRow & { siblings: number })[] = [];
  // The open branches that lead to the present line, each with its children so far.
  const path: { index: number; depth: number; children: (typeof rows)[number][] }[] = [];
  const top: (typeof rows)[number][] = [];
  let hiddenBelow = Infinity;
  for (const [index, entry] of entries.entries()) {
    if (entry.depth > hiddenBelow) continue;
    hiddenBelow = Infinity;
    while ((path.at(-1)?.depth ?? -1) >= entry.depth) path.pop();
    const siblings = path.at(-1)?.children ?? top;
    const isBranch = (entries[index + 1]?.depth ?? 0) > entry.depth;
    const open = isBranch ? isOpen(index) : null;
    const row = {
      index,
      entry,
      parent: path.at(-1)?.index ?? null,
      open,
      position: siblings.length + 1,
      siblings: 0,
    };
    siblings.push(row);
    for (const sibling of siblings) sibling.siblings = siblings.length;
    rows.push(row);
    if (open) path.push({ index, depth: entry.depth, children: [] });
    else if (isBranch) hiddenBelow = entry.depth;
  }
  return rows;
}

/** PDF points below the top of the view in which a heading already counts as arrived at. */
const ARRIVED = 150;

/**
 * The entry the reader is in: the last place at or before the top of the view, in the book's order
 * rather than the outline's. `-1` before the first.
 * @param at zero-based page, and PDF points at the top of the view (`null`: top of the page).
 */
export function entryAt(
  entries: readonly OutlineEntry[],
  at: { readonly pageIndex: number; readonly top: number | null },
): number {
  const limit = at.top === null ? -Infinity : at.top - ARRIVED;
  let best = -1;
  for (const [index, entry] of entries.entries()) {
    const reached =
      entry.pageIndex < at.pageIndex ||
      (entry.pageIndex === at.pageIndex && (entry.top ?? Infinity) >= limit);
    const last = entries[best];
    if (reached && (!last || !isBefore(entry, last))) best = index;
  }
  return best;
}

const isBefore = (one: OutlineEntry, other: OutlineEntry) =>
  one.pageIndex < other.pageIndex ||
  (one.pageIndex === other.pageIndex && (one.top ?? Infinity) > (other.top ?? Infinity));

/** The branches an entry lies in, the nearest first. */
export function branchesOf(entries: readonly OutlineEntry[], index: number): number[] {
  const branches: number[] = [];
  let depth = entries[index]?.depth ?? 0;
  for (let above = index - 1; above >= 0 && depth > 0; above--) {
    const own = entries[above]?.depth ?? 0;
    if (own >= depth) continue;
    branches.push(above);
    depth = own;
  }
  return branches;
}
