import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords, isRight } from './compare-words';

describe('what was typed', () => {
  test.each([
    ['A feature store.', 'a Feature-store'.replace('-', ' ')],
    ['the café’s menu', 'The cafés menu!'],
    ['10%', ' 10% '],
  ])('%s is right as %s', (right, typed) => {
    expect(isRight(compareWords(right, typed))).toBe(true);
  });

  test('shows what is missing and what is too much, in place', () => {
    expect(compareWords('the share of impressions that are clicked', 'share of clicks')).toEqual([
      { words: 'the', kind: 'missing' },
      { words: 'share of', kind: 'same' },
      { words: 'impressions that are clicked', kind: 'missing' },
      { words: 'clicks', kind: 'extra' },
    ]);
  });

  test('as nothing leaves all missing', () => {
    expect(compareWords('two words', '  ')).toEqual([{ words: 'two words', kind: 'missing' }]);
  });
});

test('no word is lost or made up, whatever the texts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 9 });
  fc.assert(
    fc.property(text, text, (right, typed) => {
      const compared = compareWords(right.join(' '), typed.join(' '));
      const of = (kind: string) =>
        compared
          .filter((each) => each.kind === 'same' || each.kind === kind)
          .flatMap(({ words }) => words.split(' '));
      expect(of('missing')).toEqual(right);
      expect(of('extra')).toEqual(typed);
      expect(isRight(compared)).toBe(right.join(' ') === typed.join(' '));
    }),
  );
});
