import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sha256 } from 'hash-wasm';
import { expect, test } from 'vitest';
import { TICK_SCORE } from '@/lib/question/calibrate';
import { documentTerms } from '@/lib/question/document-terms';
import { questionsFor } from '@/lib/question/questions-for';
import { englishWords } from '@/lib/text/word-list';

/**
 * First questions of passages out of open textbooks, read and judged by the rubric "I would keep this
 * card as it is": by the passage's name in the collection beside the project, 1 kept or 0 by the
 * beginning of a question's hash.
 */
type Verdicts = Readonly<Record<string, Readonly<Record<string, 0 | 1>>>>;

const judged = JSON.parse(
  readFileSync(join(import.meta.dirname, 'judged-books.json'), 'utf8'),
) as Verdicts;

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = [process.env['STEPMARK_SHARED'] ?? '../shared', '../shared']
  .map((each) => resolve(ROOT, each, 'recall/data'))
  .find((each) => existsSync(join(each, 'docs.jsonl')));

interface Passage {
  readonly id: string;
  readonly docId: string;
  readonly passage: string;
  readonly context: string;
}

interface Document {
  readonly docId: string;
  readonly text: string;
}

const rowsOf = <T>(file: string): T[] =>
  readFileSync(join(FOLDER ?? '', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

test.runIf(FOLDER)('most first questions of textbooks are kept as they are', async () => {
  await englishWords();
  const documents = new Map(rowsOf<Document>('docs.jsonl').map((each) => [each.docId, each]));
  const passages = [...rowsOf<Passage>('items.jsonl'), ...rowsOf<Passage>('train_extra.jsonl')];
  const verdicts: { score: number; verdict: 0 | 1 }[] = [];
  let made = 0;
  for (const { id, docId, passage, context } of passages) {
    const known = judged[id];
    const document = documents.get(docId);
    if (!known || !document) continue;
    const { text } = document;
    const [first] = questionsFor({
      passage,
      context,
      docTerms: documentTerms(text),
      book: text,
    });
    if (!first) continue;
    made++;
    const hash = (await sha256(`${first.prompt}\n${first.answer}`)).slice(0, 12);
    const verdict = known[hash];
    if (verdict !== undefined) verdicts.push({ score: first.score, verdict });
  }
  const share = (some: typeof verdicts) =>
    some.filter(({ verdict }) => verdict === 1).length / some.length;
  const ticked = verdicts.filter(({ score }) => score >= TICK_SCORE);
  // What a change brings anew has to be judged.
  expect(verdicts.length).toBeGreaterThan(made * 0.7);
  expect(share(verdicts)).toBeGreaterThan(0.78);
  expect(share(ticked)).toBeGreaterThan(0.87);
  expect(ticked.length).toBeGreaterThan(verdicts.length * 0.4);
});
