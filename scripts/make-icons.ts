import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Draws public/icon/*.png from the SVGs beside them, so that every size comes from one drawing. */
const FOLDER = join(import.meta.dirname, '../public/icon');
/** Below 24 px the page's details blur: a simpler drawing on whole pixels takes its place. */
const SIZES = [
  { size: 16, drawing: 'stepmark-small.svg' },
  { size: 32, drawing: 'stepmark.svg' },
  { size: 48, drawing: 'stepmark.svg' },
  { size: 128, drawing: 'stepmark.svg' },
];

const browser = await chromium.launch({
  executablePath: process.env['STEPMARK_CHROMIUM'] ?? '/usr/bin/chromium',
});
try {
  for (const { size, drawing } of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = readFileSync(join(FOLDER, drawing), 'utf8');
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({ path: join(FOLDER, `${size}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
