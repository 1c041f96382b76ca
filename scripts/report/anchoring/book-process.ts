import { readFileSync } from 'node:fs';
// First: Dexie takes the database from the global that this sets.
import { testApp } from '@/tests/builders/test-app.ts';
import { whyNot } from '../open-from-disk.ts';
import { anchorBook, type BookTally } from './book.ts';

/** What the report asks of a process of its own, so that a book can neither hang nor crash it. */
export interface BookRequest {
  readonly path: string;
  readonly name: string;
  readonly password: string | null;
  readonly count: number;
  readonly seed: number;
}

/** `refused` says in a sentence why the book could not be opened. */
export type BookReply = { readonly tally: BookTally } | { readonly refused: string };

// The report was stopped: nobody waits for this book any more.
process.once('disconnect', () => process.exit());
process.once('message', (request: BookRequest) => {
  void answer(request).then((reply) => process.send?.(reply, () => process.exit()));
});

async function answer({ path, ...request }: BookRequest): Promise<BookReply> {
  try {
    const { app } = await testApp();
    const bytes = new Uint8Array(readFileSync(path));
    return { tally: await anchorBook(app, { ...request, bytes }) };
  } catch (error) {
    const bug = error instanceof Error && error.name !== 'OpenError';
    return { refused: bug ? String(error.stack) : whyNot(error) };
  }
}
