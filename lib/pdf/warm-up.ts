import { beforeTaking, giveBack, takeWorker } from './assets';
import { openPdf, type OpenedPdf } from './open-pdf';
import { createViewer, showPdf, type ViewState } from './viewer';

const TOP: ViewState = {
  pageIndex: 0,
  left: null,
  top: null,
  scale: '1',
  rotation: 0,
  scroll: 'vertical',
  spread: 'none',
};

/**
 * Draws a page where nobody sees it: the workers, pdf.js' code in them and on the page, fonts and
 * canvas have then done once what the reader's first page needs. It ends early when a PDF is opened.
 * @param load the PDF to rehearse with.
 */
export async function warmUp(load: () => Promise<Blob>): Promise<void> {
  const worker = await takeWorker();
  if (!worker) return;
  const ended = new AbortController();
  const { promise: cleared, resolve: onCleared } = Promise.withResolvers<void>();
  beforeTaking(() => {
    ended.abort();
    return cleared;
  });
  const place = hiddenPlace();
  try {
    const pdf = await openPdf(await load(), { worker });
    if (!ended.signal.aborted) await drawOnce(pdf, place, ended.signal);
    await pdf.close();
  } finally {
    ended.abort();
    place.remove();
    giveBack(worker);
    onCleared();
  }
}

/** Resolves when the first page and its text are there, or it is no longer wanted. */
async function drawOnce(pdf: OpenedPdf, place: HTMLDivElement, signal: AbortSignal): Promise<void> {
  const viewer = createViewer(place, signal, String);
  const drawn = new Promise<void>((resolve) => {
    viewer.eventBus.on('textlayerrendered', () => resolve(), { once: true });
    signal.addEventListener('abort', () => resolve());
  });
  await showPdf(viewer, pdf, TOP);
  await drawn;
  viewer.viewer.cleanup();
}

/** Laid out, so that pages are drawn, but not to be seen, read or reached. */
function hiddenPlace(): HTMLDivElement {
  const place = document.createElement('div');
  place.inert = true;
  place.style.cssText =
    'position:absolute;inset:0;overflow:hidden;visibility:hidden;contain:strict;pointer-events:none';
  place.append(document.createElement('div'));
  place.firstElementChild?.classList.add('pdfViewer');
  document.body.append(place);
  return place;
}
