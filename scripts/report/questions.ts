import { readFileSync } from 'node:fs';
import {
  readGuide,
  judged,
  judgedBlind,
  judgedMarked,
  shareKept,
  verdictsOn,
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

const book = await readGuide(new Uint8Array(readFileSync(file)));
await report('Judged by those who build it', judged, true);
await report('Judged blind', judgedBlind, false);
await report('Marked for a reader, judged blind', judgedMarked, true);

async function report(title: string, list: Judged, listsNew: boolean) {
  const made = await verdictsOn(book, list);
  console.log(`${title}: ${list.passages.length} passages`);
  for (const { page, first, hash, verdict } of made) {
    if (verdict !== undefined || !listsNew) continue;
    console.log(`"${hash}": ?,  p. ${page}, ${first.kind}, ${first.score}`);
    console.log(`    ${first.prompt}\n    → ${first.answer}`);
  }
  console.log(`  with a question: ${made.length}`);
  const known = made.filter(({ verdict }) => verdict !== undefined);
  for (const least of [0, 0.6, 0.65, 0.7, 0.75, 0.8]) {
    const above = known.filter(({ first }) => first.score >= least);
    const share = above.length === 0 ? '–' : Math.round(100 * shareKept(above));
    console.log(`  kept, of scores from ${least}: ${share} % of ${above.length} judged`);
  }
}
