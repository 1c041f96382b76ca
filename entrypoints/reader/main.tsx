import { Reader } from '@/components/reader/reader';
import { startPage } from '@/entrypoints/shared/start-page';
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

void startPage(() => (
  <Reader
    initial={sourceId ? { sourceId } : null}
    highlightId={highlightId}
    onSource={showAddress}
  />
));
