/** A rectangle in client CSS pixels. */
type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom' | 'width' | 'height'>;

/** CSS pixels between the bar and the text, and between the bar and the edges. */
const GAP = 8;

/**
 * Where the placing bar goes: 8 px above the last line of the selection; where that would cover an
 * earlier line of it, or there is no room, below the last line; where that leaves the view too, above
 * the first. A selection larger than the view gets the bar at the view's lower edge.
 * @param lines the selection's lines, first to last.
 * @param stage the part of the window that shows pages.
 */
export function placeBar(
  lines: readonly Box[],
  bar: Pick<Box, 'width' | 'height'>,
  stage: Box,
): { left: number; top: number } {
  const last = lines.at(-1) ?? stage;
  const middle = (last.left + last.right) / 2 - bar.width / 2;
  const left = Math.max(GAP, stage.left + GAP, Math.min(middle, stage.right - GAP - bar.width));
  const candidates = [
    last.top - GAP - bar.height,
    last.bottom + GAP,
    Math.min(...lines.map((line) => line.top)) - GAP - bar.height,
    Math.max(...lines.map((line) => line.bottom)) + GAP,
  ];
  const fits = (top: number) =>
    top >= stage.top + GAP &&
    top + bar.height <= stage.bottom - GAP &&
    // Spelled out: a DOMRect's sides are not its own properties, so spreading one gives nothing.
    !lines.some((line) => covers({ left, top, width: bar.width, height: bar.height }, line));
  return { left, top: candidates.find(fits) ?? stage.bottom - GAP - bar.height };
}

function covers(
  bar: { left: number; top: number; width: number; height: number },
  line: Box,
): boolean {
  return (
    bar.top < line.bottom &&
    bar.top + bar.height > line.top &&
    bar.left < line.right &&
    bar.left + bar.width > line.left
  );
}
