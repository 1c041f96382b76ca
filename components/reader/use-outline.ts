import { useEffect, useState } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import { readBookOutline } from '@/lib/app/book-outline';
import type { OpenedSource } from '@/lib/app/open-source';
import type { SourceId } from '@/lib/model/ids';
import type { OutlineEntry } from '@/lib/model/source';

/** The outline, repaired; case studies are proposed from it once. `null` while it is read. */
export function useOutline(
  opened: OpenedSource,
  sourceId: SourceId,
): readonly OutlineEntry[] | null {
  const app = useApp();
  const [outline, setOutline] = useState<readonly OutlineEntry[] | null>(null);
  useEffect(() => {
    let current = true;
    void readBookOutline(app, opened, sourceId).then((entries) => {
      if (current) setOutline(entries);
    });
    return () => {
      current = false;
    };
  }, [opened, sourceId]);
  return outline;
}
