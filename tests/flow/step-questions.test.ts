import { expect, test } from 'vitest';
import { steps } from '@/lib/app/case-studies';
import { draftFor } from '@/lib/app/draft-questions';
import { draftMissing } from '@/lib/app/draft-missing';
import { editHighlight } from '@/lib/app/highlights';
import { deleteQuestion, keepQuestions, questionsOfHighlight } from '@/lib/app/questions';
import { sampleBytes } from '@/tests/builders/pdf-files.ts';
import { mark, openAndKeep } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';

const PASSAGE =
  'We record the position as a\nfeature in training and ﬁx it to one value when serving.';

/** As an older generator worded and named it. */
const OLDER = {
  prompt: 'Feed: which features, and why?',
  generatedKey: 'step|feed features|older',
};

async function placed() {
  const { app } = await testApp();
  const { opened } = await openAndKeep(app, sampleBytes(), 'sample.pdf');
  const { sourceId } = opened;
  const all = await steps(app);
  const [data, deploy] = [all[2]!, all[5]!];
  const { id } = await mark(app, opened, PASSAGE, { pageIndex: 2, stepIds: [data.id] });
  await draftFor(app, opened, id);
  const asked = async () =>
    (await questionsOfHighlight(app, id)).filter(({ kind }) => kind === 'step');
  const check = () => draftMissing(app, sourceId, () => undefined, new AbortController().signal);
  return { app, id, sourceId, data, deploy, asked, check };
}

test('a placed passage is asked what its step asks, by the words of its case study', async () => {
  const { data, asked } = await placed();
  const [question, ...others] = await asked();
  expect(others).toEqual([]);
  expect(question).toMatchObject({ status: 'proposed', stepId: data.id });
  expect(question!.prompt).toMatch(/^.+: which features are made of the data\?$/u);
  expect(question!.answer).toContain('We record the position as a feature');
});

test('placed anew, it is withdrawn or asked by the new step; what was kept stays', async () => {
  const { app, id, sourceId, data, deploy, asked, check } = await placed();
  await editHighlight(app, { id, sourceId }, { stepIds: [deploy.id] });
  await check();
  // The passage tells nothing of how a request is answered.
  expect(await asked()).toEqual([]);
  await editHighlight(app, { id, sourceId }, { stepIds: [data.id] });
  await check();
  const [back] = await asked();
  expect(back).toMatchObject({ stepId: data.id, status: 'proposed' });
  await keepQuestions(app, sourceId, [back!.id]);
  await editHighlight(app, { id, sourceId }, { stepIds: [] });
  await check();
  expect(await asked()).toMatchObject([{ id: back!.id, status: 'kept' }]);
});

test('a kept question of a step is worded anew, with all that is remembered', async () => {
  const { app, sourceId, asked, check } = await placed();
  const [made] = await asked();
  await keepQuestions(app, sourceId, [made!.id]);
  await app.db.questions.update(made!.id, OLDER);
  await check();
  expect(await asked()).toMatchObject([{ id: made!.id, status: 'kept', prompt: made!.prompt }]);
});

test('a question of a step that was dropped does not return in other words', async () => {
  const { app, asked, check } = await placed();
  const [made] = await asked();
  await deleteQuestion(app, made!);
  await app.db.questions.update(made!.id, OLDER);
  await check();
  expect(await asked()).toEqual([]);
});

test('placed on no step, it is asked nothing', async () => {
  const { app, id, sourceId, asked, check } = await placed();
  expect(await asked()).toHaveLength(1);
  await editHighlight(app, { id, sourceId }, { stepIds: [] });
  await check();
  expect(await asked()).toEqual([]);
});
