import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  // One browser at a time: two (`--workers=2`) save a third of the time, and now and then show a test
  // that acts before its page has drawn.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  use: { actionTimeout: 20_000 },
  expect: { timeout: 10_000 },
  // scripts/test/main.ts counts from the JSON.
  reporter: [['list'], ['json', { outputFile: '.cache/test/browsers.json' }]],
});
