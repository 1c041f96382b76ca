import { expect, test } from 'vitest';

test('importing lib/review leaves Date.prototype as it was, though ts-fsrs adds to it', async () => {
  const before = Object.getOwnPropertyDescriptors(Date.prototype);
  await import('./scheduler');
  expect(Object.getOwnPropertyDescriptors(Date.prototype)).toEqual(before);
  for (const added of ['scheduler', 'diff', 'format', 'dueFormat'])
    expect(Object.hasOwn(Date.prototype, added)).toBe(false);
});
