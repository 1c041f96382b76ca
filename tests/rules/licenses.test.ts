import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { licenseNotices } from '@/scripts/docs/licenses.ts';

const ROOT = join(import.meta.dirname, '../..');
const shipped = readFileSync(join(ROOT, 'public/licenses.txt'), 'utf8');

test('the shipped notices are those of what is installed (if not: npm run make:docs)', () => {
  expect(shipped).toBe(licenseNotices());
});

test('every dependency and both fonts are named with a licence', () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of [...Object.keys(dependencies), '@fontsource-variable/inter']) {
    expect(shipped).toMatch(
      new RegExp(`^${name} \\S+ \\((?:MIT|ISC|Apache-2\\.0|OFL-1\\.1)\\)$`, 'mu'),
    );
  }
  expect(shipped).not.toMatch(/unknown|GPL/u);
});
