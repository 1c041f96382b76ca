export { subscribe as live } from '@/lib/store/live';
