import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import { changeRange } from '@/lib/app/change-range';
import type { OpenedSource } from '@/lib/app/open-source';
import { spanOfHighlight } from '@/lib/app/spans';
import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId } from '@/lib/model/ids';
import type { Viewer } from '@/lib/pdf/viewer';
import { RangeHandles } from './range-handles';

/** Handles at the ends of the open highlight, by which its passage is changed. */
export function useRangeHandles(
  viewer: Viewer,
  opened: OpenedSource,
  selected: Highlight | null,
  onChanged: (id: HighlightId) => void,
): void {
  const app = useApp();
  const latest = useRef(selected);
  latest.current = selected;
  const handles = useRef<RangeHandles | null>(null);
  const place = selected && JSON.stringify(selected.selectors);

  useEffect(() => {
    const first = latest.current;
    if (!first || first.kind !== 'text') return undefined;
    // What is stored when the card closes is this highlight's, whichever is open by then.
    const own = () => (latest.current?.id === first.id ? latest.current : first);
    let current = true;
    void spanOfHighlight(opened, first).then((span) => {
      if (!span || !current) return;
      handles.current = new RangeHandles({
        viewer,
        texts: opened.texts,
        id: first.id,
        span,
        onChange: async (changed) => {
          await changeRange(app, opened, own(), changed);
          onChanged(first.id);
        },
      });
    });
    return () => {
      current = false;
      handles.current?.end();
      handles.current = null;
    };
  }, [viewer, opened, selected?.id, selected?.kind]);

  useEffect(() => {
    // Undo, the card's buttons and other tabs change the passage, too.
    if (!selected || !handles.current) return;
    void spanOfHighlight(opened, selected).then((span) => span && handles.current?.follow(span));
  }, [place]);
}
