import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLANK, fillBlanks } from '@/lib/question/gate/cloze';
import { MAX_PER_HIGHLIGHT } from './dedupe';
import { PIECE_JOIN } from './forms/form';
import { questionsFor } from './questions-for';
import { normalForm, wordsOf } from '@/lib/question/grammar/words';

const ask = (passage: string, context = passage) =>
  questionsFor({ passage, context, docTerms: [] });

const PASSAGES = [
  'A feature store is a service that keeps feature values consistent between training and serving. ' +
    'The offline store holds years of history, while the online store answers in milliseconds.',
  'Reciprocal rank fusion merges several ranked lists by summing the inverse of each rank. ' +
    'An approximate neighbour search, known as HNSW, walks a layered graph of vectors.',
  'The gap between offline metrics and online behaviour is called training-serving skew.',
];

describe('questionsFor', () => {
  test.each(PASSAGES)('makes questions that follow from %j', (passage) => {
    const drafts = ask(passage);
    expect(drafts.length).toBeGreaterThan(0);
    const source = normalForm(passage);
    for (const draft of drafts) {
      for (const piece of draft.answer.split(PIECE_JOIN))
        expect(source).toContain(normalForm(piece));
      const pieces = draft.answerSpans.map(({ start, end }) => passage.slice(start, end));
      expect(normalForm(pieces.join(' '))).toBe(normalForm(draft.answer));
      expect(draft.spanEnd).toBeGreaterThan(draft.spanStart);
      const span = passage.slice(draft.spanStart, draft.spanEnd);
      expect(span).toMatch(/^[A-Z].*\.$/);
      expect(draft.prompt).toMatch(/_{5}|^[A-Z].*\?$/);
      if (!draft.prompt.includes(BLANK)) continue;
      expect(wordsOf(draft.prompt).join(' ')).not.toContain(normalForm(draft.answer));
      expect(normalForm(fillBlanks(draft.prompt, draft.answer))).toBe(normalForm(span));
    }
  });

  test('asks for what a sentence defines', () => {
    expect(ask(PASSAGES[0] ?? '')[0]).toMatchObject({
      kind: 'definition',
      prompt: 'What is a feature store?',
      target: 'feature store',
    });
    expect(ask(PASSAGES[2] ?? '').map(({ answer }) => answer)).toContain('training-serving skew');
  });

  test.each([
    ['The outermost layer is the cache shell, which keeps the hottest rows.', 'cache shell'],
    [
      'A practical first step was the replica ladder, which teaches a shard to answer.',
      'replica ladder',
    ],
    ['The narrow portion is the shard neck, and the rest lies under it.', 'shard neck'],
  ])('asks for the name, not for what describes it: %j', (passage, name) => {
    expect(ask(passage)[0]?.answer).toBe(name);
  });

  test('asks about a few words that go on from their head', () => {
    const passage = 'Trained with batches of negatives.';
    const context = `It begins so.\u2029Tower model. ${passage} It is quick.`;
    const all = ask(passage, context).map(({ prompt, answer }) => `${prompt} ${answer}`);
    expect(all.join(' ')).toContain('Tower model');
  });

  test.each([
    ['of a term marked alone', 'feature store', PASSAGES[0] ?? ''],
    ['of a sentence marked in part', 'the online store answers', PASSAGES[0] ?? ''],
    [
      'of an "it"',
      'It contains the lookup table of every shard.',
      'The feature registry is small. It contains the lookup table of every shard.',
    ],
  ])('quotes the book where the mark does not hold the answer: %s', (_, passage, book) => {
    const drafts = questionsFor({ passage, context: book, docTerms: [], book });
    expect(drafts.map(({ quote }) => quote).join('')).not.toBe('');
    for (const { quote, answer, answerSpans } of drafts) {
      const pieces = answerSpans.map(({ start, end }) => (quote || passage).slice(start, end));
      expect(normalForm(pieces.join(' '))).toBe(normalForm(answer));
      expect(book).toContain(quote);
    }
  });

  test('asks rather for what the book first says here, and for words of its field', () => {
    const passage = 'The ranker reads the embeddings from a memory of the shard.';
    const book = `The ranker waits. ${passage} The embeddings are small. A memory is what the ranker has.`;
    const best = (text: string) =>
      questionsFor({ passage, context: passage, docTerms: [], book: text })[0]?.answer;
    expect(best(book)).toBe('embeddings');
    expect(best(`The embeddings of the embeddings. ${book}`)).not.toBe('embeddings');
  });

  test('keeps a name whole, and the number with its unit', () => {
    const answers = (passage: string) => ask(passage).map(({ answer }) => answer);
    expect(answers('The psychologist Abraham Maslow proposed a hierarchy of needs.')).not.toContain(
      'Maslow',
    );
    expect(
      answers('At a 0.2 percent fraud rate, the training set has few positive examples.'),
    ).not.toContain('percent fraud rate');
    expect(
      answers('A readiness probe failure means new replicas blow the latency budget at once.'),
    ).not.toContain('replicas blow');
  });

  test('completes a fragment, and asks for a marked term, from the text around', () => {
    const context = `Recall matters most. ${PASSAGES[2]} Nobody likes it.`;
    expect(
      ask('offline metrics and online behaviour is called training-serving', context)[0]?.answer,
    ).toBe('training-serving skew');
    const [term] = ask('training-serving skew', context);
    expect(term?.answer).toBe('training-serving skew');
  });

  test('asks for what was marked of a sentence, before what stands beside it', () => {
    const whole =
      'Two-tower retrieval answers in a few milliseconds, whereas a cross-encoder reranks with higher precision at a cost that grows with every candidate.';
    expect(ask(whole)[0]?.answer).toMatch(/two-tower|millisecond/i);
    const [first] = ask('reranks with higher precision at a cost that grows', whole);
    expect(first?.answer).toBe('higher precision');
  });

  test('repairs what the PDF broke, and points into the passage as given', () => {
    const passage =
      'Too bad.\nAn eﬃcient graph in-\ndex, known as HNSW [4],\n12\nwalks a layered graph of vectors.';
    const [draft] = ask(passage);
    expect(draft?.answer).toBe('HNSW');
    expect(draft?.prompt).toContain('efficient graph index');
    expect(passage.slice(draft?.spanStart, draft?.spanEnd)).toMatch(/^An eﬃcient[^]*vectors\.$/);
  });

  test('says the same twice, and keys tell drafts apart', () => {
    const once = ask(PASSAGES.join(' '));
    expect(ask(PASSAGES.join(' '))).toEqual(once);
    expect(new Set(once.map((draft) => draft.generatedKey)).size).toBe(once.length);
    expect(once.map(({ score }) => score)).toEqual(
      once.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  test('tells why a draft was refused', () => {
    const refused: string[] = [];
    questionsFor({ passage: 'Figure 3 The pipeline.', context: '', docTerms: [] }, (entry) => {
      if (entry.refused !== null) refused.push(`${entry.stage}: ${entry.refused}`);
    });
    expect(refused).toEqual(['screen: a caption']);
  });

  test('never throws and keeps its limits, whatever is marked', () => {
    const word = fc.constantFrom(
      'the',
      'model',
      'is',
      'a',
      'called',
      'loss',
      '(AUC)',
      '.',
      ',',
      '“x”',
      'trains',
      '_____',
      '$&',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, text, (passage, around) => {
        const drafts = ask(passage, `${around} ${passage}`);
        expect(drafts.length).toBeLessThanOrEqual(MAX_PER_HIGHLIGHT);
        for (const { score, spanStart, spanEnd } of drafts) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(spanStart).toBeGreaterThanOrEqual(0);
          expect(spanEnd).toBeLessThanOrEqual(passage.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
