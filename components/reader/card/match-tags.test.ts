import { expect, test } from 'vitest';
import { asTag, matchTags } from './match-tags';

const used = [
  { tag: 'metric', count: 9 },
  { tag: 'offline-metric', count: 5 },
  { tag: 'Éval', count: 4 },
  { tag: 'model', count: 3 },
];
const names = (typed: string, own: string[] = []) =>
  matchTags(typed, used, own).map(({ tag }) => tag);

test('what begins so comes first, then what has a word that does', () => {
  expect(names('me')).toEqual(['metric', 'offline-metric']);
  expect(names('m')).toEqual(['metric', 'model', 'offline-metric']);
  expect(names('eva')).toEqual(['Éval']);
  expect(names('etric')).toEqual([]);
});

test('nothing typed offers the most used, never what the highlight has', () => {
  expect(names('')).toEqual(['metric', 'offline-metric', 'Éval', 'model']);
  expect(names('', ['metric'])).not.toContain('metric');
});

test('a tag has no spaces, commas or signs before it', () => {
  expect(asTag(' #two  words, three ')).toBe('two-words-three');
  expect(asTag('  ')).toBe('');
});
