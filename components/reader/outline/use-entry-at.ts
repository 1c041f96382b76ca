import { useEffect, useState } from 'preact/hooks';
import type { OutlineEntry } from '@/lib/model/source';
import { placeOf, type Viewer } from '@/lib/pdf/viewer';
import { entryAt } from './outline-tree';

/** The index of the entry the reader is in, following the view; `-1` before the first. */
export function useEntryAt(entries: readonly OutlineEntry[], viewer: Viewer): number {
  const [here, setHere] = useState(-1);
  useEffect(() => {
    const ended = new AbortController();
    const follow = () => {
      const place = placeOf(viewer);
      if (place) setHere(entryAt(entries, place));
    };
    follow();
    viewer.eventBus.on('updateviewarea', follow, { signal: ended.signal });
    return () => ended.abort();
  }, [entries, viewer]);
  return here;
}
