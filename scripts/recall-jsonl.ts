/**
 * The door for judging questions: JSON lines in, JSON lines out.
 *
 * In: `{"kind":"doc",…,"text"}` (no reply) and
 * `{"kind":"highlight","docId","title","passage","context","docTerms"}`; out: one line a highlight,
 * `[{"type":"cloze"|"qa","prompt","answer","target"?,"score"}]`, best first. A line that cannot be
 * read is answered with `[]`.
 */
import { createInterface } from 'node:readline';
import type { BookHeading } from '@/lib/model/book-index';
import { headingsOfPage } from '@/lib/question/book/book-headings';
import { hintsFor } from '@/lib/question/book/book-hints';
import { documentTerms } from '@/lib/question/book/document-terms';
import { questionsFor } from '@/lib/question/questions-for';
import { tag } from '@/lib/question/grammar/tagger';
import { englishWords } from '@/lib/text/word-list';

type Terms = readonly (readonly [string, number])[];

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const isTerm = (value: unknown): value is readonly [string, number] =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number';

interface Document {
  readonly docId: string;
  readonly text: string;
  readonly headings: readonly BookHeading[];
  terms: Terms | null;
}

/** The last document heard of: highlights come grouped by document, and may lack their terms. */
let current: Document = { docId: '', text: '', headings: [], terms: null };

/** Letters by which a passage is found in its document. */
const SOUGHT = 60;

/** What the document's headings tell of a passage; of its terms and definitions there is no index. */
function hintsIn({ text: all, headings }: Document, passage: string) {
  const offset = all.indexOf(passage.slice(0, SOUGHT));
  const index = { terms: [], definitions: [], acronyms: [], headings };
  return hintsFor(index, passage, '', offset < 0 ? null : { pageIndex: 0, offset });
}

function answer(message: Record<string, unknown>): unknown[] {
  const docId = text(message['docId']);
  let terms: Terms = Array.isArray(message['docTerms']) ? message['docTerms'].filter(isTerm) : [];
  if (terms.length === 0 && docId === current.docId) {
    current.terms ??= documentTerms(current.text);
    terms = current.terms;
  }
  const drafts = questionsFor({
    passage: text(message['passage']),
    context: text(message['context']),
    docTerms: terms,
    heading: text(message['title']),
    book: docId === current.docId ? current.text : '',
    ...(docId === current.docId && { hints: hintsIn(current, text(message['passage'])) }),
  });
  return drafts.map(({ kind, prompt, answer: expected, target, score }) => ({
    type: kind === 'list' ? 'list' : /_{5}/.test(prompt) ? 'cloze' : 'qa',
    prompt,
    answer: expected,
    ...(target === null ? {} : { target }),
    score,
  }));
}

function replyTo(line: string): string | null {
  try {
    const message: unknown = JSON.parse(line);
    if (typeof message !== 'object' || message === null) return '[]';
    const fields = message as Record<string, unknown>;
    if (fields['kind'] === 'doc') {
      const all = text(fields['text']);
      // A document comes as plain text, without the outline that makes a book's headings sure.
      const headings = headingsOfPage(all, 0, []).map((each) => ({ ...each, sure: true }));
      current = { docId: text(fields['docId']), text: all, headings, terms: null };
      return null;
    }
    return JSON.stringify(answer(fields));
  } catch {
    return '[]';
  }
}

await englishWords();
// The tagger's model is loaded at its first sentence: while there is nothing to answer yet.
tag('Highlights come one by one.');
const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
for await (const line of lines) {
  if (line.trim() === '') continue;
  const reply = replyTo(line);
  if (reply !== null) process.stdout.write(`${reply}\n`);
}
