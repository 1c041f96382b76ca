import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, since, tail } from '../setup/run.mjs';
import {
  type Counts,
  type PlaywrightReport,
  type VitestReport,
  fromPlaywright,
  fromVitest,
  honest,
  single,
  total,
} from './counts.ts';

const REPORTS = join(import.meta.dirname, '../../.cache/test');
const MINUTE_MS = 60_000;
const soak = process.env['STEPMARK_SOAK'] === '1';

interface Part {
  readonly title: string;
  readonly counts: Counts;
  readonly took: string;
}

/** A tool that passes or fails as a whole: its output is shown only if it fails. */
async function whole(title: string, script: string): Promise<Part> {
  const startedAt = Date.now();
  const result = await run('npm', ['run', '--silent', script], { limitMs: 5 * MINUTE_MS });
  if (result.code !== 0) {
    console.log(`\n${title} failed${result.timedOut ? ' (out of time)' : ''}:`);
    console.log(tail(result.output, 60));
  }
  return report({ title, counts: single(result.code), took: since(startedAt) });
}

/** A test runner that writes a JSON report: counted test by test. */
async function runner(
  title: string,
  args: readonly string[],
  limitMinutes: number,
  countJson: (text: string) => Counts,
): Promise<Part> {
  const startedAt = Date.now();
  const file = join(REPORTS, `${title}.json`);
  const result = await run('npx', args, {
    limitMs: limitMinutes * MINUTE_MS * (soak ? 10 : 1),
    show: true,
  });
  const counts = existsSync(file)
    ? countJson(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
  return report({ title, counts: honest(counts, result.code), took: since(startedAt) });
}

function report(part: Part): Part {
  console.log(`${part.counts.failed === 0 ? '✓' : '✗'} ${part.title} (${part.took})`);
  return part;
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const parts: Part[] = [
  // These four only read, so they may share the machine; what measures time runs alone.
  ...(await Promise.all([
    whole('types', 'check:types'),
    whole('lint', 'check:lint'),
    whole('format', 'check:format'),
    whole('unused', 'check:unused'),
  ])),
  await runner(
    'unit and flow',
    [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${join(REPORTS, 'unit and flow.json')}`,
    ],
    15,
    (text) => fromVitest(JSON.parse(text) as VitestReport),
  ),
  // One after the other: both write the generated types.
  await whole('build for Chromium', 'build'),
  await whole('build for Firefox', 'build:firefox'),
  await runner('browsers', ['playwright', 'test'], 60, (text) =>
    fromPlaywright(JSON.parse(text) as PlaywrightReport),
  ),
];

console.log();
for (const { title, counts, took } of parts) {
  const { passed, failed, skipped } = counts;
  const numbers = `${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed`;
  console.log(
    `${title.padEnd(20)}${numbers}${skipped > 0 ? ` ${skipped} skipped` : ''}`.padEnd(56) + took,
  );
}
const { passed, failed } = total(parts.map((part) => part.counts));
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
