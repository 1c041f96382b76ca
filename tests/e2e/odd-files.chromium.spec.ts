import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../scripts/report/anchoring/random.ts';
import { openOne } from '../../scripts/report/open/open-one.ts';
import { harmed } from '../fixtures/fuzz.ts';
import { oddPdfs } from '../fixtures/odd-pdfs.ts';
import { soak, times } from '../soak.ts';
import { expect, test } from './chromium.ts';

/** What comes of some of them for certain; of the others only that it is no defect. */
const CERTAIN: Readonly<Record<string, Record<string, unknown>>> = {
  'empty file': { kind: 'error', code: 'empty' },
  'not a pdf': { kind: 'error', code: 'not-a-pdf' },
  'password needed': { kind: 'error', code: 'password' },
  'header late': { kind: 'opened', pageCount: 3 },
  'xref broken': { kind: 'opened', pageCount: 3 },
  'no pages': { kind: 'error', code: 'damaged' },
  'second page missing': { kind: 'opened' },
  'outline loop': { kind: 'opened', pageCount: 1 },
  javascript: { kind: 'opened', pageCount: 1 },
};

test('odd, broken and harmed files end in pages or a clear error, never in a defect', async ({
  stepmark,
}) => {
  test.setTimeout(soak ? 1_800_000 : 300_000);
  const folder = await mkdtemp(join(tmpdir(), 'stepmark-odd-'));
  try {
    const odd = await oddPdfs();
    const random = randomFrom(11);
    const sure = Object.keys(CERTAIN);
    const others = [...odd.keys()].filter((name) => !sure.includes(name));
    const names = [...sure, ...others.filter(() => soak || random.next() < 0.1)];
    const files = names.map((name) => [name, odd.get(name)!] as const);
    const broken = Array.from({ length: times(100) }, (_, at) => {
      const bytes = harmed(random.of([...odd.values()]), random);
      return [`harmed ${at}`, bytes] as const;
    });
    const defects: string[] = [];
    for (const [name, bytes] of [...files, ...broken]) {
      const path = join(folder, 'odd.pdf');
      await writeFile(path, bytes);
      const opening = await openOne(stepmark.context, stepmark.extensionId, path);
      if (opening.kind === 'defect') defects.push(`${name}: ${opening.what}`);
      expect(opening, name).toMatchObject(CERTAIN[name] ?? {});
    }
    expect(defects).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
