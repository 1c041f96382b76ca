import { type Page, expect } from '@playwright/test';
import { rows } from './reading.ts';

/**
 * Makes a year of reviewing, as a page of the extension sees it after a reload. Cards and what is
 * planned come of a log, by Stepmark itself; the sums over a year's answers are written as such. The
 * numbers are made up, always the same ones.
 */
export async function reviewForAYear(page: Page): Promise<void> {
  await page.evaluate(writeLog);
  await page.reload();
  const derived = async () =>
    (await rows(page, 'machine')).find(({ key }) => key === 'derived')?.['value'];
  await expect.poll(derived).not.toBe('0');
  await page.evaluate(writeSums);
}

/** In the page: 300 questions with an answer each, the first forgotten six times; cards are old. */
async function writeLog(): Promise<void> {
  const opening = indexedDB.open('stepmark');
  await new Promise((done) => opening.addEventListener('success', done));
  const stores = ['questions', 'reviews', 'machine'];
  const transaction = opening.result.transaction(stores, 'readwrite');
  const put = (store: string, row: object) => transaction.objectStore(store).put(row);
  const reading = transaction.objectStore('questions').getAll();
  await new Promise((done) => reading.addEventListener('success', done));
  const [real] = reading.result as { id: string }[];
  const [now, day, minute] = [Date.now(), 86_400_000, 60_000];
  let answers = 0;
  const answer = (questionId: string, grade: number, reviewedAt: number, dueAt: number) =>
    put('reviews', {
      id: `made up ${++answers}`,
      questionId,
      kind: 'grade',
      grade,
      reviewedAt,
      dueAt,
      durationMs: 9000,
      parameterVersion: 'fsrs-6/default-weights/1',
      desiredRetention: 0.9,
      utcOffsetMinutes: -new Date().getTimezoneOffset(),
      rolloverHour: 4,
      deviceId: 'made up',
    });
  for (let index = 0; index < 300; index++) {
    const id = index === 0 ? real!.id : `made up ${index}`;
    const highlight = index === 0 ? {} : { highlightId: null };
    put('questions', { ...real, ...highlight, id, status: 'kept' });
    const due = now + Math.floor((index * index) / 3000) * day;
    answer(id, 4, now - 60 * day, now - 45 * day);
    if (index > 0) {
      answer(id, 3, now - 5 * day, due);
      continue;
    }
    for (let lapse = 0; lapse < 6; lapse++) {
      const at = now - (45 - lapse * 5) * day;
      answer(id, 1, at, at + 10 * minute);
      answer(id, 3, at + 15 * minute, at + 4 * day);
    }
  }
  put('machine', { key: 'derived', value: '0' });
  await new Promise((done) => transaction.addEventListener('complete', done));
  opening.result.close();
}

/** In the page: days and groups of answers. */
async function writeSums(): Promise<void> {
  const today = Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / 86_400_000);
  const opening = indexedDB.open('stepmark');
  await new Promise((done) => opening.addEventListener('success', done));
  const stores = ['dayStats', 'tallies', 'steps', 'sources'];
  const transaction = opening.result.transaction(stores, 'readwrite');
  const put = (store: string, row: object) => transaction.objectStore(store).put(row);
  const all = (store: string) =>
    new Promise<{ id: string }[]>((done) => {
      const reading = transaction.objectStore(store).getAll();
      reading.addEventListener('success', () => done(reading.result as { id: string }[]));
    });
  const tally = (reviewed: number, actual: number, expected: number) => ({
    answers: Math.round(reviewed * 1.2),
    begun: Math.round(reviewed / 9),
    reviewed,
    passed: Math.round(reviewed * actual),
    predicted: Math.round(reviewed * expected * 1_000_000),
    durationMs: reviewed * 9000,
  });
  for (let ago = 340; ago > 0; ago--) {
    if (ago % 7 === 3 || ago % 41 < 6) continue;
    const reviewed = 12 + ((ago * 37) % 29);
    const actual = 0.86 + ((ago * 13) % 11) / 100;
    put('dayStats', { day: today - ago, ...tally(reviewed, actual, 0.9) });
  }
  for (const [band, reviewed] of [20, 45, 90, 320, 900, 1600].entries()) {
    const expected = 0.725 + band * 0.05;
    const key = String(14 + band);
    put('tallies', { kind: 'expected', key, ...tally(reviewed, expected + 0.02, expected) });
  }
  for (const [index, { id }] of (await all('steps')).entries()) {
    put('tallies', { kind: 'step', key: id, ...tally(200 + index * 60, 0.92, 0.9) });
  }
  for (const { id } of await all('sources')) {
    put('tallies', { kind: 'source', key: id, ...tally(2975, 0.91, 0.9) });
  }
  await new Promise((done) => transaction.addEventListener('complete', done));
  opening.result.close();
}
