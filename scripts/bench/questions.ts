import { documentTerms } from '@/lib/question/book/document-terms';
import { questionsFor } from '@/lib/question/questions-for';
import { englishWords } from '@/lib/text/word-list';
import { splitSentences } from '@/lib/text/sentences';
import { type Block, readChapter } from '../sample/chapter.ts';
import type { Comparison } from './rounds.ts';

/** Splitting is over too soon to be timed once. */
const SPLITS = 200;

const paragraphs = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'columns') return paragraphs(block.blocks);
    return block.kind === 'paragraph' ? [block.text] : [];
  });

/** Milliseconds a passage. */
function each(passages: readonly string[], times: number, work: (passage: string) => unknown) {
  const startedAt = performance.now();
  for (let time = 0; time < times; time++) for (const passage of passages) work(passage);
  return Promise.resolve((performance.now() - startedAt) / (times * passages.length));
}

/** Making questions of a highlight, against the least that has to be done: finding its sentences. */
export async function* benchQuestions(): AsyncGenerator<Comparison, void> {
  await englishWords();
  const passages = paragraphs(readChapter());
  const docTerms = documentTerms(passages.join('\n'));
  const make = (passage: string) => questionsFor({ passage, context: passage, docTerms });
  yield {
    bench: 'questions',
    subject: `a paragraph (${passages.length} of the sample)`,
    ours: { name: 'questions of a highlight', measure: () => each(passages, 1, make) },
    peer: {
      name: 'splitting its sentences',
      measure: () => each(passages, SPLITS, splitSentences),
    },
  };
}
