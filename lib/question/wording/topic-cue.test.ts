import { beforeAll, expect, test } from 'vitest';
import { englishWords } from '@/lib/text/word-list';
import { isCuedBy, withCue } from './topic-cue';

beforeAll(() => englishWords());

const NOTHING = { head: '', section: '', topic: '' };
const OPEN = 'The computation is done several times, from other _____.';
const CLOSED = 'Lloyd’s algorithm moves all _____ to their mean.';

const cued = (under: Partial<typeof NOTHING>, prompt: string, answer = 'centroids') =>
  withCue({ ...NOTHING, ...under }, { kind: 'cloze', prompt, answer });

test.each([
  ['a thing of which there are many', OPEN],
  ['steps of something', 'The first step assigns each sample to its _____.'],
  ['this and those', 'Pruning the _____ is needed to avoid this problem.'],
  ['what "we" do', 'For each item we compute the nearest of all _____.'],
])('names the topic where a sentence leaves it open: %s', (_, prompt) => {
  expect(cued({ topic: 'Clustering' }, prompt)).toBe(`Clustering: ${prompt}`);
});

test('leaves the number of a chapter out', () => {
  for (const topic of ['2.3. Clustering', 'Chapter 4: Clustering'])
    expect(cued({ topic }, OPEN)).toBe(`Clustering: ${OPEN}`);
  expect(cued({ topic: '4. Clusters andTheir Use' }, OPEN)).toBe(`Clusters and Their Use: ${OPEN}`);
});

test.each([
  ['the sentence says it', 'Clustering', 'In clustering, the computation is done from _____.'],
  ['nothing is left open', 'Clustering', CLOSED],
  ['it names no topic', 'Introduction', OPEN],
  ['it is a sentence', 'How we came to group what looks alike in space', OPEN],
  ['it is unknown', '', OPEN],
])('and nothing where %s', (_, topic, prompt) => {
  expect(cued({ topic }, prompt)).toBeNull();
});

test('the head of a paragraph or section is said whatever a sentence leaves open', () => {
  expect(cued({ section: '4.2 K-means', topic: 'Clustering' }, CLOSED)).toBe(`K-means: ${CLOSED}`);
  expect(cued({ head: 'Seeding', section: '4.2 K-means' }, CLOSED)).toBe(`Seeding: ${CLOSED}`);
  const asked = 'When does it stop early?';
  expect(cued({ section: 'K-means' }, asked)).toBe(`K-means: ${asked}`);
});

test.each([
  ['DBSCAN: density instead of means', 'DBSCAN'],
  ['GRU4Rec (Writer et al., 2016)', 'GRU4Rec'],
  ['Layer 2: calibration', 'Calibration'],
  ['Introduction to Hashing', 'Hashing'],
  ['Offline: guessing from old logs', 'Guessing from old logs'],
])('of a heading, what the section is about: %j', (section, name) => {
  expect(cued({ section }, CLOSED)).toBe(`${name}: ${CLOSED}`);
});

test.each([
  'How teams group what looks alike',
  'Preparing the data',
  'Deploying and serving',
  'Cold start: the scaling gotcha',
  'Evaluation',
  'Layer 2',
  'The main idea',
])('says nothing of a section called %j', (section) => {
  expect(cued({ section }, CLOSED)).toBeNull();
});

test('a definition says itself what it is about', () => {
  expect(cued({ section: 'K-means' }, 'What is a centroid?')).toBeNull();
});

test('never gives the answer away', () => {
  for (const [name, prompt, answer] of [
    ['Centroids', OPEN, 'centroids'],
    ['Naive Bayes', 'The computation is done by _____.', 'naive Bayes classifiers'],
    ['Mean Average Precision', 'The metric is written as _____.', 'MAP'],
  ] as const) {
    expect(cued({ topic: name }, prompt, answer)).toBeNull();
    expect(cued({ section: name }, prompt, answer)).toBeNull();
  }
});

test('of a section named like the answer, the chapter is said', () => {
  expect(cued({ section: 'Centroids', topic: 'Clustering' }, CLOSED)).toBe(`Clustering: ${CLOSED}`);
});

test('stands within a question where it is short', () => {
  const asked = 'What is the output used for?';
  expect(cued({ topic: 'Clustering' }, asked)).toBe('In clustering, what is the output used for?');
  expect(cued({}, asked)).toBeNull();
  expect(cued({ topic: 'The Clustering of Very Many Things' }, asked)).toBeNull();
  expect(cued({ topic: 'Clustering' }, 'In practice, what is the output used for?')).toBeNull();
});

test('a prompt that begins with its section needs no heading above it', () => {
  expect(isCuedBy(`K-means: ${CLOSED}`, '4.2 K-means')).toBe(true);
  expect(isCuedBy(CLOSED, '4.2 K-means')).toBe(false);
  expect(isCuedBy(`Clustering: ${CLOSED}`, 'Evaluation')).toBe(false);
});
