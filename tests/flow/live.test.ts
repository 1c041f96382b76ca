import { expect, test } from 'vitest';
import { libraryBooks } from '@/lib/app/library';
import { live } from '@/lib/app/live';
import { testApp } from '@/tests/builders/test-app.ts';
import type { Cover, Source } from '@/lib/model/source';

test('a live query sees changes of everything it read, also of what it read last', async () => {
  const { app } = await testApp();
  await app.db.sources.add({ id: 'book', lastOpenedAt: 1, pageCount: 1 } as Source);
  const answers: boolean[] = [];
  const end = live(
    app,
    libraryBooks,
    (books) => answers.push(books[0]?.cover !== null),
    (error) => {
      throw error;
    },
  );
  await expect.poll(() => answers).toEqual([false]);
  await app.db.covers.put({
    sourceId: 'book',
    bytes: new Uint8Array(1),
    mediaType: 'image/webp',
  } as unknown as Cover);
  await expect.poll(() => answers).toEqual([false, true]);
  end();
});
