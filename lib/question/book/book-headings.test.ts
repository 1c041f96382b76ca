import { expect, test } from 'vitest';
import { headingsOfPage } from './book-headings';

const PROSE = 'The online store answers within ten milliseconds, whatever the load on it is.';
const textsOf = (raw: string, titles: string[] = []) =>
  headingsOfPage(raw, 3, titles).map(({ text }) => text);

test('a title of the outline is found where it is printed, over two lines and with lost spaces', () => {
  const raw = `${PROSE}\n3.2 Training at\nscale\n${PROSE}`;
  const [heading, ...others] = headingsOfPage(raw, 3, ['Trainingatscale']);
  expect(others).toEqual([]);
  expect(raw.slice(heading?.start, heading?.end)).toBe('3.2 Training at\nscale');
  expect(heading).toMatchObject({ text: '3.2 Training at scale', pageIndex: 3, sure: true });
});

test('a title that is not printed stands at the top of its page', () => {
  expect(headingsOfPage(PROSE, 3, ['Preface'])).toMatchObject([{ text: 'Preface', end: 0 }]);
});

test.each([
  [`${PROSE}\nChoosing a loss\n${PROSE}`, ['Choosing a loss']],
  [`3.2 Training\n${PROSE}`, ['3.2 Training']],
  // The last line of a paragraph, a line within one, a caption, a list, a line of a dialogue.
  [`${PROSE}\nIt is fast.\n${PROSE}`, []],
  [`${PROSE.slice(0, -1)} of\nAmsterdam and\n${PROSE}`, []],
  [`${PROSE}\nFigure 3 The store\n${PROSE}`, []],
  [`${PROSE}\n• Online store\n${PROSE}`, []],
  [`${PROSE}\nQ: Why two stores\n${PROSE}`, []],
  [`${PROSE}\nx = a + b\n${PROSE}`, []],
  // What goes on in small letters is a sentence.
  [`${PROSE}\nThe other store\nanswers within a second, and that is enough for training.`, []],
])('%j', (raw, headings) => {
  expect(textsOf(raw)).toEqual(headings);
});
