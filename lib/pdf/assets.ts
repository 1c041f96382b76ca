import { GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist';

/** Where the build puts pdf.js' own files (see wxt.config.ts); `null` in Node, where it finds them. */
const root = typeof document === 'undefined' ? null : new URL('/pdfjs/', location.href).href;

/** A parsing worker that is already running when the next PDF is opened: starting one takes a while. */
let spare: PDFWorker | null = null;

if (root) {
  const rendererSrc = `${root}pdf.renderer.min.mjs`;
  // Pages are drawn off the main thread: scrolling stays smooth on heavy pages.
  const options = GlobalWorkerOptions as { rendererSrc?: string; rendererPorts?: Worker[] };
  options.rendererSrc = rendererSrc;
  options.rendererPorts = [new Worker(rendererSrc, { type: 'module' })];
  GlobalWorkerOptions.workerSrc = `${root}pdf.worker.min.mjs`;
  spare = PDFWorker.create({});
}

/**
 * A worker for one PDF, warm where possible. A worker of its own for each, so that one that hangs can
 * be ended. `null` in Node, where pdf.js makes its own. Whoever takes it destroys it.
 */
export function takeWorker(): PDFWorker | null {
  if (!root) return null;
  const taken = spare ?? PDFWorker.create({});
  spare = null;
  return taken;
}

/** `getDocument` parameters that point at the bundled assets. */
export const assetParameters: Readonly<Record<string, unknown>> = root
  ? {
      cMapUrl: `${root}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${root}standard_fonts/`,
      wasmUrl: `${root}wasm/`,
      iccUrl: `${root}iccs/`,
    }
  : {};
