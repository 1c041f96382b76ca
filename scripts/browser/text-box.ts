/**
 * Runs inside a page, so it stands alone: it is sent as text.
 *
 * Client box (CSS pixels) of words in a page's text layer; `null` while they are not there. The words
 * may run over several runs of one line.
 */
export function textBox({
  pageNumber,
  words,
  scroll,
}: {
  pageNumber: number;
  words: string;
  scroll: boolean;
}): { left: number; right: number; top: number; bottom: number } | null {
  const layer = document.querySelector(`.page[data-page-number="${pageNumber}"] .textLayer`);
  if (!layer) return null;
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  const places: { node: Text; offset: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (let offset = 0; offset < node.data.length; offset++) places.push({ node, offset });
    text += node.data;
  }
  const at = text.indexOf(words);
  const first = places[at];
  const last = places[at + words.length - 1];
  if (at < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  if (scroll) first.node.parentElement?.scrollIntoView({ block: 'center', inline: 'center' });
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
  // While the page is drawn at another zoom its text has no size.
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
