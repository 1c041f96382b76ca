import { useEffect, useState } from 'preact/hooks';
import type { OpenedSource } from '@/lib/app/open-source';
import { readPageLabels, type PageLabels } from '@/lib/pdf/page-labels';

/** What the book calls its pages; `null` until it is read, and for books without labels. */
export function usePageLabels(opened: OpenedSource): PageLabels | null {
  const [labels, setLabels] = useState<PageLabels | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    void readPageLabels(opened.pdf).then((read) => {
      if (!signal.aborted) setLabels(read);
    });
    return () => {
      ended.abort();
      setLabels(null);
    };
  }, [opened]);
  return labels;
}
