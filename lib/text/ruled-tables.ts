import type { PdfRect } from '@/lib/model/geometry';

/** Points: a rule is thinner, a segment of one at least so long, a whole one longer. */
const THIN = 3;
const SEGMENT = 8;
const WHOLE = 90;
/** Points by which segments at one height, and the ends of rules of one table, may differ. */
const SAME = 4;
/** Points between the rules of one table. */
const ROW = 150;
/** Rules of a table that no caption announces. */
const LEAST_RULES = 3;

/** Tables as their rules draw them: several of the same width, one below the other. */
export function ruledTables(boxes: readonly PdfRect[]): PdfRect[] {
  const groups: PdfRect[][] = [];
  for (const rule of rulesOf(boxes)) {
    const group = groups.find((each) => {
      const last = each.at(-1);
      return (
        last !== undefined &&
        Math.abs(last[0] - rule[0]) <= SAME &&
        Math.abs(last[2] - rule[2]) <= SAME &&
        last[1] - rule[3] <= ROW
      );
    });
    if (group) group.push(rule);
    else groups.push([rule]);
  }
  return groups
    .filter((group) => group.length >= LEAST_RULES)
    .map((group) => [
      Math.min(...group.map((rule) => rule[0])),
      Math.min(...group.map((rule) => rule[1])),
      Math.max(...group.map((rule) => rule[2])),
      Math.max(...group.map((rule) => rule[3])),
    ]);
}

/** Horizontal rules from top to bottom; the borders of cells that meet are one. */
export function rulesOf(boxes: readonly PdfRect[]): PdfRect[] {
  const segments = boxes
    .filter(([x1, y1, x2, y2]) => y2 - y1 < THIN && x2 - x1 >= SEGMENT)
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  const rules: PdfRect[] = [];
  for (const segment of segments) {
    const at = rules.findIndex(
      (rule) =>
        Math.abs(rule[1] - segment[1]) < THIN &&
        segment[0] <= rule[2] + SAME &&
        segment[2] >= rule[0] - SAME,
    );
    const rule = rules[at];
    if (!rule) rules.push(segment);
    else {
      rules[at] = [
        Math.min(rule[0], segment[0]),
        Math.min(rule[1], segment[1]),
        Math.max(rule[2], segment[2]),
        Math.max(rule[3], segment[3]),
      ];
    }
  }
  return rules.filter(([x1, , x2]) => x2 - x1 >= WHOLE);
}
