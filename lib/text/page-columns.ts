/** Something with ink on a page, upright: points. */
interface Inked {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** An upright strip of a page with hardly any ink, between two columns of it: x in points. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/**
 * Shares of the text's height that may reach over a gutter (titles, wide figures and tables): the
 * clearest gutters are looked for first.
 */
const MOST_ACROSS = [0, 0.03, 0.06, 0.12];
/** Share of the text's height that a column fills at least, somewhere; and more than reaches across. */
const LEAST_FILLED = 0.03;
const FULLER = 2.5;
/** Points; and share of the width of the text that a column has. */
const LEAST_WIDTH = 5;
const LEAST_COLUMN = 0.15;

/**
 * The gutters of a page from left to right, by projection: where hardly any line has ink from the top
 * of the text to its end, with well-filled columns on either side. The columns of a table that fills
 * the page look alike; for telling where a point belongs that does no harm.
 */
export function guttersIn(lines: readonly Inked[]): Gutter[] {
  if (lines.length === 0) return [];
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const height =
    Math.max(...lines.map((line) => line.top)) - Math.min(...lines.map((line) => line.bottom));
  const width = Math.ceil(right - left);
  if (!(width > 0 && width < 20_000 && height > 0)) return [];
  const filled = projection(lines, left, width).map((each) => each / height);
  for (const across of MOST_ACROSS) {
    const gutters = clearStrips(filled, across);
    if (gutters.length > 0)
      return gutters.map(({ from, to }) => ({ from: left + from, to: left + to }));
  }
  return [];
}

/** Strips where at most `across` is filled, between columns; from the left edge of the text. */
function clearStrips(filled: readonly number[], across: number): Gutter[] {
  const width = filled.length - 1;
  const least = Math.max(LEAST_FILLED, FULLER * across);
  const strips: Gutter[] = [];
  let [from, start, fullest] = [0, 0, 0];
  const isColumn = (end: number) => fullest >= least && end - start >= LEAST_COLUMN * width;
  for (let x = 0; x < width; x++) {
    const here = filled[x] ?? 0;
    if (here <= across) continue;
    if (x - from >= LEAST_WIDTH && isColumn(from)) {
      strips.push({ from, to: x });
      start = x;
      fullest = 0;
    }
    fullest = Math.max(fullest, here);
    from = x + 1;
  }
  // The last column must be one, too.
  return isColumn(width) ? strips : strips.slice(0, -1);
}

/** How many points of the height have ink, for each point of the width. */
function projection(lines: readonly Inked[], left: number, width: number): number[] {
  const steps = Array.from({ length: width + 1 }, () => 0);
  let last: Inked | null = null;
  for (const line of lines) {
    // Bold that is faked by striking a run several times has no more ink for that.
    const again = last && Math.abs(last.left - line.left) < 1 && last.bottom === line.bottom;
    last = line;
    if (again) continue;
    const [from, to] = [Math.floor(line.left - left), Math.ceil(line.right - left)];
    steps[from] = (steps[from] ?? 0) + line.top - line.bottom;
    steps[Math.min(width, to)] = (steps[Math.min(width, to)] ?? 0) - (line.top - line.bottom);
  }
  let filled = 0;
  return steps.map((step) => (filled += step));
}
