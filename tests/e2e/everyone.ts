import { join } from 'node:path';
import { type Page, expect } from '@playwright/test';
import { ALL_RULES, problems, showIn } from './axe.ts';

/** A folder for pictures of what was checked, to be looked at; none are taken without it. */
const PICTURES = process.env['STEPMARK_PICTURES'];

/**
 * Checks that a full-screen mode can be used by everyone as it stands now: axe finds nothing, in light
 * and dark, in a wide window and on a phone, and nothing is wider than the window.
 * @param inside selector of what must fit the window; the page as a whole unless given.
 */
export async function everyoneCan(page: Page, state: string, inside = 'html'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await showIn(page, colorScheme);
      const name = `${state}, ${colorScheme}, ${width} px`;
      expect.soft(await problems(page, ALL_RULES), name).toEqual([]);
      const across = await page
        .locator(inside)
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect.soft(across, name).toBe(0);
      if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}
