import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type RunOptions = Parameters<AxeBuilder['options']>[0];

/** WCAG 2.2 AA. */
export const ALL_RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
};
/** The dark page is the same page in other colours. */
const COLOUR_RULES: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** What axe finds wrong, in words that name the place. */
export async function problems(page: Page, rules: RunOptions): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options(rules)
    // pdf.js' text layer: invisible words over the drawn page, there to be selected and read aloud.
    // It has no colours to judge, and its sizes are those of the print.
    .exclude('.textLayer')
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}

/** Shows a page in light or dark, and waits until its colours have faded to where they end. */
export async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((each) => each.finished)),
  );
}

/** Checks a state in light and dark, and narrow: 800 px wide without a scrollbar across. */
export async function check(page: Page, state: string): Promise<void> {
  const found: string[] = [];
  // A page behind another is drawn once a second only.
  await page.bringToFront();
  await showIn(page, 'light');
  found.push(...(await problems(page, ALL_RULES)));
  await showIn(page, 'dark');
  found.push(...(await problems(page, COLOUR_RULES)).map((each) => `dark: ${each}`));
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  await page.setViewportSize({ width: 800, height: 800 });
  const across = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (across > 0) found.push(`${across} px wider than a window of 800 px`);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect.soft(found, state).toEqual([]);
}
