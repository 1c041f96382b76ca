import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import { resizeArea } from '@/lib/app/change-area';
import type { OpenedSource } from '@/lib/app/open-source';
import type { Highlight } from '@/lib/model/highlight';
import type { Viewer } from '@/lib/pdf/viewer';
import { AreaHandles } from './area-handles';

/** Handles at the corners of the open area, by which it is made larger or smaller. */
export function useAreaHandles(
  viewer: Viewer,
  opened: OpenedSource,
  selected: Highlight | null,
): void {
  const app = useApp();
  const latest = useRef(selected);
  latest.current = selected;
  const handles = useRef<AreaHandles | null>(null);
  const area = selected?.kind === 'area' ? selected : null;
  useEffect(() => {
    const first = latest.current;
    if (!first?.region || first.kind !== 'area') return undefined;
    const own = () => (latest.current?.id === first.id ? latest.current : first);
    handles.current = new AreaHandles({
      viewer,
      id: first.id,
      region: first.region,
      onChange: (region) => resizeArea(app, opened, own(), region),
    });
    return () => {
      handles.current?.end();
      handles.current = null;
    };
  }, [viewer, opened, area?.id]);
  useEffect(() => {
    if (area?.region) handles.current?.follow(area.region);
  }, [area?.region?.rect.join(' ')]);
}
