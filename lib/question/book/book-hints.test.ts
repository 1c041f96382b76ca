import { expect, test } from 'vitest';
import { hintsFor, sameHeading } from './book-hints';
import { BookIndexer } from './book-index';
import { questionsFor } from '@/lib/question/questions-for';

const PROSE = 'Every team argues about the shape of its data and about who pays for the disks.';
const PAGES = [
  'Product quantization (PQ) is a compression of vectors that keeps their distances.',
  `${PROSE}\n3.2 Training\nRetrieval models are trained on clicks that people made by themselves. The PQ fails.`,
  `${PROSE}\nFeature stores\n${PROSE} A feature store is a service that keeps feature values consistent.`,
  'A feature store is late. The product quantization rises.',
];
const indexer = new BookIndexer([]);
for (const [pageIndex, raw] of PAGES.entries()) indexer.add(pageIndex, raw);
const index = indexer.finish();
const at = (pageIndex: number, words: string) => ({
  pageIndex,
  offset: PAGES[pageIndex]!.indexOf(words),
});
const ask = (passage: string, context: string, place: ReturnType<typeof at> | null) =>
  questionsFor({
    passage,
    context,
    docTerms: [],
    hints: hintsFor(index, passage, context, place),
  });

test('a term marked alone is asked for as another page defines it', () => {
  const hints = hintsFor(index, 'feature store', PAGES[3]!, null);
  expect(hints.definitions[0]).toMatchObject({ pageIndex: 2 });
  expect(ask('feature store', PAGES[3]!, at(3, 'feature'))[0]).toMatchObject({
    prompt: 'What is a feature store?',
    answer: 'a service that keeps feature values consistent',
  });
});

test('an acronym is defined by what it stands for', () => {
  const hints = hintsFor(index, 'PQ', 'The PQ fails.', at(1, 'PQ'));
  expect(hints).toMatchObject({ names: ['Product quantization'], definitions: [{ pageIndex: 0 }] });
  expect(ask('PQ', 'The PQ fails.', null)[0]).toMatchObject({
    prompt: 'What is product quantization?',
    answer: expect.stringMatching(/^a compression of vectors/) as string,
  });
});

test('a passage is told its section, where that is beyond doubt and said once', () => {
  const section = (pageIndex: number, words: string) =>
    hintsFor(index, words, '', at(pageIndex, words)).section;
  expect(section(0, 'Product quantization')).toBe('');
  expect(section(1, 'Every team')).toBe('');
  expect(section(1, 'Retrieval models')).toBe('3.2 Training');
  expect(section(2, 'Every team')).toBe('3.2 Training');
  const again = { text: '4.2 Training', pageIndex: 4, start: 0, end: 12, sure: true };
  const twice = { ...index, headings: [...index.headings, again] };
  expect(hintsFor(twice, 'Retrieval models', '', at(1, 'Retrieval models')).section).toBe('');
});

test('a heading yields no question; a mention of its words does', () => {
  expect(ask('Feature stores', PAGES[2]!, at(2, 'Feature stores'))).toEqual([]);
  expect(ask('feature store', PAGES[2]!, at(2, 'feature store'))).not.toEqual([]);
});

test('a heading glued to a sentence is no part of what is asked', () => {
  const glued =
    '3.2 Training Retrieval models are trained on clicks that people made by themselves.';
  for (const { prompt } of ask(glued, glued, at(1, '3.2'))) expect(prompt).not.toContain('3.2');
  expect(ask(glued, glued, at(1, '3.2')).length).toBeGreaterThan(0);
});

test('a number makes no other heading', () => {
  expect(sameHeading('Training', '3.2 Training')).toBe(true);
  expect(sameHeading('Chapter 3: Training', 'training')).toBe(true);
  expect(sameHeading('Training the model', '3.2 Training')).toBe(false);
});

test('what may be the first row of a table is not taken off', () => {
  const row = 'Kind of event and label';
  const tabular = new BookIndexer([]);
  tabular.add(
    0,
    `${PROSE}\n${row}\nImpressions are shown for a second and then they are gone again.`,
  );
  const hints = hintsFor(tabular.finish(), `${row} Impressions are shown`, '', null);
  expect(hints.headings).toEqual([row]);
  expect(hints.sureHeadings).toEqual([]);
});
