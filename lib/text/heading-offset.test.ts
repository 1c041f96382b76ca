import { expect, test } from 'vitest';
import type { PageText } from '@/lib/model/page-text';
import { headingOffset } from './heading-offset';

/** A page of lines, the first at 700 points, each 20 below the one before. */
function pageOf(...lines: string[]): PageText {
  let start = 0;
  const items = lines.map((line, index) => {
    const item = {
      start,
      end: start + line.length,
      transform: [10, 0, 0, 10, 72, 700 - 20 * index] as const,
      width: 100,
      ascent: 0.8,
      descent: -0.2,
      fontName: 'F1',
      direction: 'ltr' as const,
      endsLine: true,
    };
    start += line.length + 1;
    return item;
  });
  return { pageIndex: 0, raw: lines.join('\n'), items, textVersion: 1, size: [595, 842] };
}

test('of words that stand there several times, the line below its height counts', () => {
  const page = pageOf('Firing', 'Glazing', 'Firing', 'See Firing below.');
  expect(headingOffset(page, 'Firing', 672)).toBe('Firing\nGlazing\n'.length);
});

test('letters count, not how they are set', () => {
  const page = pageOf('Prose.', '2.  E ﬃciency of kilns');
  expect(headingOffset(page, '2. Efficiency of kilns', null)).toBe(7);
});

test('a title that is not on the page is where its height says, else on top', () => {
  const page = pageOf('Prose.', 'More.', 'Last.');
  expect(headingOffset(page, 'Glazing', 681)).toBe(7);
  expect(headingOffset(page, 'Glazing', null)).toBe(0);
  expect(headingOffset(page, 'Glazing', 100)).toBe(page.raw.length);
});
