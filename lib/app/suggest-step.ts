export { suggestStep } from '@/lib/framework/section-at';
