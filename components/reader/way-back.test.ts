import { expect, test } from 'vitest';
import { WayBack, type Place } from './way-back';

const at = (pageIndex: number): Place => ({ pageIndex, left: 0, top: 700 });

/** A reader who jumps and scrolls. */
function reader() {
  let here = at(0);
  const way = new WayBack(
    () => here,
    (place) => {
      here = place;
    },
  );
  return {
    way,
    jump: (pageIndex: number) => {
      way.leave();
      here = at(pageIndex);
      way.onPage(pageIndex);
    },
    scroll: (pageIndex: number) => {
      here = at(pageIndex);
      way.onPage(pageIndex);
    },
    page: () => here.pageIndex,
  };
}

test('back leads through the jumps, forward through them again', () => {
  const { way, jump, page } = reader();
  jump(10);
  jump(50);
  expect(way.back()).toBe(true);
  expect(page()).toBe(10);
  way.back();
  expect(page()).toBe(0);
  expect(way.back()).toBe(false);
  way.forward();
  way.forward();
  expect(page()).toBe(50);
  expect(way.forward()).toBe(false);
});

test('a new jump forgets what was ahead; back returns to where the reader scrolled to', () => {
  const { way, jump, scroll, page } = reader();
  jump(10);
  scroll(12);
  jump(20);
  way.back();
  expect(page()).toBe(12);
  jump(30);
  expect(way.forward()).toBe(false);
  way.back();
  expect(page()).toBe(12);
});

test('the way back is offered until it is taken, dismissed, or the reader reads on', () => {
  const { way, jump, scroll } = reader();
  expect(way.offered.value).toBeNull();
  jump(10);
  expect(way.offered.value).toEqual(at(0));
  scroll(12);
  expect(way.offered.value).toEqual(at(0));
  scroll(13);
  expect(way.offered.value).toBeNull();
  jump(40);
  expect(way.offered.value).toEqual(at(13));
  way.dismiss();
  expect(way.offered.value).toBeNull();
  expect(way.back()).toBe(true);
});

test('jumping twice from the same place is one step back', () => {
  const { way, page } = reader();
  way.leave();
  way.leave();
  way.back();
  expect(page()).toBe(0);
  expect(way.back()).toBe(false);
});
