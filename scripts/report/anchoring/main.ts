import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type FolderFile, pdfsIn } from '../pdf-folder.ts';
import type { BookReply, BookRequest } from './book-process.ts';
import type { BookTally } from './book.ts';
import { seedOf } from './random.ts';

/**
 * `npm run report:anchoring -- DIR [--count 5000] [--password reader]`: at least so many random
 * selections over the PDFs of a folder, each stored as a highlight is and located again: through every
 * rotation and zooms of 25 to 500 %, on the same bytes (their text in time and late), on copies saved
 * by other tools, and through another pdf.js. Books that cannot be opened are skipped with a line. The
 * same folder gives the same selections. A password is tried on whatever asks for one.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '5000' },
    password: { type: 'string', default: 'reader' },
  },
});

/** Books at a time; each may use a gigabyte. */
const AT_ONCE = 2;
/** Milliseconds for one book, and more for each selection. */
const BOOK_MS = 240_000;
const SELECTION_MS = 400;
/** Rounds over the folder, in case some books give few selections. */
const MOST_ROUNDS = 6;

const total: BookTally = { selections: 0, wrong: 0, tray: 0, traySameBytes: 0, failures: [] };

async function main(folder: string, wanted: number): Promise<void> {
  let books: readonly FolderFile[] = pdfsIn(folder);
  for (let round = 0; round < MOST_ROUNDS && total.selections < wanted; round++) {
    if (books.length === 0) break;
    const share = Math.ceil((wanted - total.selections) / books.length);
    books = await everyBook(books, share, round);
  }
  console.log(
    `${total.selections} selections, ${total.wrong} silently wrong, ${total.tray} in the tray (${total.traySameBytes} on the same bytes)`,
  );
  const missed = total.wrong > 0 || total.traySameBytes > 0 || total.tray > total.selections / 200;
  process.exitCode = missed || total.selections < wanted ? 1 : 0;
}

/** One round; returns the books that had anything to select, for a further one. */
async function everyBook(books: readonly FolderFile[], count: number, round: number) {
  const fruitful: FolderFile[] = [];
  const waiting = [...books];
  const work = async () => {
    for (let book = waiting.shift(); book; book = waiting.shift()) {
      const reply = await ask(book, count, seedOf(book.name) + 7919 * round);
      if ('refused' in reply) {
        console.log(`${book.name}: skipped. ${reply.refused}`);
        continue;
      }
      add(book.name, reply.tally);
      if (reply.tally.selections > 0) fruitful.push(book);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return fruitful.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function add(name: string, tally: BookTally): void {
  total.selections += tally.selections;
  total.wrong += tally.wrong;
  total.tray += tally.tray;
  total.traySameBytes += tally.traySameBytes;
  const { selections, wrong, tray } = tally;
  console.log(`${name}: ${selections} selections, ${wrong} silently wrong, ${tray} in the tray`);
  for (const failure of tally.failures) console.log(`    ${failure}`);
}

/** A process for one book, ended when its time is up. */
function ask(book: FolderFile, count: number, seed: number): Promise<BookReply> {
  return new Promise((resolve) => {
    const child = fork(new URL('book-process.ts', import.meta.url), {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const limit = setTimeout(
      () => {
        child.kill('SIGKILL');
        resolve({ refused: 'It took too long.' });
      },
      BOOK_MS + SELECTION_MS * count,
    );
    child.once('message', (reply: BookReply) => resolve(reply));
    child.once('exit', () => {
      clearTimeout(limit);
      resolve({ refused: 'pdf.js gave up on it.' });
    });
    const request: BookRequest = { ...book, password: values.password, count, seed };
    child.send(request);
  });
}

const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: npm run report:anchoring -- DIR [--count 5000] [--password WORD]');
  process.exitCode = 1;
} else await main(folder, Number(values.count));
