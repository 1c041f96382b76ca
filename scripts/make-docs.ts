import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOMS } from '../rooms.config.ts';
import { withImportTable } from './docs/import-table.ts';
import { licenseNotices } from './docs/licenses.ts';

/** Writes what is derived: the import table of ARCHITECTURE.md and the notices of what is bundled. */
const root = join(import.meta.dirname, '..');
const architecture = join(root, 'ARCHITECTURE.md');
writeFileSync(architecture, withImportTable(readFileSync(architecture, 'utf8'), ROOMS));
writeFileSync(join(root, 'public/licenses.txt'), licenseNotices());
console.log('ARCHITECTURE.md and public/licenses.txt are up to date.');
