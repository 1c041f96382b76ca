export { openPage } from '@/lib/browser/open-page';
