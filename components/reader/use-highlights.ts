import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { locateHighlight, type HighlightAnchor } from '@/lib/app/locate-highlights';
import { liveHighlights, rememberMove } from '@/lib/app/reader-highlights';
import type { OpenedSource } from '@/lib/app/open-source';
import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId, SourceId } from '@/lib/model/ids';

export interface LocatedHighlights {
  /** Living highlights in reading order; `undefined` until read. */
  readonly highlights: readonly Highlight[] | undefined;
  readonly anchors: ReadonlyMap<HighlightId, HighlightAnchor>;
  /** Those that could not be found again. */
  readonly orphans: readonly Highlight[];
  /** Shows a highlight that was just made, before the store has told of it. */
  readonly show: (highlight: Highlight) => void;
}

type Results = ReadonlyMap<HighlightId, HighlightAnchor | null>;

/** The highlights of the open book, each located from its selectors as soon as it can be. */
export function useHighlights(opened: OpenedSource, sourceId: SourceId): LocatedHighlights {
  const app = useApp();
  const stored = useLive((live) => liveHighlights(live, sourceId), [sourceId]);
  const [made, setMade] = useState<readonly Highlight[]>([]);
  // The store's next answer holds what was just made, or it was taken back already.
  useEffect(() => setMade([]), [stored]);
  const highlights = useMemo(() => withMade(stored, made), [stored, made]);
  const [results, setResults] = useState<Results>(new Map());
  const started = useRef(new Set<HighlightId>());

  useEffect(() => {
    started.current = new Set();
    setResults(new Map());
  }, [opened]);

  useEffect(() => {
    const waiting = (highlights ?? []).filter((each) => !started.current.has(each.id));
    if (waiting.length === 0) return;
    for (const highlight of waiting) started.current.add(highlight.id);
    void locateAll(waiting);
  }, [highlights]);

  /** One after the other, shown in batches: the first page must not wait for the last. */
  async function locateAll(waiting: readonly Highlight[]): Promise<void> {
    let batch: [HighlightId, HighlightAnchor | null][] = [];
    const flush = () => {
      const found = batch;
      batch = [];
      setResults((before) => new Map([...before, ...found]));
    };
    for (const highlight of waiting) {
      const anchor = await locateHighlight(highlight, opened.texts, () => readAll(opened));
      if (anchor?.moved) await rememberMove(app, highlight, anchor, opened.texts);
      batch.push([highlight.id, anchor]);
      if (batch.length >= 32) flush();
    }
    flush();
  }

  const show = (highlight: Highlight) => {
    started.current.add(highlight.id);
    const anchor = { quads: highlight.quads, span: null, moved: false };
    setResults((before) => new Map([...before, [highlight.id, anchor]]));
    setMade((before) => [...before, highlight]);
  };

  return useMemo(() => {
    const anchors = new Map<HighlightId, HighlightAnchor>();
    const orphans: Highlight[] = [];
    for (const highlight of highlights ?? []) {
      const anchor = results.get(highlight.id);
      if (anchor) anchors.set(highlight.id, anchor);
      else if (anchor === null) orphans.push(highlight);
    }
    return { highlights, anchors, orphans, show };
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

async function readAll({ texts }: OpenedSource): Promise<void> {
  for (let index = 0; index < texts.pageCount; index++) await texts.read(index);
}
