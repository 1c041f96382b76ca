import { expect, test } from 'vitest';
import { coversOf } from './covers-of';

test('boxes of the page lie where they hide it in the picture of an area', () => {
  const area = [100, 200, 300, 300] as const;
  const whole = [100, 200, 300, 300];
  const upperRight = [250, 275, 300, 300];
  expect(coversOf([...whole, ...upperRight], area)).toEqual([
    { left: 0, top: 0, width: 100, height: 100 },
    { left: 75, top: 0, width: 25, height: 25 },
  ]);
});

test('what is no whole box covers nothing', () => {
  expect(coversOf([1, 2, 3], [0, 0, 10, 10])).toEqual([]);
});
