export { addStep, placeOn, removeStep } from '@/lib/framework/attach';
