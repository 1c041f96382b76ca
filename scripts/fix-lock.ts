import { readFileSync, writeFileSync } from 'node:fs';
import { type LockFile, completeLock, missingOptional } from './lock-file.ts';

/** `npm run fix:lock`: after installing on a machine that cannot reach every platform's packages. */
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
writeFileSync('package-lock.json', `${JSON.stringify(completeLock(lock), null, 2)}\n`);
console.log(`${missingOptional(lock).length} entries added to package-lock.json.`);
