import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './chromium.ts';

type RunOptions = Parameters<AxeBuilder['options']>[0];

/** The dark page is the same page in other colours. */
const RULES: Readonly<Record<'light' | 'dark', RunOptions>> = {
  light: {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  },
  dark: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
};
/** What axe finds wrong, in words that name the place. */
async function problems(page: Page, state: string, rules: RunOptions): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options(rules)
    // pdf.js' text layer: invisible words over the drawn page, there to be selected and read aloud.
    // It has no colours to judge, and its sizes are those of the print.
    .exclude('.textLayer')
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${state}: ${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}

/** Checks a state in light and dark, and narrow: 800 px wide without a scrollbar across. */
export async function check(page: Page, state: string): Promise<void> {
  const found: string[] = [];
  // A page behind another is drawn once a second only.
  await page.bringToFront();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    // Colours fade into each other: what is judged is where they end.
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map((each) => each.finished)),
    );
    found.push(...(await problems(page, `${state}, ${colorScheme}`, RULES[colorScheme])));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  await page.setViewportSize({ width: 800, height: 800 });
  const across = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (across > 0) found.push(`${state}: ${across} px wider than a window of 800 px`);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect.soft(found, state).toEqual([]);
}
