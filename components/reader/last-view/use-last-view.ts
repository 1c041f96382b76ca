import { useEffect, useRef } from 'preact/hooks';
import { keepLastView, lookNow, outdateLastView } from '@/lib/app/last-view';
import type { OpenedSource } from '@/lib/app/open-source';
import type { SourceId } from '@/lib/model/ids';
import type { Viewer } from '@/lib/pdf/viewer';
import type { Stage } from '@/components/reader/stage';
import { pictureOfStage } from './picture-of-stage';
import { hideLastView, windowNow } from './show-last-view';

/** Milliseconds of rest before a picture is taken. */
const REST = 1000;

/** Milliseconds after which the picture makes way, whether all highlights are painted or not. */
const PATIENCE = 1500;

/**
 * Takes a picture of the view whenever it rests, for the next time the book is opened; and takes the
 * picture of the last time away when the page is there with its highlights.
 * @param painted changes when what is painted on the pages does; `null` until it is known.
 */
export function useLastView(
  viewer: Viewer,
  stage: Stage,
  opened: OpenedSource,
  sourceId: SourceId,
  painted: unknown,
): void {
  const retake = useRef(() => {});
  useEffect(() => {
    const timer = setTimeout(hideLastView, PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (painted === null) return;
    // Painted in this turn, seen in the next.
    requestAnimationFrame(hideLastView);
    retake.current();
  }, [painted]);
  useEffect(() => {
    // What is protected by a password is not kept without.
    if (opened.pdf.password !== null) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = '';
    let taken = 0;
    const take = async () => {
      const mine = ++taken;
      const rect = stage.element.getBoundingClientRect();
      const { clientWidth, clientHeight } = stage.element;
      // Opened anew, the book would not be laid out as it is now.
      if (!stage.isAsOpened()) return;
      const picture = await pictureOfStage(stage.element);
      if (!picture || signal.aborted || mine !== taken) return;
      const url = await dataUrlOf(picture);
      // Meanwhile the reader went on.
      if (signal.aborted || mine !== taken) return;
      keepLastView(sourceId, {
        picture: url,
        setting: {
          rect: [rect.left, rect.top, clientWidth, clientHeight],
          window: windowNow(),
          look: lookNow(),
        },
      });
    };
    const changed = () => {
      taken++;
      outdateLastView(sourceId);
      clearTimeout(timer);
      timer = setTimeout(
        () => requestIdleCallback(() => void take().catch(unlessImpossible)),
        REST,
      );
    };
    retake.current = changed;
    viewer.eventBus.on(
      'updateviewarea',
      ({ location }: { location: object }) => {
        const now = JSON.stringify(location);
        if (now !== shown) changed();
        shown = now;
      },
      { signal },
    );
    viewer.eventBus.on('pagerendered', changed, { signal });
    window.addEventListener('resize', changed, { signal });
    changed();
    return () => {
      ended.abort();
      clearTimeout(timer);
      retake.current = () => {};
    };
  }, [viewer, sourceId]);
}

/**
 * Where the machine cannot make or read a picture now (no memory, a canvas that was lost), the book
 * opens without one the next time: nothing that a reader has to hear of.
 */
function unlessImpossible(error: unknown): void {
  if (!(error instanceof DOMException)) throw error;
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}
