import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, brokenPromises } from '../rules/manifest-rules.ts';

for (const browser of ['chrome', 'firefox'] as const) {
  test(`the manifest built for ${browser} asks for storage and nothing else`, () => {
    const file = join(import.meta.dirname, `../../.output/${browser}-mv3/manifest.json`);
    expect(brokenPromises(JSON.parse(readFileSync(file, 'utf8')) as Manifest, browser)).toEqual([]);
  });
}
