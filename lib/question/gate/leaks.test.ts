import { expect, test } from 'vitest';
import { cutsWhatIsSaid, leaks, spellsAcronym } from './leaks';

const cuts = (prompt: string, answer: string, isPiece = true) =>
  cutsWhatIsSaid({ kind: 'cloze', prompt, answer, target: null, isPiece });

test('a piece of a name of which more is said is no answer, unless it is the name', () => {
  expect(cuts('The crest of the hash is the upper _____.', 'hash spine')).toBe(true);
  expect(cuts('The crest of the hash is the _____.', 'upper hash spine', false)).toBe(false);
  expect(cuts('The number of buckets is an element’s _____.', 'bucket number')).toBe(false);
  expect(cuts('The crest of the tree is the upper _____.', 'hash spine')).toBe(false);
});

test('what is denied of an answer gives it away', () => {
  expect(leaks('Later the _____ buckets become specialized.', 'unspecialized')).toBe(true);
  expect(leaks('Later the _____ buckets become sorted.', 'unspecialized')).toBe(false);
  expect(leaks('Later the _____ is kept in form.', 'inform')).toBe(false);
});

test('letters beside the words they stand for give them away, and the other way round', () => {
  expect(spellsAcronym('Intershard fluid (_____) is what flows between them.', 'ISF')).toBe(true);
  expect(spellsAcronym('The _____ (α) lock is held by the reader.', 'alpha')).toBe(true);
  expect(spellsAcronym('It is the just _____ (jnd) of two rows.', 'noticeable difference')).toBe(
    true,
  );
  expect(spellsAcronym('The _____ (η) sets the size of a step.', 'learning rate')).toBe(false);
  expect(spellsAcronym('The quick lock (_____) is held by the reader.', 'ISF')).toBe(false);
});
