import { beforeAll, describe, expect, test } from 'vitest';
import { TICK_SCORE } from '@/lib/question/calibrate';
import { sharedPdf } from '@/tests/builders/shared-pdfs.ts';
import {
  cleanTexts,
  firstQuestions,
  hashOf,
  judged,
  judgedBlind,
  judgedMarked,
  type Judged,
} from './judged-guide.ts';

const guide = sharedPdf('ml-system-design-guide-a');

describe.runIf(guide)('first questions of the guide do not get worse', () => {
  let texts: readonly string[] = [];
  beforeAll(async () => {
    texts = await cleanTexts(guide!);
  }, 120_000);

  test.each([
    ['as judged by those who build it', judged, { kept: 0.57, ticked: 0.85 }],
    ['as judged blind', judgedBlind, { kept: 0.48, ticked: 0.5 }],
    ['as marked by readers and judged blind', judgedMarked, { kept: 0.66, ticked: 0.72 }],
  ])('%s', { timeout: 120_000 }, async (_, list, least) => {
    const { made, known } = await verdictsOn(texts, list);
    // Most are as they were judged; what a change brings anew has to be judged (report:questions).
    expect(known.length).toBeGreaterThan(made * 0.7);
    expect(shareKept(known)).toBeGreaterThanOrEqual(least.kept);
    expect(shareKept(known.filter(({ score }) => score >= TICK_SCORE))).toBeGreaterThan(
      least.ticked,
    );
  });
});

async function verdictsOn(texts: readonly string[], { passages, verdicts }: Judged) {
  const firsts = firstQuestions(texts, passages).flatMap(({ first }) => first ?? []);
  const all = await Promise.all(
    firsts.map(async (first) => ({ score: first.score, verdict: verdicts[await hashOf(first)] })),
  );
  return { made: firsts.length, known: all.filter(({ verdict }) => verdict !== undefined) };
}

const shareKept = (some: readonly { readonly verdict: 0 | 1 | undefined }[]) =>
  some.filter(({ verdict }) => verdict === 1).length / some.length;
