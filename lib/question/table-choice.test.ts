import { describe, expect, test } from 'vitest';
import { tableChoices } from './table-choice';

const CASES = [
  ['Reach for', 'When', 'Instead of'],
  ['Two towers', 'millions of recipes, no time.', 'scoring each recipe'],
  ['One network', 'a few hundred recipes', ''],
  ['A list by hand', 'never at this scale', 'a model'],
];

describe('a table of what to reach for', () => {
  test('asks the case, and has the other options to choose from', () => {
    const [first, second, ...others] = tableChoices(CASES);
    expect(first).toMatchObject({
      kind: 'choice',
      prompt: 'What do you reach for in this case: millions of recipes, no time?',
      answer: 'Two towers',
      explanation: 'Instead of scoring each recipe',
    });
    expect(first?.choices.toSorted()).toEqual(['A list by hand', 'One network', 'Two towers']);
    expect(second).toMatchObject({ answer: 'One network', explanation: '' });
    expect(others).toEqual([]);
  });

  test('offers five choices at most, the answer always among them, in the same order every time', () => {
    const names = ['kiln', 'wheel', 'sponge', 'bat', 'glaze', 'slip', 'rib', 'wire'];
    const rows = [['Tool', 'Best for'], ...names.map((name, at) => [name, `job number ${at}`])];
    const drafts = tableChoices(rows);
    expect(drafts).toHaveLength(names.length);
    for (const { choices, answer } of drafts) {
      expect(choices).toHaveLength(5);
      expect(new Set(choices).size).toBe(5);
      expect(choices).toContain(answer);
    }
    expect(tableChoices(rows)).toEqual(drafts);
    const places = new Set(drafts.map(({ choices, answer }) => choices.indexOf(answer)));
    expect(places.size).toBeGreaterThan(1);
  });

  test('asks nothing that gives its answer away, and nothing without a choice', () => {
    expect(tableChoices([CASES[0]!, ['Two towers', 'two towers are at hand', '']])).toEqual([]);
    expect(tableChoices([CASES[0]!, ['Two towers', 'millions of recipes', '']])).toEqual([]);
  });
});

describe('a comparison', () => {
  test('asks which one is like that, once a row, where they differ', () => {
    const drafts = tableChoices([
      ['Dimension', 'Bisque firing', 'Glaze firing'],
      ['Heat', 'about a thousand degrees', 'some hundred more'],
      ['Kiln', 'electric or gas', 'Same'],
      ['Risk', 'yes', 'no'],
    ]);
    expect(drafts).toHaveLength(1);
    expect(['Bisque firing', 'Glaze firing']).toContain(drafts[0]?.answer);
    expect(drafts[0]?.prompt).toMatch(/^Which one\? Heat: /);
  });

  test('a table of data is none', () => {
    const data = [
      ['user', 'item', 'label'],
      ['u 1', 'a red bowl', 'a good one'],
      ['u 2', 'a blue bowl', 'a bad one'],
    ];
    expect(tableChoices(data)).toEqual([]);
    expect(tableChoices([])).toEqual([]);
  });
});
