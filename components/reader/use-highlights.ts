import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { locateHighlight, type HighlightAnchor } from '@/lib/app/locate-highlights';
import { liveHighlights, rememberMove } from '@/lib/app/reader-highlights';
import type { OpenedSource } from '@/lib/app/open-source';
import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId, SourceId } from '@/lib/model/ids';
import type { Viewer } from '@/lib/pdf/viewer';
import { idleOf } from './idle-of';
import { LocateQueue } from './locate-queue';
import { isSamePlace } from './place-key';

export interface LocatedHighlights {
  /** Living highlights in reading order; `undefined` until read. */
  readonly highlights: readonly Highlight[] | undefined;
  readonly anchors: ReadonlyMap<HighlightId, HighlightAnchor>;
  /** Those that could not be found again. */
  readonly orphans: readonly Highlight[];
  /** Shows a highlight that was just made, before the store has told of it. */
  readonly show: (highlight: Highlight) => void;
  /** Locates one now that somebody wants to go to, wherever it is. */
  readonly seek: (highlight: Highlight) => Promise<HighlightAnchor | null>;
}

type Results = ReadonlyMap<HighlightId, HighlightAnchor | null>;

/** The highlights of the open book, each located from its selectors as soon as it can be. */
export function useHighlights(
  opened: OpenedSource,
  sourceId: SourceId,
  viewer: Viewer,
): LocatedHighlights {
  const app = useApp();
  const stored = useLive((live) => liveHighlights(live, sourceId), [sourceId]);
  const [made, setMade] = useState<readonly Highlight[]>([]);
  // The store's next answer holds what was just made, or it was taken back already.
  useEffect(() => setMade([]), [stored]);
  const highlights = useMemo(() => withMade(stored, made), [stored, made]);
  const [results, setResults] = useState<Results>(new Map());
  const started = useRef(new Map<HighlightId, Highlight>());
  const queue = useRef<LocateQueue | null>(null);

  useEffect(() => {
    started.current = new Map();
    setResults(new Map());
    const ended = new AbortController();
    const idle = idleOf(viewer, ended.signal);
    const located = new LocateQueue({
      locate: async (highlight) => {
        const anchor = await locateHighlight(highlight, opened.texts, () => readAll(opened, idle));
        if (anchor?.moved) await rememberMove(app, highlight, anchor, opened.texts);
        return anchor;
      },
      onLocated: (found) => setResults((before) => new Map([...before, ...found])),
      at: () => viewer.viewer.currentPageNumber - 1,
      idle,
    });
    queue.current = located;
    viewer.eventBus.on(
      'textlayerrendered',
      ({ pageNumber }: { pageNumber: number }) => void located.visit(pageNumber - 1),
      { signal: ended.signal },
    );
    return () => {
      ended.abort();
      located.end();
    };
  }, [opened]);

  useEffect(() => {
    const waiting = (highlights ?? []).filter((each) => !isSamePlace(started.current, each));
    if (waiting.length === 0) return;
    for (const highlight of waiting) started.current.set(highlight.id, highlight);
    queue.current?.add(waiting);
    for (const page of viewer.viewer.getCachedPageViews()) void queue.current?.visit(page.id - 1);
  }, [highlights]);

  const show = (highlight: Highlight) => {
    started.current.set(highlight.id, highlight);
    const anchor = { quads: highlight.quads, span: null, moved: false };
    setResults((before) => new Map([...before, [highlight.id, anchor]]));
    setMade((before) => [...before, highlight]);
  };

  const seek = async (highlight: Highlight) => {
    const anchor = await locateHighlight(highlight, opened.texts, () => readAll(opened));
    setResults((before) => new Map([...before, [highlight.id, anchor]]));
    return anchor;
  };

  return useMemo(() => {
    const anchors = new Map<HighlightId, HighlightAnchor>();
    const orphans: Highlight[] = [];
    for (const highlight of highlights ?? []) {
      const anchor = results.get(highlight.id);
      if (anchor) anchors.set(highlight.id, anchor);
      else if (anchor === null) orphans.push(highlight);
    }
    return { highlights, anchors, orphans, show, seek };
  }, [highlights, results]);
}

function withMade(
  stored: readonly Highlight[] | undefined,
  made: readonly Highlight[],
): readonly Highlight[] | undefined {
  if (!stored || made.length === 0) return stored;
  const known = new Set(stored.map((highlight) => highlight.id));
  const fresh = made.filter((highlight) => !known.has(highlight.id));
  return [...stored, ...fresh].toSorted((a, b) => (a.sortIndex < b.sortIndex ? -1 : 1));
}

/** Reads every page; where `idle` is given, only while nothing else is wanted of the machine. */
async function readAll({ texts }: OpenedSource, idle?: () => Promise<void>): Promise<void> {
  for (let index = 0; index < texts.pageCount; index++) {
    if (texts.peek(index)) continue;
    await idle?.();
    await texts.read(index);
  }
}
