import { GlobalWorkerOptions } from 'pdfjs-dist';

/** Where the build puts pdf.js' own files (see wxt.config.ts); `null` in Node, where it finds them. */
const root = typeof document === 'undefined' ? null : new URL('/pdfjs/', location.href).href;

if (root) {
  GlobalWorkerOptions.workerSrc = `${root}pdf.worker.min.mjs`;
  // Pages are drawn off the main thread: scrolling stays smooth on heavy pages.
  (GlobalWorkerOptions as { rendererSrc?: string }).rendererSrc = `${root}pdf.renderer.min.mjs`;
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
