import type { Highlight } from './highlight';

/** What a highlight of schema version 1 lacks. */
const HIGHLIGHT_SINCE_2 = {
  style: 'fill',
  caption: '',
  author: '',
  madeAt: null,
} as const satisfies Partial<Highlight>;

/**
 * Tables as an older schema version wrote them, brought up to the newest. For a database and for a
 * backup alike; what is not a row is passed on as it is, for whoever checks it.
 * @param version the schema version they were written by.
 */
export function upgradeTables(
  version: number,
  tables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  if (version >= 2) return tables;
  const { highlights } = tables;
  if (!Array.isArray(highlights)) return tables;
  return { ...tables, highlights: highlights.map(upgradeHighlight) };
}

/** A highlight of schema version 1 as version 2 has it. */
export function upgradeHighlight<Row>(row: Row): Row {
  return typeof row === 'object' && row !== null ? { ...HIGHLIGHT_SINCE_2, ...row } : row;
}
