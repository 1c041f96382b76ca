import { expect, test } from 'vitest';
import type { Highlight } from '@/lib/model/highlight';
import { LocateQueue } from './locate-queue';

const on = (page: number, id = `on ${page}`) => ({ id, sortIndex: `${page}|0` }) as Highlight;

/** A queue whose idle moments come one by one. */
function queue(at: number) {
  const located: string[] = [];
  const reported: string[] = [];
  const moments: (() => void)[] = [];
  const made = new LocateQueue({
    locate: (highlight) => {
      located.push(highlight.id);
      return Promise.resolve({ quads: [], span: null, moved: false });
    },
    onLocated: (found) => reported.push(...found.map(([id]) => id)),
    at: () => at,
    idle: () => new Promise((resolve) => moments.push(resolve)),
  });
  const idle = async () => {
    moments.shift()?.();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return { made, located, reported, idle };
}

test('nothing is located before there is time, then from the page outwards', async () => {
  const { made, located, reported, idle } = queue(5);
  made.add([on(1), on(4), on(9), on(5)]);
  expect(located).toEqual([]);
  for (let moment = 0; moment < 5; moment++) await idle();
  expect(located).toEqual(['on 5', 'on 4', 'on 1', 'on 9']);
  expect(reported.toSorted()).toEqual(located.toSorted());
});

test('a page that is shown does not wait, and is not located twice', async () => {
  const { made, located, reported, idle } = queue(0);
  made.add([on(0), on(7, 'one'), on(7, 'two')]);
  await made.visit(7);
  expect(reported).toEqual(['one', 'two']);
  for (let moment = 0; moment < 3; moment++) await idle();
  expect(located).toEqual(['one', 'two', 'on 0']);
});

test('a book that is closed is not looked into any more', async () => {
  const { made, located, reported, idle } = queue(0);
  made.add([on(0), on(1)]);
  made.end();
  await idle();
  expect([located, reported]).toEqual([[], []]);
});
