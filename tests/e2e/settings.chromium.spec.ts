import { expect, test } from './chromium.ts';
import { rows } from './reading.ts';

test('what is being typed stays while another tab changes a setting', async ({ stepmark }) => {
  const settings = await stepmark.open('home', '#settings');
  const number = settings.getByLabel('New questions a day');
  const steps = settings.getByLabel('Steps while learning');
  await expect(number).toHaveValue('30');
  await steps.fill('5m 1h');
  await steps.press('Tab');
  await number.fill('7');

  const other = await stepmark.open('home', '#settings');
  await other.getByLabel('Mix books and steps').uncheck();
  await expect(settings.getByLabel('Mix books and steps')).not.toBeChecked();
  await expect(number).toHaveValue('7');
  await number.press('Tab');
  await expect
    .poll(async () => (await rows(settings, 'settings')).map(({ key, value }) => [key, value]))
    .toEqual(
      expect.arrayContaining([
        ['newPerDay', 7],
        ['learningSteps', '5m 1h'],
      ]),
    );

  await steps.fill('soon');
  await steps.press('Tab');
  await expect(settings.getByRole('alert')).toBeVisible();
  await expect(steps).toHaveValue('soon');
});
