import type { PdfAnnotation } from './annotations';

/**
 * What names an annotation through saves by other programs, which give objects new numbers: its page,
 * kind and place (pdf.js tells no `/NM`). Tenths of a point.
 */
export function annotationKey({ pageIndex, kind, quads, rect }: PdfAnnotation): string {
  const [first] = quads;
  const place = first ? [...first.slice(0, 2), ...(quads.at(-1) ?? first).slice(6)] : rect;
  return [pageIndex, kind, ...place.map((value) => Math.round(value * 10))].join('|');
}

/** Tenths of a point by which another program's rounding may move it. */
const SLACK = 15;

/**
 * Those annotations that are among the keys. A key stands for one annotation: of two notes pinned to
 * the same point, one more is one more.
 */
export function known(
  annotations: readonly PdfAnnotation[],
  keys: readonly string[],
): Set<PdfAnnotation> {
  const free = new Map<string, number[][]>();
  for (const key of keys) {
    const { group, place } = parsed(key);
    free.set(group, [...(free.get(group) ?? []), place]);
  }
  const found = new Set<PdfAnnotation>();
  for (const annotation of annotations) {
    const { group, place } = parsed(annotationKey(annotation));
    const rest = free.get(group);
    const at = rest?.findIndex((other) =>
      other.every((value, index) => Math.abs(value - (place[index] ?? 0)) <= SLACK),
    );
    if (!rest || at === undefined || at < 0) continue;
    rest.splice(at, 1);
    found.add(annotation);
  }
  return found;
}

function parsed(key: string): { group: string; place: number[] } {
  const [page, kind, ...place] = key.split('|');
  return { group: `${page}|${kind}`, place: place.map(Number) };
}
