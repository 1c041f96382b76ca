import { type Page, expect } from '@playwright/test';
import { SAMPLE } from './books.ts';
import type { StepmarkInChromium } from './chromium.ts';
import { goToPage, keepQuestions, kept, mark, openBook } from './reading.ts';

const PASSAGES = [
  SAMPLE.definition,
  { page: 3, from: 'Candidate generation is', to: 'items cheaply.' },
  { page: 3, from: 'Leakage is the', to: 'was cooked.' },
];

/** The sample with three passages marked and their questions kept: a question of each is due. */
export async function threeDue(stepmark: StepmarkInChromium): Promise<Page> {
  const page = await openBook(stepmark, SAMPLE.path);
  for (const passage of PASSAGES) {
    await goToPage(page, passage.page);
    await mark(page, passage, '3');
  }
  await kept(page);
  await keepQuestions(page);
  await page.goto(page.url().replace(/sift\.html/, 'review.html'));
  await page.locator('.reveal').waitFor();
  await expect(page.locator('.review-bar .left')).toContainText('3 left');
  return page;
}
