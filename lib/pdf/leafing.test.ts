import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Leafing } from './leafing';

const FRAME = 16;
const scroller = () => Object.assign(new EventTarget(), { scrollTop: 0, scrollLeft: 0 });

function scroll(element: ReturnType<typeof scroller>, frames: number, by: number): void {
  for (let frame = 0; frame < frames; frame++) {
    vi.advanceTimersByTime(FRAME);
    element.scrollTop += by;
    element.dispatchEvent(new Event('scroll'));
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('scrolling faster than one reads is leafing, forward and back', () => {
  const element = scroller();
  const leafing = new Leafing(element, new AbortController().signal);
  scroll(element, 10, 8 * FRAME);
  expect(leafing.isLeafing).toBe(true);
  expect(leafing.speed).toBeCloseTo(8, 0);
  scroll(element, 20, -8 * FRAME);
  expect(leafing.speed).toBeCloseTo(-8, 0);
});

test('neither reading, nor a jump, nor one long after another', () => {
  const element = scroller();
  const leafing = new Leafing(element, new AbortController().signal);
  scroll(element, 60, FRAME);
  expect(leafing.isLeafing).toBe(false);
  for (let jump = 0; jump < 3; jump++) {
    vi.advanceTimersByTime(1000);
    scroll(element, 1, 50_000);
    expect(leafing.isLeafing).toBe(false);
  }
});

test('what waits goes on soon after the last fast scroll, at once when nobody leafs', async () => {
  const element = scroller();
  const leafing = new Leafing(element, new AbortController().signal);
  await leafing.over();
  scroll(element, 10, 100);
  const over = vi.fn();
  void leafing.over().then(over);
  scroll(element, 50, 100);
  await vi.advanceTimersByTimeAsync(100);
  expect(over).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(400);
  expect(over).toHaveBeenCalled();
  expect(leafing.speed).toBe(0);
});

test('it says when leafing begins and when it is over, once each', async () => {
  const element = scroller();
  const said: boolean[] = [];
  const { signal } = new AbortController();
  void new Leafing(element, signal, (isLeafing) => void said.push(isLeafing));
  scroll(element, 10, FRAME);
  expect(said).toEqual([]);
  scroll(element, 10, 8 * FRAME);
  expect(said).toEqual([true]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(said).toEqual([true, false]);
});
