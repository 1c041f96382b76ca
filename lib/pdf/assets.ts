import { GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist';

/** Where the build puts pdf.js' own files (see wxt.config.ts); `null` in Node, where it finds them. */
const root = typeof location === 'undefined' ? null : new URL('/pdfjs/', location.href).href;
/** A worker of ours reads text only: it draws nothing, and keeps no parser warm. */
const isPage = typeof document !== 'undefined';

/** A parsing worker that is already running when the next PDF is opened: starting one takes a while. */
let spare: PDFWorker | null = null;

if (root && isPage) {
  const rendererSrc = `${root}pdf.renderer.min.mjs`;
  // Pages are drawn off the main thread: scrolling stays smooth on heavy pages.
  const options = GlobalWorkerOptions as { rendererSrc?: string; rendererPorts?: Worker[] };
  options.rendererSrc = rendererSrc;
  options.rendererPorts = [new Worker(rendererSrc, { type: 'module' })];
  GlobalWorkerOptions.workerSrc = `${root}pdf.worker.min.mjs`;
  spare = PDFWorker.create({});
}

/** Milliseconds that a rehearsal has to end; a new worker takes about as long to start. */
const CLEARING = 120;

/** Ends a rehearsal that still holds what the next PDF wants. */
let clear: (() => Promise<void>) | null = null;

/** Says how to end what uses the spare worker without need. Resolves when it is free again. */
export function beforeTaking(end: () => Promise<void>): void {
  clear = end;
}

/**
 * A worker for one PDF, warm where possible. A worker of its own for each, so that one that hangs can
 * be ended. `null` in Node, where pdf.js makes its own. Whoever takes it destroys it.
 */
export async function takeWorker(): Promise<PDFWorker | null> {
  if (!root) return null;
  if (!isPage) return workerInWorker(`${root}pdf.worker.min.mjs`);
  if (clear) {
    await Promise.race([clear(), new Promise((resolve) => setTimeout(resolve, CLEARING))]);
    clear = null;
  }
  const taken = spare ?? PDFWorker.create({});
  spare = null;
  return taken;
}

/** Hands back a worker that is as good as new, and better: it has worked. */
export function giveBack(worker: PDFWorker): void {
  if (spare) worker.destroy();
  else spare = worker;
}

/** pdf.js would look for `window` to start its worker; given one, it does not. */
function workerInWorker(src: string): PDFWorker {
  const port = new Worker(src, { type: 'module' });
  // The types know of no port.
  const worker = new PDFWorker({ port } as unknown as ConstructorParameters<typeof PDFWorker>[0]);
  const destroy = worker.destroy.bind(worker);
  worker.destroy = () => {
    destroy();
    port.terminate();
  };
  return worker;
}

/** `getDocument` parameters that point at the bundled assets. */
export const assetParameters: Readonly<Record<string, unknown>> = root
  ? {
      cMapUrl: `${root}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${root}standard_fonts/`,
      wasmUrl: `${root}wasm/`,
      iccUrl: `${root}iccs/`,
      // Both are what pdf.js finds out itself on a page; in a worker it would ask for `document`.
      ...(!isPage && { useWorkerFetch: true, disableWorkerRendering: true }),
    }
  : {};
