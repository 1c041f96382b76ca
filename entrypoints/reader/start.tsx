import { render } from 'preact';
import { Reader } from '@/components/reader/reader';
import { Toasts } from '@/components/ui/toast';
import { beginPage } from '@/entrypoints/shared/begin-page';
import type { HighlightId, SourceId } from '@/lib/model/ids';

const parameters = new URLSearchParams(location.search);
const sourceId = parameters.get('source') as SourceId | null;
const highlightId = parameters.get('highlight') as HighlightId | null;

/** The address always names the open book, so that a reload opens it again. */
function showAddress(id: SourceId): void {
  const next = new URLSearchParams(location.search);
  next.set('source', id);
  history.replaceState(null, '', `?${next}`);
}

// The store comes with a script of its own: the first is for what shows a page.
const app = import('@/entrypoints/shared/open-app').then(({ openApp }) => openApp());
const root = beginPage();
render(
  <>
    <Reader
      app={app}
      initial={sourceId ? { sourceId } : null}
      highlightId={highlightId}
      onSource={showAddress}
    />
    <Toasts />
  </>,
  root,
);
