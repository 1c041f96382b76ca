import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type LockFile, completeLock, missingOptional } from '@/scripts/lock-file.ts';

test('npm ci accepts the lock file (if not: npm run fix:lock)', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
  expect(missingOptional(lock)).toEqual([]);
});

test('a platform’s missing package gets an entry for that platform only', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/tool': {
        version: '1.2.3',
        dev: true,
        optionalDependencies: { '@tool/linux-arm64-musl': '1.2.3', '@tool/darwin-x64': '1.2.3' },
      },
      'node_modules/@tool/darwin-x64': { version: '1.2.3' },
    },
  };
  const { packages } = completeLock(lock);
  expect(packages['node_modules/@tool/linux-arm64-musl']).toEqual({
    version: '1.2.3',
    cpu: ['arm64'],
    libc: ['musl'],
    os: ['linux'],
    dev: true,
    optional: true,
  });
  expect(Object.keys(packages)).toHaveLength(4);
});
