import { expect, test } from 'vitest';
import { RunningLines } from './running-lines';

test('from its third page on a head is blanked out, with whatever number; text stays where it is', () => {
  const lines = new RunningLines();
  const pages = [1, 2, 3, 4].map((page) =>
    lines.without(`${page} Serving\nText ${'x'.repeat(page)}.\n`),
  );
  expect(pages.map((page) => page.includes('Serving'))).toEqual([true, true, false, false]);
  expect(pages[3]).toBe(`${' '.repeat(9)}\nText xxxx.\n`);
  expect(lines.has('9 Serving')).toBe(true);
  expect(lines.has('Text')).toBe(false);
});

test('a foot is, too; a lone line counts once', () => {
  const lines = new RunningLines();
  const foot = [1, 2, 3].map((page) => lines.without(`Other ${'y'.repeat(page)}\n${page} of 9`));
  expect(foot[2]?.trimEnd()).toBe('Other yyy');
  expect(lines.without('')).toBe('');
  for (let page = 0; page < 2; page++) expect(lines.without('Alone')).toBe('Alone');
});
