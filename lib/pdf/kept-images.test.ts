import { expect, test } from 'vitest';
import type { Quad } from '@/lib/model/geometry';
import { chooseKept, type Look } from './kept-images';

const PAGE = 595 * 842;
const box = (x: number, y: number, width: number, height: number): Quad => [
  x,
  y + height,
  x + width,
  y + height,
  x,
  y,
  x + width,
  y,
];
const paper: Look = { white: 0.85, between: 0.1 };
const photograph: Look = { white: 0.05, between: 0.8 };
const never = () => {
  throw new Error('there was no need to look');
};

test('figures are kept without looking at them, whatever they show', () => {
  const figures = [box(100, 100, 300, 200), box(72, 500, 120, 90)];
  expect(chooseKept(figures, PAGE, never)).toEqual(figures);
});

test('rules, bullets and letters drawn as images go with the text', () => {
  expect(
    chooseKept([box(72, 700, 400, 1), box(72, 600, 9, 9), box(80, 500, 30, 12)], PAGE, never),
  ).toEqual([]);
});

test('a scanned page is text, in one piece or in strips; a photograph from edge to edge is not', () => {
  const whole = [box(0, 0, 595, 842)];
  const strips = Array.from({ length: 20 }, (_, index) => box(0, index * 42, 595, 42));
  expect(chooseKept(whole, PAGE, () => paper)).toEqual([]);
  expect(chooseKept(strips, PAGE, () => paper)).toEqual([]);
  expect(chooseKept(whole, PAGE, () => photograph)).toEqual(whole);
});
