/** Every zero-based page, nearest to `from` first: an edition rarely moves a passage far. */
export function* pagesOutward(from: number, count: number): Generator<number> {
  if (from < count) yield from;
  for (let distance = 1; distance < count; distance++) {
    if (from - distance >= 0) yield from - distance;
    if (from + distance < count) yield from + distance;
  }
}
