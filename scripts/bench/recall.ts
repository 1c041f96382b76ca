import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * `npm run bench:recall [-- --limit N]`: the questions made of passages that people asked about,
 * beside what they asked, with the evaluation runner of the collection next to the project
 * (`recall/run.mjs`). Prints each number with what is aimed at; ends with status 1 where one is missed.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = [process.env['STEPMARK_SHARED'] ?? '../shared', '../shared']
  .map((each) => resolve(ROOT, each, 'recall'))
  .find((each) => existsSync(join(each, 'run.mjs')));

interface Subset {
  readonly coverage: number;
  readonly usefulCoverage: number;
  readonly groupRecall?: number;
}

interface Report {
  readonly items: number;
  readonly questions: number;
  readonly main: Subset;
  readonly negAbstain: number;
  readonly subsets: Readonly<Record<string, Subset>>;
  readonly types: Readonly<Record<string, number>>;
  readonly timing: { readonly p95Ms: number; readonly secPer1000: number };
  readonly deterministic: boolean | null;
}

type Aim = readonly [name: string, value: number, aim: number, more?: 'less is better'];

function aimsOf({ main, subsets, types, questions, negAbstain, timing }: Report): Aim[] {
  const useful = (name: string) => subsets[name]?.usefulCoverage ?? 0;
  const covered = (name: string) => subsets[name]?.coverage ?? 0;
  return [
    ['useful', main.usefulCoverage, 0.68],
    ['useful, terms', useful('terms'), 0.87],
    ['useful, terms of machine learning', useful('ml-terms'), 0.48],
    ['coverage', main.coverage, 0.86],
    ['coverage, noisy', covered('noisy'), 0.89],
    ['coverage, fragments', covered('frag'), 0.85],
    ['sentences asked about, of several', subsets['multi']?.groupRecall ?? 0, 0.84],
    ['junk left alone', negAbstain, 0.98],
    ['not a cloze', 1 - (types['cloze'] ?? 0) / questions, 0.12],
    ['seconds for 1,000 highlights', timing.secPer1000, 3, 'less is better'],
    ['milliseconds, 95 of 100', timing.p95Ms, 10, 'less is better'],
  ];
}

function measure(folder: string): Report {
  const scratch = mkdtempSync(join(tmpdir(), 'stepmark-recall-'));
  const out = join(scratch, 'report.json');
  const options = ['--data', join(folder, 'data'), '--out', out, '--determinism'];
  const generator = ['--gen', 'npm run --silent recall:jsonl'];
  const all = [join(folder, 'run.mjs'), ...generator, ...options, ...process.argv.slice(2)];
  try {
    const { status } = spawnSync(process.execPath, all, {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error('The runner did not end well.');
    return JSON.parse(readFileSync(out, 'utf8')) as Report;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

if (FOLDER === undefined) {
  console.error('The collection of passages is not here: set STEPMARK_SHARED to its folder.');
  process.exit(1);
}
const report = measure(FOLDER);
const aims = aimsOf(report);
const isMet = ([, value, aim, less]: Aim) => (less ? value <= aim : value >= aim);
console.log(`${report.items} highlights, ${report.questions} questions`);
for (const aim of aims) {
  const [name, value, wanted, less] = aim;
  const sign = less ? '≤' : '≥';
  console.log(
    `${isMet(aim) ? ' ' : '!'} ${name.padEnd(36)} ${value.toFixed(3)}  ${sign} ${wanted}`,
  );
}
console.log(`  the same on every run: ${report.deterministic ? 'yes' : 'NO'}`);
process.exitCode = aims.every(isMet) && report.deterministic ? 0 : 1;
