import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  // Each test has a browser, a profile and servers of its own; more than two would wait for a core each.
  workers: Math.min(2, availableParallelism()),
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  use: { actionTimeout: 20_000 },
  expect: { timeout: 10_000 },
  // scripts/test/main.ts counts from the JSON.
  reporter: [['list'], ['json', { outputFile: '.cache/test/browsers.json' }]],
});
