import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: [
      '{lib,components,workers,scripts}/**/*.test.ts?(x)',
      'tests/flow/**/*.test.ts',
      'tests/rules/**/*.test.ts',
    ],
    environment: 'node',
    testTimeout: 30_000,
  },
});
