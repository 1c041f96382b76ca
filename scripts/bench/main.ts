import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../start/build.ts';
import { type Comparison, type Result, compare } from './rounds.ts';

/**
 * `npm run bench [-- --rounds N --only open,mark,…]`: times Stepmark against a peer in the same run.
 * Milliseconds depend on the machine and the hour; ratios mean something from about 1.3 on.
 */
const OUTPUT = join(import.meta.dirname, '../../bench-output');

/** A bench prepares what it needs, hands out its comparisons one by one, and cleans up at its end. */
type Bench = () => AsyncGenerator<Comparison, void>;

/** Loaded when asked for: some bring a database or a language model along. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  open: async () => (await import('./open.ts')).benchOpening,
  reopen: async () => (await import('./reopen.ts')).benchReopening,
  scroll: async () => (await import('./scroll.ts')).benchScrolling,
  find: async () => (await import('./find.ts')).benchFinding,
  mark: async () => (await import('./mark.ts')).benchMarking,
  many: async () => (await import('./many.ts')).benchMany,
  questions: async () => (await import('./questions.ts')).benchQuestions,
  scale: async () => (await import('./scale.ts')).benchScale,
  store: async () => (await import('./store.ts')).benchStore,
};

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: Object.keys(BENCHES).join(',') },
  },
});
const rounds = Number(values.rounds);
const names = values.only.split(',');
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error(`Usage: npm run bench -- [--rounds N] [--only ${Object.keys(BENCHES).join(',')}]`);
  process.exit(1);
}

const ms = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
const COLUMNS = [10, 30, 12, 12, 9];
const line = (...cells: readonly string[]) =>
  cells.map((cell, at) => cell.padEnd(COLUMNS[at] ?? 0)).join(' ');

function print({ bench, subject, ours, peer, ratio }: Result): void {
  const compared = `${ours.name} / ${peer.name}`;
  console.log(
    line(bench, subject, ms(ours.medianMs), ms(peer.medianMs), ratio.toFixed(2), compared),
  );
}

await ensureBuild();
console.log(line('bench', 'of', 'ours', 'peer', 'ratio', `medians of ${rounds} rounds`));
const results: Result[] = [];
for (const name of names) {
  const bench = await BENCHES[name]?.();
  if (!bench) continue;
  for await (const comparison of bench()) {
    const result = await compare(comparison, rounds);
    print(result);
    results.push(result);
  }
}
mkdirSync(OUTPUT, { recursive: true });
const report = { madeAt: new Date().toISOString(), rounds, results };
writeFileSync(join(OUTPUT, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
