import { expect, test } from 'vitest';
import { CELL, gridOf, indexAfterKey, windowOf } from './thumbnail-grid';

test('as many columns as fit, never none', () => {
  expect(gridOf(10, 340)).toEqual({ columns: 2, height: 5 * CELL.height });
  expect(gridOf(11, 340).height).toBe(6 * CELL.height);
  expect(gridOf(3, 20).columns).toBe(1);
});

test('of two thousand pages a few dozen are in the document, and all that are in sight', () => {
  const grid = gridOf(2046, 340);
  for (const top of [0, 5000, 50_000, grid.height - 700]) {
    const { first, last } = windowOf(grid, 2046, top, 700);
    expect(last - first).toBeLessThan(16);
    expect(Math.floor(first / 2) * CELL.height).toBeLessThanOrEqual(Math.max(0, top));
    const bottom = (Math.floor(last / 2) + 1) * CELL.height;
    expect(bottom).toBeGreaterThanOrEqual(Math.min(grid.height, top + 700));
  }
});

test('keys move over the grid and stop at its ends', () => {
  const grid = gridOf(9, 340);
  const after = (key: string, index: number) => indexAfterKey(key, index, 9, grid, 3);
  expect(after('ArrowRight', 4)).toBe(5);
  expect(after('ArrowDown', 4)).toBe(6);
  expect(after('ArrowUp', 1)).toBe(0);
  expect(after('PageDown', 0)).toBe(6);
  expect(after('End', 2)).toBe(8);
  expect(after('Home', 7)).toBe(0);
  expect(after('x', 2)).toBeNull();
});
