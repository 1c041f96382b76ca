import { readFileSync } from 'node:fs';
import { firstQuestions, hashOf, judged } from '@/tests/recall/judged-guide.ts';

/**
 * `npm run report:questions -- GUIDE.pdf`: first questions of the judged passages that nobody has judged
 * yet, each with its hash, so that a verdict can be added to `tests/recall/judged-guide.json`; then how
 * many of those judged are kept, all and by score.
 */
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: npm run report:questions -- FILE');
  process.exit(1);
}

const counts = { kept: 0, judged: 0 };
const made = await firstQuestions(new Uint8Array(readFileSync(file)));
const byScore: [score: number, verdict: number][] = [];
for (const { page, first } of made) {
  if (!first) continue;
  const hash = await hashOf(first);
  const verdict = judged.verdicts[hash];
  if (verdict === undefined) {
    console.log(`"${hash}": ?,  p. ${page}, ${first.kind}, ${first.score}`);
    console.log(`    ${first.prompt}\n    → ${first.answer}`);
    continue;
  }
  counts.judged++;
  counts.kept += verdict;
  byScore.push([first.score, verdict]);
}
const percent = (part: number, whole: number) => `${Math.round((100 * part) / (whole || 1))} %`;
console.log(`${made.length} passages, ${made.filter(({ first }) => first).length} with a question`);
console.log(
  `kept: ${counts.kept} of ${counts.judged} judged (${percent(counts.kept, counts.judged)})`,
);
for (const least of [0.6, 0.65, 0.7, 0.75, 0.8]) {
  const above = byScore.filter(([score]) => score >= least);
  const kept = above.filter(([, verdict]) => verdict === 1).length;
  console.log(
    `  scores from ${least}: ${kept} of ${above.length} (${percent(kept, above.length)})`,
  );
}
