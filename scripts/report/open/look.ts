/** What a page of the book looks like, told from inside the reader. */
export interface PageLook {
  readonly pageNumber: number;
  /** `drawn`, `blank` (drawn, all of one colour), `told` (a message says why not), `waiting`. */
  readonly state: 'drawn' | 'blank' | 'told' | 'waiting';
}

/**
 * Runs inside a page, so it stands alone: it is sent as text. Brings a page (one-based) into sight and
 * waits until it is drawn or says why not.
 */
export async function lookAt({
  pageNumber,
  limit,
}: {
  pageNumber: number;
  /** Milliseconds. */
  limit: number;
}): Promise<PageLook> {
  const until = performance.now() + limit;
  const find = () => document.querySelector<HTMLElement>(`.page[data-page-number="${pageNumber}"]`);
  find()?.scrollIntoView({ block: 'start' });
  let drawn: HTMLCanvasElement | null = null;
  while (performance.now() < until) {
    const page = find();
    if (page?.querySelector('.page-trouble[data-trouble=failed]'))
      return { pageNumber, state: 'told' };
    drawn = page?.matches('[data-loaded=true]') ? page.querySelector('canvas') : null;
    if (drawn) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (!drawn) {
    return { pageNumber, state: find()?.querySelector('.page-trouble') ? 'told' : 'waiting' };
  }
  return { pageNumber, state: isBlank(drawn) ? 'blank' : 'drawn' };

  function isBlank(canvas: HTMLCanvasElement): boolean {
    if (canvas.width === 0 || canvas.height === 0) return true;
    // In strips of the canvas' own pixels: made smaller, a thin line would vanish.
    const height = Math.max(1, Math.min(canvas.height, Math.floor(2_000_000 / canvas.width)));
    const strip = new OffscreenCanvas(canvas.width, height);
    const context = strip.getContext('2d', { willReadFrequently: true })!;
    let first: number | undefined;
    for (let top = 0; top < canvas.height; top += height) {
      context.drawImage(canvas, 0, -top);
      const rows = Math.min(height, canvas.height - top);
      const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, rows).data.buffer);
      first ??= pixels[0];
      for (const pixel of pixels) if (pixel !== first) return false;
    }
    return true;
  }
}

/** Where the reader is, as its main element says: see `components/reader/reader.tsx`. */
export interface ReaderLook {
  readonly state: string;
  readonly code: string | null;
  readonly slow: boolean;
  readonly pageCount: number;
  /** The one toast for what nobody foresaw. */
  readonly toast: string | null;
}

/** Runs inside a page, so it stands alone. */
export function lookAround(): ReaderLook {
  const main = document.querySelector<HTMLElement>('main.reader');
  return {
    state: main?.dataset['state'] ?? '',
    code: main?.dataset['code'] ?? null,
    slow: document.querySelector('.open-states [role=alert]') !== null,
    pageCount: document.querySelectorAll('.pdfViewer > .page').length,
    toast: document.querySelector('.toast.error')?.textContent ?? null,
  };
}
