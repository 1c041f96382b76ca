import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { harmed } from '../tests/fixtures/fuzz.ts';
import { oddPdfs } from '../tests/fixtures/odd-pdfs.ts';
import { randomFrom } from './report/anchoring/random.ts';
import { pdfsIn } from './report/pdf-folder.ts';

/**
 * `npm run make:odd-pdfs -- DIR [--count 200] [--from FOLDER]`: writes the odd PDFs that the tests
 * open, and so many more made by harming them and the PDFs of a folder, for `npm run report:open`.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '200' },
    from: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Usage: npm run make:odd-pdfs -- DIR');
mkdirSync(folder, { recursive: true });
const odd = await oddPdfs();
for (const [name, bytes] of odd) writeFileSync(join(folder, `${name}.pdf`), bytes);
const given = values.from === undefined ? [] : pdfsIn(values.from);
const random = randomFrom(Number(values.seed));
for (let at = 0; at < Number(values.count); at++) {
  const bytes =
    given.length > 0 && random.next() < 0.7
      ? new Uint8Array(readFileSync(random.of(given).path))
      : random.of([...odd.values()]);
  writeFileSync(join(folder, `harmed ${String(at).padStart(4, '0')}.pdf`), harmed(bytes, random));
}
