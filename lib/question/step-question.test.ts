import { describe, expect, test } from 'vitest';
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

  test("a step of the reader's own asks its guiding question", () => {
    const own = { position: 2, builtIn: false, prompt: 'What would I say first?' };
    expect(stepQuestion('Begin with the users and their needs.', own, 'Search')?.prompt).toBe(
      'Search: What would I say first?',
    );
  });
});
