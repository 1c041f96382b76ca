/** Device pixels a CSS pixel at most: sharper is not seen in the moment the picture is there. */
const SHARPEST = 2;

/**
 * Draws what the stage shows: the pages in view as pdf.js drew them, in the page's colours, with
 * their highlights.
 * @returns `null` while a page in view is not drawn.
 */
export async function pictureOfStage(stage: HTMLElement): Promise<Blob | null> {
  const ratio = Math.min(devicePixelRatio, SHARPEST);
  const frame = stage.getBoundingClientRect();
  const canvas = new OffscreenCanvas(stage.clientWidth * ratio, stage.clientHeight * ratio);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  context.scale(ratio, ratio);
  context.translate(-frame.left, -frame.top);
  context.fillStyle = getComputedStyle(stage).backgroundColor;
  context.fillRect(frame.left, frame.top, frame.width, frame.height);
  for (const page of stage.querySelectorAll<HTMLElement>('.page')) {
    const box = page.getBoundingClientRect();
    if (box.bottom <= frame.top) continue;
    if (box.top >= frame.bottom) break;
    const drawn = page.querySelectorAll<HTMLCanvasElement>('.canvasWrapper canvas');
    if (drawn.length === 0) return null;
    context.fillStyle = getComputedStyle(page).backgroundColor;
    context.fillRect(box.left, box.top, box.width, box.height);
    for (const each of drawn) drawElement(context, each, each.parentElement ?? each);
    for (const each of page.querySelectorAll<HTMLCanvasElement>(
      'canvas.kept-images, .kept-images canvas',
    )) {
      drawElement(context, each, each);
    }
    for (const layer of page.querySelectorAll<SVGSVGElement>('.highlight-layer')) {
      drawLayer(context, layer, canvas);
    }
  }
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
}

function drawElement(
  context: OffscreenCanvasRenderingContext2D,
  drawn: HTMLCanvasElement,
  styled: Element,
): void {
  const { filter, mixBlendMode } = getComputedStyle(styled);
  const { left, top, width, height } = drawn.getBoundingClientRect();
  if (drawn.width === 0 || drawn.height === 0) return;
  context.save();
  context.filter = filter;
  context.globalCompositeOperation = blending(mixBlendMode);
  context.drawImage(drawn, left, top, width, height);
  context.restore();
}

/** A layer blends as a whole: highlights that overlap do not darken each other. */
function drawLayer(
  context: OffscreenCanvasRenderingContext2D,
  layer: SVGSVGElement,
  { width, height }: OffscreenCanvas,
): void {
  const own = new OffscreenCanvas(width, height);
  const pen = own.getContext('2d');
  if (!pen) return;
  const box = layer.getBoundingClientRect();
  const { baseVal } = layer.viewBox;
  pen.setTransform(context.getTransform());
  pen.translate(box.left, box.top);
  pen.scale(box.width / baseVal.width, box.height / baseVal.height);
  pen.translate(-baseVal.x, -baseVal.y);
  for (const path of layer.querySelectorAll('path')) {
    const { fill, stroke, strokeWidth } = getComputedStyle(path);
    const shape = new Path2D(path.getAttribute('d') ?? '');
    if (fill !== 'none') {
      pen.fillStyle = fill;
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a shape, not an array
      pen.fill(shape);
    }
    if (stroke !== 'none') {
      pen.strokeStyle = stroke;
      pen.lineWidth = Number.parseFloat(strokeWidth);
      pen.lineJoin = 'round';
      pen.stroke(shape);
    }
  }
  context.save();
  context.globalCompositeOperation = blending(getComputedStyle(layer).mixBlendMode);
  context.resetTransform();
  context.drawImage(own, 0, 0);
  context.restore();
}

const blending = (mode: string) =>
  (mode === 'normal' ? 'source-over' : mode) as GlobalCompositeOperation;
