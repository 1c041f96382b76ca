import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import { cleanTextNow, prepareCleaning } from '@/lib/app/clean-text';
import type { PageTexts } from '@/lib/pdf/page-texts';
import { spanOfRange } from '@/lib/pdf/selection-span';

/** Copying from a page gives its clean text, as a highlight would keep it. */
export function useCleanCopy(container: RefObject<HTMLDivElement | null>, texts: PageTexts): void {
  useEffect(() => {
    const ended = new AbortController();
    // What is being selected may be copied: the clipboard does not wait.
    document.addEventListener('selectionchange', () => void prepareCleaning(), {
      once: true,
      signal: ended.signal,
    });
    document.addEventListener(
      'copy',
      (event) => {
        const selection = getSelection();
        const scroller = container.current;
        if (!scroller || !selection || selection.isCollapsed) return;
        const range = selection.getRangeAt(0);
        if (!scroller.contains(range.startContainer)) return;
        const span = spanOfRange(range, scroller, (index) => texts.peek(index));
        const text = span && cleanTextNow(texts, span);
        if (!text) return;
        event.clipboardData?.setData('text/plain', text);
        event.preventDefault();
        // pdf.js' text layer would put in its own.
        event.stopPropagation();
      },
      { capture: true, signal: ended.signal },
    );
    return () => ended.abort();
  }, [texts]);
}
