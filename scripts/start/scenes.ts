import type { Page } from '@playwright/test';
import type { ScreenName } from '../browser/chromium.ts';
import { answerAll, boxOf, drawn, goToPage, mark, markFigure, select, siftAll } from './hands.ts';

/** What a scene can use. */
export interface Stage {
  readonly page: Page;
  /** Goes to one of the extension's pages in the demo's only tab. */
  readonly goTo: (screen: ScreenName, query?: string) => Promise<void>;
  /**
   * Clicks something that downloads and keeps the file in demo-output/ under this name. Notes with
   * figures come as a zip: they are unpacked, the figures where the notes look for them.
   */
  readonly saveAs: (name: string, click: () => Promise<void>) => Promise<void>;
}

/** One step: what it shows, in words for the terminal, and how to get there. */
export interface Scene {
  /** Also the picture's name, with the scene's number in front. */
  readonly name: string;
  readonly says: string;
  readonly play: (stage: Stage) => Promise<void>;
}

const NOTE = 'Say the correction aloud: forgetting it is the classic mistake.';

/**
 * The demo, in order: the main job, from the sample to exported notes. Each scene begins where the one
 * before it ended.
 */
export const SCENES: readonly Scene[] = [
  {
    name: 'today-empty',
    says: 'A first start: nothing read yet.',
    play: async ({ page }) => {
      await page.getByRole('button', { name: 'Try the sample' }).waitFor();
    },
  },
  {
    name: 'reader',
    says: 'The sample chapter is open.',
    play: async ({ page }) => {
      await page.getByRole('button', { name: 'Try the sample' }).click();
      await drawn(page, 1);
      // Copied: later scenes come back to it.
      await page.locator('[data-keeping]').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'placing',
    says: 'A passage is selected; its section suggests a step.',
    play: async ({ page }) => {
      await goToPage(page, 3);
      await select(page, 3, 'Downsampling is', 'classic mistake.');
      await page.locator('.placing-bar .chip.suggested').waitFor();
    },
  },
  {
    name: 'placed',
    says: 'One key has placed it; for five seconds it can be mended.',
    play: async ({ page }) => {
      await page.keyboard.press('3');
      await page.locator('.placing-bar .said').waitFor();
    },
  },
  {
    name: 'note',
    says: 'A thought on the passage.',
    play: async ({ page }) => {
      await page.keyboard.press('n');
      await page.locator('.placing-note textarea').fill(NOTE);
    },
  },
  {
    name: 'highlights',
    says: 'More passages, on other steps, and a figure.',
    play: async ({ page }) => {
      await page.keyboard.press('Control+Enter');
      await page.locator('.row-note').waitFor();
      await mark(page, 4, 'The loss function', 'cross-entropy.', '4');
      await mark(page, 2, 'Estimating the relevance', 'pointwise ranking.', '2');
      await markFigure(page);
    },
  },
  {
    name: 'card',
    says: 'Questions were made of the passage, on this machine.',
    play: async ({ page }) => {
      await page.locator('.highlight-row', { hasText: 'Downsampling' }).click();
      await page.locator('.question-item').first().waitFor();
    },
  },
  {
    name: 'sifting',
    says: 'Nothing is asked unseen: each question is kept, edited or dropped.',
    play: async ({ page }) => {
      await page.getByRole('link', { name: /to check$/ }).click();
      await page.locator('.sift-card').waitFor();
    },
  },
  {
    name: 'sifted',
    says: 'Kept with one key each; what is left is dropped.',
    play: ({ page }) => siftAll(page),
  },
  {
    name: 'outline',
    says: 'The outline, with the step of every section.',
    play: async ({ page }) => {
      await page.getByRole('link', { name: 'Back to the book' }).first().click();
      await page.locator('.scroller .page[data-loaded=true] canvas').first().waitFor();
      await page.getByRole('tab', { name: 'Outline' }).click();
      await page.locator('.outline select').first().waitFor();
    },
  },
  {
    name: 'find',
    says: 'Words are found in the whole book.',
    play: async ({ page }) => {
      await page.keyboard.press('Control+f');
      await page.getByRole('searchbox').fill('feature store');
      await page.getByText(/^\d+ of \d+$/).waitFor();
    },
  },
  {
    name: 'reader-dark',
    says: 'Reading at night: dark pages, dark interface.',
    play: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.emulateMedia({ colorScheme: 'dark' });
      await goToPage(page, 3);
      await boxOf(page, 3, 'Downsampling is', true);
      await page.locator('.highlight-layer path').first().waitFor();
      // Words on pages that fly past are paler.
      await page.locator('.leafing').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'today-due',
    says: 'Today: the questions that are due, and why now.',
    play: async ({ page, goTo }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await goTo('home', '#today');
      await page.getByRole('link', { name: 'Review' }).waitFor();
    },
  },
  {
    name: 'question',
    says: 'A question, before its answer is shown.',
    play: async ({ page }) => {
      await page.getByRole('link', { name: 'Review' }).click();
      await page.locator('.reveal').waitFor();
    },
  },
  {
    name: 'answer',
    says: 'The answer, the passage it rests on, four grades.',
    play: async ({ page }) => {
      await page.keyboard.press('Space');
      await page.locator('.review-answer').waitFor();
      await page.locator('.passage-image').waitFor();
    },
  },
  {
    name: 'answer-dark',
    says: 'The same at night.',
    play: async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-theme=dark]').waitFor();
    },
  },
  {
    name: 'done',
    says: 'All answered.',
    play: async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await answerAll(page);
    },
  },
  {
    name: 'library',
    says: 'The library: cover, how far it was read, what was made of it.',
    play: async ({ page, goTo }) => {
      await goTo('home', '#library');
      await page.locator('.book .cover img').waitFor();
    },
  },
  {
    name: 'export',
    says: 'The notes go out as Markdown for Obsidian.',
    play: async ({ page, saveAs }) => {
      const open = page.getByRole('button', { name: /^Export notes of / });
      const save = page.getByRole('button', { name: 'Markdown for Obsidian' });
      await open.click();
      await saveAs('notes.md', () => save.click());
      await open.click();
      await save.waitFor();
    },
  },
  {
    name: 'settings',
    says: 'Settings, and everything in one backup.',
    play: async ({ page, goTo, saveAs }) => {
      await goTo('home', '#settings');
      const save = page.getByRole('button', { name: 'Save a backup' });
      await saveAs('backup.zip', () => save.click());
    },
  },
  {
    name: 'library-dark',
    says: 'The library at night.',
    play: async ({ page, goTo }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await goTo('home', '#library');
      await page.locator('.book .cover img').waitFor();
    },
  },
  {
    name: 'popup',
    says: 'What the toolbar button opens.',
    play: async ({ page, goTo }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await goTo('popup');
      await page.setViewportSize({ width: 360, height: 320 });
      await page.getByRole('button', { name: 'Library' }).waitFor();
    },
  },
];
