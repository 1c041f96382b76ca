import { AbortException } from 'pdfjs-dist';
import type { EventBus, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import { RenderingStates } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { Leafing } from './leafing';

/** A page's text layer as pdf.js' page view renders it. */
interface Layer {
  render(options: unknown): Promise<void>;
}

interface LayeredPage {
  /** One-based. */
  readonly id: number;
  readonly textLayer: Layer | null;
}

/** Milliseconds a page's text waits for each page that lies between it and the reader. */
const APART = 150;
/** Milliseconds between looks at what is drawn, and how often it is looked at most. */
const LOOK = 50;
const LOOKS = 40;

/**
 * While a reader leafs, pages are drawn and nothing else: their text, which keeps pdf.js' parser from
 * the next page, is laid out when the leafing is over and the page in view is drawn, if they are still
 * there; the pages near the reader first.
 */
export function delayLayers(viewer: PDFViewer, eventBus: EventBus, leafing: Leafing): void {
  const known = new WeakSet<Layer>();
  const isDrawn = () =>
    viewer.getPageView(viewer.currentPageNumber - 1)?.renderingState === RenderingStates.FINISHED;
  const turnOf = async ({ id }: LayeredPage) => {
    do {
      await leafing.over();
      for (let look = 0; look < LOOKS && !isDrawn(); look++) await wait(LOOK);
      await wait(APART * Math.abs(id - viewer.currentPageNumber));
    } while (leafing.isLeafing);
  };
  eventBus.on('pagerender', ({ source }: { source: LayeredPage }) => {
    const layer = source.textLayer;
    if (!layer || known.has(layer)) return;
    known.add(layer);
    const render = layer.render.bind(layer);
    layer.render = async (options) => {
      if (leafing.isLeafing) {
        await turnOf(source);
        // What pdf.js itself throws for a layer that is no longer wanted.
        if (source.textLayer !== layer) throw new AbortException('the page was left');
      }
      await render(options);
    };
  });
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
