import { useEffect, useMemo, useRef } from 'preact/hooks';
import { goTo, onJump, placeOf, type Viewer } from '@/lib/pdf/viewer';
import { WayBack } from './way-back';

/** The history of jumps of the open book; links inside the PDF are noted by themselves. */
export function useWayBack(viewer: Viewer): WayBack {
  const shown = useRef(viewer);
  shown.current = viewer;
  const way = useMemo(
    () =>
      new WayBack(
        () => placeOf(shown.current),
        (place) => goTo(shown.current.viewer, place),
      ),
    [],
  );
  useEffect(() => {
    const ended = new AbortController();
    onJump(viewer, () => way.leave(), ended.signal);
    viewer.eventBus.on(
      'pagechanging',
      ({ pageNumber }: { pageNumber: number }) => way.onPage(pageNumber - 1),
      { signal: ended.signal },
    );
    return () => ended.abort();
  }, [viewer]);
  return way;
}
