import { readFileSync } from 'node:fs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { InkRequest } from './ink.ts';

process.once('disconnect', () => process.exit());
process.once('message', (request: InkRequest) => {
  void inkOn(request)
    .catch(() => false)
    .then((ink) => process.send?.(ink, () => process.exit()));
});

/** Points: larger pages are drawn too small for their text to be seen. */
const LARGEST = 15_000;

/**
 * Text that is inside the page's box and has a size. Strokes and images are often white; where there
 * is a clip, nothing is certain.
 */
async function inkOn({ path, pageNumber }: InkRequest): Promise<boolean> {
  const data = new Uint8Array(readFileSync(path));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const page = await pdf.getPage(pageNumber);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  if (right - left > LARGEST || top - bottom > LARGEST) return false;
  const { fnArray } = await page.getOperatorList();
  if (fnArray.some((operator) => operator === OPS.clip || operator === OPS.eoClip)) return false;
  const { items } = await page.getTextContent();
  return items.some((item) => {
    if (!('str' in item) || item.str.trim() === '' || !(item.height > 0.5)) return false;
    const [, , , , x = 0, y = 0] = item.transform as number[];
    return x > left && x < right && y > bottom && y < top;
  });
}
