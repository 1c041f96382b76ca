import { describe, expect, test } from 'vitest';
import { TICK_SCORE } from './calibrate';
import { stepQuestion } from './step-question';

const EVALUATE = { position: 5, builtIn: true, prompt: 'Which metrics show that it works?' };

describe('stepQuestion', () => {
  test('asks what the step asks, answered by the sentence that speaks of it', () => {
    const text =
      'Ads are rare. We report log loss, for accuracy is high when nothing is ever clicked.';
    const question = stepQuestion(text, EVALUATE, 'Ad click prediction');
    expect(question).toMatchObject({
      kind: 'step',
      prompt: 'Ad click prediction: which offline metric, and why not accuracy?',
      answer: 'We report log loss, for accuracy is high when nothing is ever clicked.',
    });
    const [piece] = question!.answerSpans;
    expect(text.slice(piece!.start, piece!.end)).toBe(question!.answer);
  });

  test('asks nothing that no sentence answers', () => {
    expect(
      stepQuestion('The office has a nice view over the lake.', EVALUATE, 'Search'),
    ).toBeNull();
    expect(
      stepQuestion('Is log loss a better metric than accuracy here?', EVALUATE, 'Search'),
    ).toBeNull();
  });

  const at = (position: number) => ({ position, builtIn: true, prompt: '' });

  test.each([
    [
      1,
      'Spam in comments is out of scope, since another team owns it.',
      'what is out of scope, and why?',
    ],
    [
      1,
      'Ranking must answer within 20 ms at the 99th percentile.',
      'which scale or latency must it meet?',
    ],
    [2, 'We frame the feed as a ranking problem.', 'which kind of ML task is it?'],
    [
      3,
      'Labels are the clicks of thirty days, which are biased by position.',
      'where do the labels come from, and what biases them?',
    ],
    [3, 'A random split leaks future orders into training.', 'what could leak or skew the data?'],
    [
      4,
      'Train with cross-entropy loss because scores must be calibrated.',
      'which loss, and why not another?',
    ],
    [
      4,
      'A popularity list is the baseline that every model must beat.',
      'which baseline comes first?',
    ],
    [
      5,
      'The primary metric is weekly returning cooks.',
      'which online metric shows that it works?',
    ],
    [
      6,
      'Canary at five percent exposes a model to few readers.',
      'how is a new version rolled out safely?',
    ],
    [
      6,
      'Precomputed item vectors keep the latency of a request low.',
      'how does a request get its answer in time?',
    ],
    [
      1,
      'The feed has to handle ten regions and 5,000 queries per second.',
      'which scale or latency must it meet?',
    ],
    [4, 'Boosted trees are a strong baseline for tables.', 'which baseline comes first?'],
    [5, 'Offline, we track NDCG and recall on a split by time.', 'which offline metric?'],
    [
      5,
      'Online metrics include the cooking rate and the length of a visit.',
      'which online metric shows that it works?',
    ],
    [7, 'Item vectors are refreshed every night.', 'when is the model trained again?'],
    [
      7,
      'The model is retrained daily on the clicks of the last month.',
      'when is the model trained again?',
    ],
    [
      7,
      'Embeddings grow stale when tastes change, and an alert watches their age.',
      'what drifts or breaks, and how is it noticed?',
    ],
  ])('step %i: %s', (position, text, asks) => {
    expect(stepQuestion(text, at(position), 'Feed')?.prompt).toBe(`Feed: ${asks}`);
  });

  test.each([
    [
      'a word of the field alone',
      3,
      'It builds an ensemble of trees by splitting features at random points.',
    ],
    ['a heading', 6, 'GPU cost and efficiency levers'],
    [
      'what another sentence began',
      6,
      'This one keeps latency low because its results are cached.',
    ],
    ['a lead', 6, 'Three things determine whether batching fits the latency budget:'],
    ['a detail of a model', 4, 'The embedding tables hold the capacity of the model.'],
    [
      'an experiment that is no metric',
      5,
      'Check the observed split of an A/B test on every readout.',
    ],
    ['another step', 5, 'A random split leaks future orders into training.'],
  ])('asks nothing of %s', (_, position, text) => {
    expect(stepQuestion(text, at(position), 'Feed')).toBeNull();
  });

  test('is ticked where both halves are answered, offered where one is', () => {
    const whole = stepQuestion('Spam is out of scope, since others own it.', at(1), 'Feed');
    const part = stepQuestion('Spam in comments is out of scope for now.', at(1), 'Feed');
    expect(whole!.score).toBeGreaterThanOrEqual(TICK_SCORE);
    expect(part!.score).toBeLessThan(TICK_SCORE);
  });

  test("a step of the reader's own asks its guiding question", () => {
    const own = { position: 2, builtIn: false, prompt: 'What would I say first?' };
    expect(stepQuestion('Begin with the users and their needs.', own, 'Search')?.prompt).toBe(
      'Search: What would I say first?',
    );
  });
});
