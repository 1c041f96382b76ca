import { readFileSync } from 'node:fs';
import {
  cleanTexts,
  firstQuestions,
  hashOf,
  judged,
  judgedBlind,
  judgedMarked,
  type Judged,
} from '@/tests/recall/judged-guide.ts';

/**
 * `npm run report:questions -- GUIDE.pdf`: first questions of the judged passages that nobody has judged
 * yet, each with its hash, so that a verdict can be added to `tests/recall/judged-guide.json`; then how
 * many of those judged are kept, all and by score; the same of `judged-blind.json`, without a list, and of
 * `judged-marked.json`.
 */
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: npm run report:questions -- FILE');
  process.exit(1);
}

const texts = await cleanTexts(new Uint8Array(readFileSync(file)));
await report('Judged by those who build it', judged, true);
await report('Judged blind', judgedBlind, false);
await report('Marked by readers, judged blind', judgedMarked, true);

async function report(title: string, { passages, verdicts }: Judged, listsNew: boolean) {
  const made = firstQuestions(texts, passages);
  const byScore: { score: number; verdict: number }[] = [];
  console.log(`${title}: ${passages.length} passages`);
  for (const { page, first } of made) {
    if (!first) continue;
    const hash = await hashOf(first);
    const verdict = verdicts[hash];
    if (verdict !== undefined) byScore.push({ score: first.score, verdict });
    else if (listsNew) {
      console.log(`"${hash}": ?,  p. ${page}, ${first.kind}, ${first.score}`);
      console.log(`    ${first.prompt}\n    → ${first.answer}`);
    }
  }
  console.log(`  with a question: ${made.filter(({ first }) => first).length}`);
  for (const least of [0, 0.6, 0.65, 0.7, 0.75, 0.8]) {
    const above = byScore.filter(({ score }) => score >= least);
    const kept = above.filter(({ verdict }) => verdict === 1).length;
    const share = Math.round((100 * kept) / (above.length || 1));
    console.log(`  kept, of scores from ${least}: ${kept} of ${above.length} judged (${share} %)`);
  }
}
