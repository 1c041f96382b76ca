import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [WxtVitest()],
  // In Node pdf.js runs as its legacy build; subpaths stay what they are.
  resolve: { alias: [{ find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' }] },
  test: {
    include: [
      '{lib,components,workers,scripts}/**/*.test.ts?(x)',
      'tests/flow/**/*.test.ts',
      'tests/recall/**/*.test.ts',
      'tests/rules/**/*.test.ts',
    ],
    environment: 'node',
    // Before Dexie is loaded: it looks for IndexedDB once.
    setupFiles: ['fake-indexeddb/auto'],
    testTimeout: 30_000,
    // In Node pdf.js' worker lives in the same thread: what it still does when it is ended early is
    // rejected with nobody left to hear it.
    onUnhandledError: (error) => !error.message.startsWith('Worker was terminated'),
  },
});
