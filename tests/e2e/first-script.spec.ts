import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { firstScripts } from '../../scripts/build/first-script.ts';

/** Bytes, gzipped, of what the reader's page loads by itself, besides pdf.js. */
const BUDGET = 60_000;

for (const browser of ['chrome', 'firefox'] as const) {
  const scripts = () =>
    firstScripts(join(import.meta.dirname, `../../.output/${browser}-mv3`), 'reader.html');

  test(`the first script of the reader stays small (${browser})`, () => {
    const own = scripts().filter((script) => !script.isPdfjs);
    const sum = own.reduce((bytes, script) => bytes + script.gzipped, 0);
    const list = own.map(({ path, gzipped }) => `${gzipped} ${path}`).join('\n');
    // What the first page does not need comes later: components/ui/later.tsx.
    expect(sum, `bytes of these scripts together:\n${list}`).toBeLessThanOrEqual(BUDGET);
    expect(sum).toBeGreaterThan(5000);
  });

  test(`pdf.js is weighed apart, and nothing else with it (${browser})`, () => {
    const [pdfjs, ...others] = scripts().filter((script) => script.isPdfjs);
    expect(others).toEqual([]);
    // The bundler's few lines of runtime are all it may need.
    expect(pdfjs?.imports.filter((path) => !path.includes('/rolldown-runtime-'))).toEqual([]);
  });
}
