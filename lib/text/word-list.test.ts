import { expect, test } from 'vitest';
import { englishWords, englishWordsNow } from './word-list';

test('English words, inflected ones too, are told from what is none', async () => {
  expect(englishWordsNow().has('example')).toBe(false);
  const words = await englishWords();
  expect(englishWordsNow()).toBe(words);
  const real = ['aardvark', 'the', 'example', 'requirements', 'adding', 'zoos', 'zwieback'];
  expect(real.filter((word) => !words.has(word))).toEqual([]);
  const none = ['', 'a', 'qzx', 'exam-ple', 'readding', 'requiremen', 'Example'];
  expect(none.filter((word) => words.has(word))).toEqual([]);
});
