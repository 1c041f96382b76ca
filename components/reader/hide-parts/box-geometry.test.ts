import { assert, constantFrom, double, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PdfRect } from '@/lib/model/geometry';
import { boxBetween, boxInMiddle, CORNERS, moved, resized } from './box-geometry';

const AREA: PdfRect = [100, 200, 300, 280];
const anywhere = double({ min: -500, max: 500, noNaN: true });
const boxes = tuple(anywhere, anywhere, anywhere, anywhere).map(([ax, ay, bx, by]) =>
  boxBetween([ax, ay], [bx, by], AREA),
);

const isWithin = ([x1, y1, x2, y2]: PdfRect) =>
  x1 >= AREA[0] && y1 >= AREA[1] && x2 <= AREA[2] && y2 <= AREA[3];
const isSeen = ([x1, y1, x2, y2]: PdfRect) => x2 - x1 > 3.98 && y2 - y1 > 3.98;

describe('boxes over a figure', () => {
  test('lie between the points of a drag, whichever way it went', () => {
    expect(boxBetween([210, 250], [150, 230], AREA)).toEqual([150, 230, 210, 250]);
  });

  test('stay within the area and large enough to be seen, whatever is done to them', () => {
    assert(
      property(boxes, anywhere, anywhere, constantFrom(...CORNERS), (box, dx, dy, corner) => {
        const made = [box, moved(box, dx, dy, AREA), resized(box, corner, dx, dy, AREA)];
        expect(made.filter((each) => !isWithin(each) || !isSeen(each))).toEqual([]);
      }),
    );
  });

  test('keep their size when moved, and the opposite corner when resized', () => {
    expect(moved([110, 210, 150, 230], 1000, -3, AREA)).toEqual([260, 207, 300, 227]);
    const lowerRight = { across: 1, down: 1 } as const;
    expect(resized([110, 210, 150, 230], lowerRight, 10, -5, AREA)).toEqual([110, 205, 160, 230]);
    const upperLeft = { across: 0, down: 0 } as const;
    expect(resized([110, 210, 150, 230], upperLeft, 5, 5, AREA)).toEqual([115, 210, 150, 235]);
  });

  test('are added in the middle', () => {
    expect(boxInMiddle(AREA)).toEqual([180, 232, 220, 248]);
  });
});
