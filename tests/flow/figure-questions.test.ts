import { describe, expect, test } from 'vitest';
import { describeRegion } from '@/lib/anchor/describe';
import { sortIndex } from '@/lib/anchor/sort-index';
import { draftFor } from '@/lib/app/draft-questions';
import { drawingOn } from '@/lib/app/figures';
import { addHighlight, type Mark } from '@/lib/app/highlights';
import { deleteQuestion, questionsOfHighlight } from '@/lib/app/questions';
import type { PdfRect } from '@/lib/model/geometry';
import { sampleBytes } from '@/tests/builders/pdf-files.ts';
import { openAndKeep } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';

/** The sample's funnel on its second page, marked as the area tool offers it. */
async function markedFigure() {
  const { app } = await testApp();
  const { opened, outcome } = await openAndKeep(app, sampleBytes());
  const { figures } = await drawingOn(opened, 1);
  const { rect, caption } = figures[0]!;
  const region = { pageIndex: 1, rect };
  // Its picture takes a canvas, which there is none of here.
  const mark: Mark = {
    sourceId: outcome.sourceId,
    kind: 'area',
    selectors: describeRegion(region),
    sortIndex: sortIndex(1, 0),
    text: '',
    quads: [],
    region,
    caption,
    picture: null,
  };
  const { id } = await addHighlight(app, mark, []);
  const draft = () => draftFor(app, opened, id);
  await draft();
  return { app, id, rect, draft, questions: () => questionsOfHighlight(app, id) };
}

const inside = ([x1, y1, x2, y2]: PdfRect, boxes: readonly number[]) =>
  boxes.every((value, at) =>
    at % 2 === 0 ? value >= x1 - 2 && value <= x2 + 2 : value >= y1 - 2 && value <= y2 + 2,
  );

describe('a marked figure', () => {
  test('proposes each of its labels, hidden where it stands, and the drawing of it', async () => {
    const { app, rect, questions } = await markedFigure();
    const all = await questions();
    const labels = all.filter(({ kind }) => kind === 'occlusion');
    expect(labels.map(({ answer }) => answer)).toEqual([
      'Candidate generation',
      'Ranking',
      'Re-ranking',
      'two-tower index',
      'multi-task network',
      'rules, diversity',
      'recipes',
      'shown',
      'Feature store: users, recipes, the last minutes',
    ]);
    expect(labels.every(({ boxes }) => boxes.length >= 4 && inside(rect, boxes))).toBe(true);
    expect(all.every(({ status, pageIndex }) => status === 'proposed' && pageIndex === 1)).toBe(
      true,
    );
    expect(all.filter(({ kind }) => kind === 'drawing').map(({ prompt }) => prompt)).toEqual([
      'Draw the figure “The funnel from catalogue to feed” again.',
    ]);
    expect(await app.db.cards.count()).toBe(0);
  });

  test('drafted again it adds nothing, and brings nothing back that was dropped', async () => {
    const { app, draft, questions } = await markedFigure();
    const [first, ...others] = await questions();
    await deleteQuestion(app, first!);
    await draft();
    expect((await questions()).map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  });

  test('made smaller, it withdraws the labels that lie outside now', async () => {
    const { app, id, rect, draft, questions } = await markedFigure();
    const before = await questions();
    const [x1, y1, x2, y2] = rect;
    const half: PdfRect = [x1, y1, (x1 + x2) / 2, y2];
    await app.db.highlights.update(id, { region: { pageIndex: 1, rect: half } });
    await draft();
    const after = await questions();
    expect(after.length).toBeLessThan(before.length);
    expect(after.every(({ boxes }) => inside(half, boxes.slice(0, 2)))).toBe(true);
    await app.db.highlights.update(id, { region: { pageIndex: 1, rect } });
    await draft();
    expect((await questions()).map(({ answer }) => answer).toSorted()).toEqual(
      before.map(({ answer }) => answer).toSorted(),
    );
  });
});
