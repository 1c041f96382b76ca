import { expect, test } from 'vitest';
import { isPlural } from './is-plural';

test.each(['layers', 'metrics', 'characteristics', 'towers'])('%s are several', (noun) => {
  expect(isPlural(noun)).toBe(true);
});

test.each(['axis', 'fossa ovalis', 'nucleus', 'loss', 'physics', 'analysis', 'fitness', 'layer'])(
  '%s is one',
  (noun) => {
    expect(isPlural(noun)).toBe(false);
  },
);
