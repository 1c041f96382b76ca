import { useEffect, useState } from 'preact/hooks';
import type { OwnMark } from '@/lib/app/own-marks';
import { markedText } from '@/lib/app/take-over';
import type { OpenedSource } from '@/lib/app/open-source';

/** Rows filled in before they are shown together. */
const BATCH = 20;

/** The words each of the PDF's own marks stands on, as they are read. */
export function usePassages(
  opened: OpenedSource,
  marks: readonly OwnMark[],
): readonly (string | undefined)[] {
  const [passages, setPassages] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const found: string[] = [];
      for (const { annotation } of marks) {
        if (!current) return;
        found.push(await markedText(opened, annotation));
        if (found.length % BATCH === 0) setPassages([...found]);
      }
      if (current) setPassages(found);
    };
    void read();
    return () => {
      current = false;
    };
  }, [opened]);
  return passages;
}
