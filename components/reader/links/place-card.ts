interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** CSS pixels to the window's edges. */
const EDGE = 8;

/**
 * Where a card stands: below its link, or above where there is more room, touching it, so that the
 * pointer gets there without leaving both. CSS pixels of the window.
 */
export function placeCard(
  link: Rect,
  card: { readonly width: number; readonly height: number },
  stage: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const below = stage.height - EDGE - link.bottom;
  const fits = below >= card.height || below >= link.top - EDGE;
  const left = Math.min(link.left, stage.width - card.width - EDGE);
  return {
    left: Math.max(EDGE, left),
    top: fits ? link.bottom + 2 : Math.max(EDGE, link.top - card.height - 2),
  };
}
