/** CSS pixels from an edge within which a drag scrolls, and how fast at most, in pixels a frame. */
const EDGE = 24;
const FASTEST = 40;

/**
 * Scrolls while a drag is near or beyond the upper or lower edge, the faster the further beyond.
 * @param clientY where the drag is now
 * @param onScroll called after each step
 */
export function scrollAtEdge(
  scroller: HTMLElement,
  clientY: () => number,
  onScroll: () => void,
  signal: AbortSignal,
): void {
  const step = () => {
    if (signal.aborted) return;
    const { top, bottom } = scroller.getBoundingClientRect();
    const y = clientY();
    const beyond = Math.max(0, y - (bottom - EDGE)) - Math.max(0, top + EDGE - y);
    if (beyond !== 0) {
      const before = scroller.scrollTop;
      scroller.scrollTop += Math.sign(beyond) * Math.min(FASTEST, Math.ceil(Math.abs(beyond) / 3));
      if (scroller.scrollTop !== before) onScroll();
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
