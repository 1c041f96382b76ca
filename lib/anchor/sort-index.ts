/**
 * The key that puts highlights in reading order when compared as strings: `00012|001132`.
 * `pageIndex` is zero-based; `offset` is a place in the page's text, in reading order.
 */
export function sortIndex(pageIndex: number, offset: number): string {
  return `${digits(pageIndex, 5)}|${digits(offset, 6)}`;
}

function digits(value: number, length: number): string {
  const most = 10 ** length - 1;
  return String(Math.min(most, Math.max(0, Math.round(value)))).padStart(length, '0');
}
