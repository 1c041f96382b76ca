import { expect, test } from 'vitest';
import { TICK_SCORE } from '@/lib/question/calibrate';
import { sharedPdf } from '@/tests/builders/shared-pdfs.ts';
import { firstQuestions, hashOf, judged } from './judged-guide.ts';

const guide = sharedPdf('ml-system-design-guide-a');
test.runIf(guide)('questions that were judged do not get worse', { timeout: 120_000 }, async () => {
  const made = await firstQuestions(guide!);
  const verdicts = await Promise.all(
    made.map(async ({ first }) => ({
      score: first?.score ?? 0,
      verdict: first ? judged.verdicts[await hashOf(first)] : undefined,
    })),
  );
  const known = verdicts.filter(({ verdict }) => verdict !== undefined);
  const kept = known.filter(({ verdict }) => verdict === 1);
  const ticked = known.filter(({ score }) => score >= TICK_SCORE);
  // Most are as they were judged; what a change brings anew has to be judged (report:questions).
  expect(known.length).toBeGreaterThan(made.length * 0.7);
  expect(kept.length / known.length).toBeGreaterThanOrEqual(0.57);
  expect(ticked.filter(({ verdict }) => verdict === 1).length / ticked.length).toBeGreaterThan(
    0.85,
  );
});
