import { expect, test } from './firefox.ts';
import { recall, store } from './storage-probe.ts';

test('the home page opens', async ({ stepmark }) => {
  const page = await stepmark.open('home');
  expect(await page.title()).toBe('Stepmark');
  expect(await page.$('main')).not.toBeNull();
});

test('a request to the outside is noticed', async ({ stepmark }) => {
  const page = await stepmark.open('home');
  await page.evaluate(async () => {
    await fetch('http://page.example/').catch(() => {});
  });
  expect(stepmark.network.leaks().join('\n')).toContain('page.example');
  stepmark.network.clear();
});

for (const kill of [false, true]) {
  test(`files and rows survive a ${kill ? 'killed' : 'closed'} browser`, async ({ stepmark }) => {
    const page = await stepmark.open('home');
    await page.evaluate(store);
    await stepmark.relaunch({ kill });
    const again = await stepmark.open('home');
    expect(await again.evaluate(recall)).toEqual(['kept', 'kept']);
  });
}
