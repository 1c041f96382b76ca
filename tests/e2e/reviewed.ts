import type { Page } from '@playwright/test';

/**
 * Writes a year of reviewing into the tables that statistics read, as a page of the extension sees
 * them after a reload. The numbers are made up, always the same ones.
 */
export async function reviewForAYear(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const today = Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / 86_400_000);
    const opening = indexedDB.open('stepmark');
    await new Promise((done) => opening.addEventListener('success', done));
    const stores = ['dayStats', 'tallies', 'cards', 'steps', 'sources', 'questions'];
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
    const [question] = await all('questions');
    for (let index = 0; index < 300; index++) {
      const day = Math.floor((index * index) / 3000);
      put('cards', {
        questionId: index === 0 && question ? question.id : `made up ${index}`,
        sourceId: 'made up',
        highlightId: null,
        queue: 'review',
        dueAt: Date.now() + day * 86_400_000,
        stability: 20,
        difficulty: 5,
        scheduledDays: 20,
        learningStep: 0,
        reps: 9,
        lapses: index === 0 ? 6 : 0,
        state: 2,
        lastReviewedAt: Date.now() - 86_400_000 * 5,
        lastReviewedDay: today - 5,
      });
    }
    await new Promise((done) => transaction.addEventListener('complete', done));
    opening.result.close();
  });
}
