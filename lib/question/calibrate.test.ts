import { expect, test } from 'vitest';
import { calibrate } from './calibrate';

const SHORT = { prompt: 'A _____ maps keys to buckets.', answer: 'hash table' };

test('rises with the worth of the answer, and stays a probability', () => {
  const scores = [0, 0.1, 0.5, 0.9, 1].map((worth) => calibrate(worth, SHORT));
  expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  expect(scores[0]).toBeGreaterThan(0);
  expect(scores.at(-1)).toBeLessThan(1);
});

test('falls with what makes a card hard to read or to decide', () => {
  const at = (prompt: string, answer = 'hash table') => calibrate(0.6, { prompt, answer });
  const plain = at(SHORT.prompt);
  expect(at(`${'Very long indeed, as nobody would say. '.repeat(5)}${SHORT.prompt}`)).toBeLessThan(
    plain,
  );
  expect(at('Lookup: a _____ maps keys to buckets.')).toBeLessThan(plain);
  expect(at('A _____ maps keys to buckets, and a _____ is fast.')).toBeLessThan(plain);
  expect(at(SHORT.prompt, '20 ms')).toBeLessThan(plain);
  expect(calibrate(0.6, { ...SHORT, isPiece: true })).toBeLessThan(plain);
});
