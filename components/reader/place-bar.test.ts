import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBar } from './place-bar';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  width,
  height,
  right: left + width,
  bottom: top + height,
});

const STAGE = box(0, 48, 900, 700);
const BAR = { width: 540, height: 36 };

describe('placeBar', () => {
  test('is 8 px above a single line', () => {
    expect(placeBar([box(200, 300, 400, 16)], BAR, STAGE)).toEqual({ left: 130, top: 256 });
  });

  test('goes below when above would cover an earlier line of the selection', () => {
    const lines = [box(100, 300, 600, 16), box(100, 318, 600, 16)];
    expect(placeBar(lines, BAR, STAGE).top).toBe(342);
  });

  test('goes below when there is no room above', () => {
    expect(placeBar([box(200, 60, 400, 16)], BAR, STAGE).top).toBe(84);
  });

  test('stays in view and off the text wherever a selection leaves room for it', () => {
    const selections = fc.record({
      left: fc.integer({ min: 0, max: 500 }),
      top: fc.integer({ min: 110, max: 400 }),
      width: fc.integer({ min: 20, max: 400 }),
      lines: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(selections, ({ left, top, width, lines }) => {
        const rects = Array.from({ length: lines }, (_, index) =>
          box(left, top + index * 18, width, 16),
        );
        const at = placeBar(rects, BAR, STAGE);
        expect(at.top).toBeGreaterThanOrEqual(STAGE.top);
        expect(at.top + BAR.height).toBeLessThanOrEqual(STAGE.bottom);
        for (const rect of rects) {
          expect(at.top >= rect.bottom || at.top + BAR.height <= rect.top).toBe(true);
        }
      }),
    );
  });
});
