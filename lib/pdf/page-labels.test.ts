import { expect, test } from 'vitest';
import { pageName, pageOfInput } from './page-labels';

const labels = ['i', 'ii', 'iii', '1', '2', 'A-1', ''];

test('a label goes to its page, whatever its case; it comes before the number', () => {
  expect(pageOfInput('iii', labels, 7)).toBe(2);
  expect(pageOfInput(' II ', labels, 7)).toBe(1);
  expect(pageOfInput('2', labels, 7)).toBe(4);
  expect(pageOfInput('a-1', labels, 7)).toBe(5);
});

test('a number that is no label counts from the first page; nonsense goes nowhere', () => {
  expect(pageOfInput('7', labels, 7)).toBe(6);
  expect(pageOfInput('3', null, 7)).toBe(2);
  for (const typed of ['', '0', '8', '-1', '1.5', 'x', '1e1']) {
    expect(pageOfInput(typed, labels, 7)).toBeNull();
  }
});

test('a page without a label is called by its number', () => {
  expect([0, 6].map((index) => pageName(index, labels))).toEqual(['i', '7']);
  expect(pageName(4, null)).toBe('5');
});
