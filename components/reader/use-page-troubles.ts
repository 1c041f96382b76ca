import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { watchPages, type PageTrouble } from '@/lib/pdf/page-troubles';
import type { Viewer } from '@/lib/pdf/viewer';
import './page-troubles.css';

/** Says on a page that cannot be drawn, or takes long, that it is so: a blank page says nothing. */
export function usePageTroubles(viewer: Viewer): void {
  useEffect(() => {
    const ended = new AbortController();
    watchPages(viewer, say, ended.signal);
    return () => ended.abort();
  }, [viewer]);
}

function say(page: HTMLElement, trouble: PageTrouble | null): void {
  const before = page.querySelector<HTMLElement>('.page-trouble');
  if (before?.dataset['trouble'] === trouble || (!before && !trouble)) return;
  before?.remove();
  if (!trouble) return;
  const words = document.createElement('p');
  words.className = 'page-trouble';
  words.dataset['trouble'] = trouble;
  words.role = 'status';
  words.textContent = i18n.t(trouble === 'failed' ? 'reader.pageFailed' : 'reader.pageSlow');
  page.append(words);
}
