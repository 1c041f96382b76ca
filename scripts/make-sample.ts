import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeSample } from './sample/sample.ts';

/** Writes the sample PDF that ships with the extension. */
const file = join(import.meta.dirname, '../public/sample/stepmark-sample.pdf');
const bytes = await makeSample();
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, bytes);
console.log(`public/sample/stepmark-sample.pdf: ${Math.round(bytes.length / 1000)} kB`);
