import { showLastView } from '@/components/reader/last-view/show-last-view';
import type { SourceId } from '@/lib/model/ids';

// Before pdf.js is even loaded: what the book looked like where it was left. A link to a passage
// leads elsewhere.
const parameters = new URLSearchParams(location.search);
const sourceId = parameters.get('source') as SourceId | null;
if (sourceId && !parameters.has('highlight')) void showLastView(sourceId);

void import('./start');
