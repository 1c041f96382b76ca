import { OPS, type PDFPageProxy } from 'pdfjs-dist';
import type { PdfRect } from '@/lib/model/geometry';
import type { Matrix } from '@/lib/model/page-text';
import type { DrawnBox } from '@/lib/text/figures';

/** Paths that are only clipped by, or thrown away, draw nothing. */
const PAINTS: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
  OPS.rawFillPath,
]);

const IMAGES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintSolidColorImageMask,
]);

/** Drawings with more parts than this are maps and plots: what was read so far shows where. */
const MOST = 20_000;

/** Where a page draws pictures, lines and shapes, in PDF points; text and annotations left out. */
export async function drawnBoxes(page: PDFPageProxy): Promise<DrawnBox[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const boxes: DrawnBox[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let inAnnotation = 0;
  for (const [index, fn] of fnArray.entries()) {
    const args = argsArray[index] as unknown[] | null;
    if (fn === OPS.save) stack.push(matrix);
    else if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (fn === OPS.transform) matrix = times(matrix, args as unknown as Matrix);
    else if (fn === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      const own = args?.[0] as Matrix | null;
      if (own) matrix = times(matrix, own);
    } else if (fn === OPS.beginAnnotation) inAnnotation++;
    else if (fn === OPS.endAnnotation) inAnnotation--;
    else if (inAnnotation > 0 || boxes.length > MOST) continue;
    else if (IMAGES.has(fn)) boxes.push({ kind: 'image', rect: boundsIn(matrix, [0, 0, 1, 1]) });
    else if (fn === OPS.constructPath && PAINTS.has(Number(args?.[0]))) {
      const [x1, y1, x2, y2] = Array.from((args?.[2] as Float32Array | null) ?? []);
      if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) continue;
      boxes.push({ kind: 'path', rect: boundsIn(matrix, [x1, y1, x2, y2]) });
    }
  }
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  return boxes.flatMap(({ kind, rect: [x1, y1, x2, y2] }) => {
    // What is drawn outside the page is not seen.
    const rect = [
      Math.max(left, x1),
      Math.max(bottom, y1),
      Math.min(right, x2),
      Math.min(top, y2),
    ] as const;
    return rect[0] <= rect[2] && rect[1] <= rect[3] ? [{ kind, rect }] : [];
  });
}

const times = ([a, b, c, d, e, f]: Matrix, [ga, gb, gc, gd, ge, gf]: Matrix): Matrix => [
  a * ga + c * gb,
  b * ga + d * gb,
  a * gc + c * gd,
  b * gc + d * gd,
  a * ge + c * gf + e,
  b * ge + d * gf + f,
];

function boundsIn([a, b, c, d, e, f]: Matrix, [x1, y1, x2, y2]: PdfRect): PdfRect {
  const points = [
    [x1, y1],
    [x2, y1],
    [x1, y2],
    [x2, y2],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
