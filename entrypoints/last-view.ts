import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showLastView } from '@/components/reader/last-view/show-last-view';
import { beginsDark } from '@/lib/app/last-view';
import type { SourceId } from '@/lib/model/ids';

/**
 * Runs while the reader's page is parsed, before its first frame and before pdf.js is even asked for:
 * the ground is light or dark as it will be, and the book looks as where it was left.
 */
export default defineUnlistedScript(() => {
  document.documentElement.style.colorScheme = beginsDark() ? 'dark' : 'light';
  const parameters = new URLSearchParams(location.search);
  const sourceId = parameters.get('source') as SourceId | null;
  // A link to a passage leads elsewhere.
  if (sourceId && !parameters.has('highlight')) showLastView(sourceId);
});
