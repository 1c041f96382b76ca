/** More pages than this are drawn a little coarser, so that a large book fits. */
export const MANY_PAGES = 200;

/**
 * The pages that `1-3, 7, 12-` names: counted from one as typed, zero-based and in order as returned,
 * each once. `null` when it names none, or says something else.
 */
export function pagesOfRanges(typed: string, pageCount: number): readonly number[] | null {
  const pages = new Set<number>();
  for (const part of typed.split(/[,;\s]+/).filter(Boolean)) {
    const range = /^(\d+)?(?:(-|–)(\d+)?)?$/.exec(part);
    if (!range || (!range[1] && !range[3])) return null;
    const first = Number(range[1] ?? 1);
    const last = range[2] ? Number(range[3] ?? pageCount) : first;
    if (first < 1 || last < first || first > pageCount) return null;
    for (let page = first; page <= Math.min(last, pageCount); page++) pages.add(page - 1);
  }
  return pages.size > 0 ? [...pages].toSorted((a, b) => a - b) : null;
}
