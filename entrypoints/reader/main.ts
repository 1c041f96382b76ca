import { lastViewShown } from '@/components/reader/last-view/show-last-view';

// The picture of where the book was left comes first: the rest would hold up the frame it comes with.
void lastViewShown().then(() => import('./start'));
