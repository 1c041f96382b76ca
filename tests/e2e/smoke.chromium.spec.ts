import { expect, test } from './chromium.ts';
import { recall, store } from './storage-probe.ts';

test('the home page opens', async ({ stepmark }) => {
  const page = await stepmark.open('home');
  await expect(page).toHaveTitle('Stepmark');
  await expect(page.locator('main')).toBeVisible();
});

test('a request to the outside is noticed, from a page and from the background', async ({
  stepmark,
}) => {
  const page = await stepmark.open('home');
  await page.evaluate(() => fetch('http://page.example/').catch(() => {}));
  const background = await stepmark.background();
  await background.evaluate(() => fetch('http://background.example/').catch(() => {}));
  const leaks = stepmark.network.leaks().join('\n');
  expect(leaks).toContain('http://page.example/');
  expect(leaks).toContain('http://background.example/');
  stepmark.network.clear();
});

for (const kill of [false, true]) {
  test(`files and rows survive a ${kill ? 'killed' : 'closed'} browser`, async ({ stepmark }) => {
    const page = await stepmark.open('home');
    await page.evaluate(store);
    const id = stepmark.extensionId;
    await stepmark.relaunch({ kill });
    expect(stepmark.extensionId).toBe(id);
    const again = await stepmark.open('home');
    expect(await again.evaluate(recall)).toEqual(['kept', 'kept']);
  });
}
