import { expect, test } from 'vitest';
import { parameterVersion, stepsOf } from './parameters';
import { DEFAULT_STEPS, parseSteps, stepsText } from './steps';

test.each([
  ['1m 10m', ['1m', '10m']],
  [' 5M,1h   2d ', ['5m', '1h', '2d']],
  ['', []],
  ['10', null],
  ['0m', null],
  ['1.5h', null],
  ['1m 2m 3m 4m 5m 6m 7m 8m 9m', null],
])('“%s” is read', (text, steps) => {
  expect(parseSteps(text)).toEqual(steps);
});

test('an event says which steps it was made with; the default ones go without saying', () => {
  expect(parameterVersion(DEFAULT_STEPS)).toBe('fsrs-6/default-weights/1');
  for (const learning of ['', '1m 10m', '20m 4h 1d'])
    for (const relearning of ['', '10m', '1h 1d']) {
      const steps = {
        learning: parseSteps(learning) ?? [],
        relearning: parseSteps(relearning) ?? [],
      };
      expect(stepsOf(parameterVersion(steps))).toEqual(steps);
    }
  expect(stepsOf('an older scheduler')).toEqual(DEFAULT_STEPS);
  expect(stepsText(['1m', '10m'])).toBe('1m 10m');
});
