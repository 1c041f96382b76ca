import { expect, test } from 'vitest';
import { placeCard } from './place-card';

const stage = { width: 1000, height: 800 };
const card = { width: 400, height: 260 };
const link = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 14 });

test('below the link, above it near the foot of the window', () => {
  expect(placeCard(link(100, 100), card, stage)).toEqual({ left: 100, top: 116 });
  expect(placeCard(link(100, 700), card, stage)).toEqual({ left: 100, top: 438 });
});

test('never out of the window', () => {
  expect(placeCard(link(950, 100), card, stage).left).toBe(592);
  expect(placeCard(link(-50, 100), card, stage).left).toBe(8);
});
