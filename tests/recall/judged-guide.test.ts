import { beforeAll, describe, expect, test } from 'vitest';
import { TICK_SCORE } from '@/lib/question/calibrate';
import { sharedPdf } from '@/tests/builders/shared-pdfs.ts';
import {
  readGuide,
  judged,
  judgedBlind,
  judgedMarked,
  shareKept,
  verdictsOn,
  type GuideBook,
} from './judged-guide.ts';

const guide = sharedPdf('ml-system-design-guide-a');

describe.runIf(guide)('first questions of the guide do not get worse', () => {
  let book: GuideBook;
  beforeAll(async () => {
    book = await readGuide(guide!);
  }, 120_000);

  test.each([
    ['as judged by those who build it', judged, { kept: 0.55, ticked: 0.72 }],
    ['as judged blind', judgedBlind, { kept: 0.49, ticked: 0.55 }],
    ['as marked for a reader and judged blind', judgedMarked, { kept: 0.66, ticked: 0.74 }],
  ])('%s', { timeout: 120_000 }, async (_, list, least) => {
    const made = await verdictsOn(book, list);
    // Most are as they were judged; what a change brings anew has to be judged (report:questions).
    expect(made.filter(({ verdict }) => verdict !== undefined).length).toBeGreaterThan(
      made.length * 0.7,
    );
    expect(shareKept(made)).toBeGreaterThanOrEqual(least.kept);
    const ticked = made.filter(({ first }) => first.score >= TICK_SCORE);
    expect(shareKept(ticked)).toBeGreaterThan(least.ticked);
  });
});
