import { expect, test } from 'vitest';
import { previewRect, previewText, type TextBox } from './preview-rect';

const PAGE = [0, 0, 600, 800] as const;
const line = (text: string, x1: number, x2: number, y: number): TextBox => ({
  text,
  x1,
  x2,
  y,
  size: 10,
});
const oneColumn = Array.from({ length: 40 }, (_, index) =>
  line(`line ${index}`, 80, 520, 740 - index * 16),
);
const twoColumns = Array.from({ length: 40 }, (_, index) => [
  line(`left ${index}`, 50, 290, 740 - index * 16),
  line(`right ${index}`, 310, 550, 740 - index * 16),
]).flat();

test('the target is at the top, and the text is shown in its whole width', () => {
  const [x1, y1, x2, y2] = previewRect({ left: 72, top: 500 }, oneColumn, PAGE);
  expect([x1, x2]).toEqual([72, 528]);
  expect(y2).toBeGreaterThan(500);
  expect(y2).toBeLessThan(520);
  expect(y1).toBeLessThan(400);
});

test('on a page of two columns only that of the target is shown', () => {
  expect(
    previewRect({ left: 308, top: 500 }, twoColumns, PAGE).filter((_, at) => at % 2 === 0),
  ).toEqual([302, 558]);
  expect(previewRect({ left: 48, top: 500 }, twoColumns, PAGE)[2]).toBe(298);
  expect(
    previewText(previewRect({ left: 308, top: 500 }, twoColumns, PAGE), twoColumns),
  ).not.toContain('left');
});

test('a figure linked by its caption is shown with it', () => {
  const withFigure = [
    ...oneColumn.filter(({ y }) => y < 400),
    line('Figure 3: A tower', 200, 400, 420),
  ];
  const [, y1, , y2] = previewRect({ left: 200, top: 430 }, withFigure, PAGE);
  expect(y2).toBeGreaterThan(600);
  expect(y1).toBeLessThan(420);
  expect(y1).toBeGreaterThan(380);
});

test('the rectangle stays on the page, and is never too low to tell anything', () => {
  for (const top of [800, 795, 60, 5, null]) {
    const [x1, y1, x2, y2] = previewRect({ left: null, top }, oneColumn, PAGE);
    expect(y1).toBeGreaterThanOrEqual(0);
    expect(y2).toBeLessThanOrEqual(800);
    expect(y2 - y1).toBeGreaterThanOrEqual(90);
    expect(x2).toBeGreaterThan(x1);
  }
  expect(previewRect({ left: null, top: null }, [], PAGE)[2]).toBe(600);
});
