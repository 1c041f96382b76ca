import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairTitle, wordsOf } from './repair-title';

const words = wordsOf([
  'Clarifying the requirements of bread. How teams do it: framing doors, serving and scaling ovens.',
  'A practical ML system. Deployment needs a plan; the formation of crust, LambdaBake, power, point.',
]);

test.each([
  ['Clarifyingtherequirements', 'Clarifying the requirements'],
  ['1.Framing', '1. Framing'],
  ['HowTeamsDoIt', 'How Teams Do It'],
  ['Serving andScaling', 'Serving and Scaling'],
  ['Serving andscaling', 'Serving and scaling'],
  ['Part: APractical Plan', 'Part: A Practical Plan'],
  ['MLsystem formation', 'ML system formation'],
  ['ovens andA/B doors', 'ovens and A/B doors'],
  ['Chapter2.  Framing\u00a0doors ', 'Chapter 2. Framing doors'],
  ['Crust,Bread and Ovens', 'Crust, Bread and Ovens'],
  ['Eﬃcient\tovens', 'Efficient ovens'],
])('%s → %s', (given, expected) => {
  expect(repairTitle(given, words)).toBe(expected);
});

test.each([
  'Clarifying the requirements',
  'LambdaBake',
  'information',
  'Without a plan',
  'defvar $breadOven',
  'call bakeBread(oven)',
  'v1.b of 3.5 ovens',
  'Über Öfen',
  '烤箱的设计',
  'AUC, NDCG and mAP',
])('%s reads well and stays', (title) => {
  expect(repairTitle(title, words)).toBe(title);
});

test('never changes a letter, and has nothing to repair twice', () => {
  const word = fc.constantFrom(
    'how',
    'Teams',
    'framing',
    'and',
    'A',
    'ML',
    'ovens',
    '2.',
    'the',
    'xyz',
    '中',
  );
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom('', ' '), (parts, glue) => {
      const title = parts.join(glue);
      const repaired = repairTitle(title, words);
      expect(repaired.replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
      expect(repairTitle(repaired, words)).toBe(repaired);
    }),
  );
});
