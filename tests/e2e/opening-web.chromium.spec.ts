import { type Page, expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { SAMPLE } from './books.ts';
import { test as base, type StepmarkInChromium } from './chromium.ts';
import { servePdf, type PdfServer } from './pdf-server.ts';
import { firstPage, kept } from './reading.ts';

const test = base.extend<{ web: PdfServer }>({
  web: async ({ stepmark }, use) => {
    const framed = `chrome-extension://${stepmark.extensionId}/open.html?url=https://a.example/x.pdf`;
    const web = await servePdf(readFileSync(SAMPLE.path), framed);
    stepmark.network.allow(web.origin);
    await use(web);
    await web.close();
  },
});

const openButton = (page: Page) => page.getByRole('button', { name: 'Open', exact: true });
const pdfRequests = ({ requests }: PdfServer) =>
  requests.filter((each) => !each.includes('favicon'));

/** The page that asks, for an address. */
const ask = (stepmark: StepmarkInChromium, address: string) =>
  stepmark.open('open', `?url=${address}`);

test('nothing is fetched before the reader says so; then the book opens', async ({
  stepmark,
  web,
}) => {
  const page = await ask(stepmark, `${web.origin}/open.pdf`);
  await expect(page.getByRole('heading', { name: 'Open “open.pdf”?' })).toBeVisible();
  await expect(page.locator('.address strong')).toHaveText(new URL(web.origin).host);
  await page.waitForTimeout(300);
  expect(pdfRequests(web)).toEqual([]);
  await expect(openButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await firstPage(page);
  expect(pdfRequests(web)).toEqual(['GET /open.pdf']);
  await kept(page);
  expect(new URL(page.url()).pathname).toBe('/reader.html');
  await page.reload();
  await firstPage(page);
  expect(pdfRequests(web)).toHaveLength(1);
});

test('a site that answers its own pages only: the reader is asked to allow it', async ({
  stepmark,
  web,
}) => {
  const page = await ask(stepmark, `${web.origin}/site.pdf`);
  await openButton(page).click();
  await expect(page.getByRole('button', { name: 'Allow 127.0.0.1' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
});

for (const [address, said] of [
  ['javascript:alert(1)', 'There is no PDF at this address'],
  ['data:application/pdf;base64,JVBERi0=', 'There is no PDF at this address'],
]) {
  test(`${address?.split(':')[0]} is no address to open`, async ({ stepmark }) => {
    const page = await ask(stepmark, address ?? '');
    await expect(page.getByRole('heading', { name: said ?? '' })).toBeVisible();
  });
}

test('other sites can lead to the asking page, and frame nothing', async ({ stepmark, web }) => {
  const page = await stepmark.context.newPage();
  await page.goto(`${web.origin}/frame`);
  await expect.poll(() => page.frames().at(1)?.url()).toBe('chrome-error://chromewebdata/');
  const reader = await page.evaluate(
    (id) => fetch(`chrome-extension://${id}/reader.html`).then(String, () => 'refused'),
    stepmark.extensionId,
  );
  expect(reader).toBe('refused');
  stepmark.network.clear();
});

test.describe('with access to files', () => {
  test.use({ hosts: ['file:///*'] });

  test('a file of this machine opens by its address, where the browser allows it', async ({
    stepmark,
  }) => {
    const page = await ask(stepmark, pathToFileURL(SAMPLE.path).href);
    await expect(openButton(page)).toBeVisible();
    await openButton(page).click();
    await firstPage(page);
    stepmark.network.clear();
  });
});

test.describe('with access to the site', () => {
  test.use({ hosts: ['http://127.0.0.1/*'] });

  test('a lost connection says how much arrived, and goes on from there', async ({
    stepmark,
    web,
  }) => {
    const page = await ask(stepmark, `${web.origin}/breaks.pdf`);
    await openButton(page).click();
    await expect(page.getByRole('alert')).toContainText('The connection was lost');
    await expect(page.getByRole('alert')).toContainText(/\d+ kB arrived/);
    await page.getByRole('button', { name: 'Go on' }).click();
    await firstPage(page);
    expect(pdfRequests(web)[1]).toMatch(/^GET \/breaks\.pdf bytes=[1-9]\d*-$/);
    await kept(page);
  });

  test('a download shows how far it is and can be cancelled', async ({ stepmark, web }) => {
    const page = await ask(stepmark, `${web.origin}/slow.pdf`);
    await openButton(page).click();
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '50');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(openButton(page)).toBeVisible();
    await openButton(page).click();
    await expect(page.getByRole('progressbar')).toBeVisible();
    web.release();
    await firstPage(page);
  });

  test('what is no PDF, or gone, says so', async ({ stepmark, web }) => {
    const page = await ask(stepmark, `${web.origin}/page.pdf`);
    await openButton(page).click();
    await expect(page.getByRole('alert')).toContainText('This is a web page');
    await page.goto(page.url().replace('page.pdf', 'gone.pdf'));
    await openButton(page).click();
    await expect(page.getByRole('alert')).toContainText('error 404');
  });

  test('the toolbar button on a tab that shows a PDF opens it here', async ({ stepmark, web }) => {
    const tab = await stepmark.context.newPage();
    await tab.goto(`${web.origin}/doc?id=1`);
    await tab.bringToFront();
    const worker = await stepmark.background();
    // A popup is no page to a test; in a tab behind the PDF's it sees the same.
    const popup = stepmark.context.waitForEvent('page', (page) =>
      page.url().endsWith('/popup.html'),
    );
    await worker.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { create(options: { url: string; active: boolean }): Promise<unknown> } };
      };
      return chrome.tabs.create({ url: 'popup.html', active: false });
    });
    const opening = stepmark.context.waitForEvent('page', (page) =>
      page.url().includes('/open.html'),
    );
    await (await popup).getByRole('button', { name: 'Open this PDF here' }).click();
    const page = await opening;
    await page.bringToFront();
    await openButton(page).click();
    await firstPage(page);
  });
});

test.describe('with access to every site', () => {
  test.use({ hosts: ['http://*/*', 'https://*/*'] });

  test('every PDF opens here once the reader wants it, and no longer when not', async ({
    stepmark,
    web,
  }) => {
    const settings = await stepmark.open('home', '#settings');
    const option = settings.getByLabel('Open every PDF in Stepmark');
    await expect(option).not.toBeChecked();
    const page = await stepmark.context.newPage();
    await page.goto(`${web.origin}/doc?id=1`);
    expect(page.url()).toBe(`${web.origin}/doc?id=1`);

    await option.click();
    await expect(option).toBeChecked();
    await page.bringToFront();
    await page.goto(`${web.origin}/doc?id=2&x=a%20b`).catch(() => {});
    await firstPage(page);
    expect(pdfRequests(web)).toContain('GET /doc?id=2&x=a%20b');

    // Saved files stay saved files, and files of this machine are always asked for.
    const saved = page.waitForEvent('download');
    await page.goto(`${web.origin}/saved.pdf`).catch(() => {});
    await (await saved).cancel();
    await page.goto(`chrome-extension://${stepmark.extensionId}/open.html?url=file:///etc/hosts`);
    await expect(openButton(page)).toBeVisible();

    // What cannot be opened here still opens in the browser.
    await page.goto(
      `chrome-extension://${stepmark.extensionId}/open.html?url=${web.origin}/page.pdf`,
    );
    await page.getByRole('button', { name: 'Open in the browser' }).click();
    await page.waitForURL(`${web.origin}/page.pdf`);

    await settings.bringToFront();
    await option.click();
    await expect(option).not.toBeChecked();
    await page.bringToFront();
    await page.goto(`${web.origin}/doc?id=3`);
    expect(page.url()).toBe(`${web.origin}/doc?id=3`);
  });
});
