import { keepBytes } from '@/lib/app/keep-bytes';
import type { KeepRequest } from '@/lib/app/app';
import { writeBook } from '@/lib/browser/book-files';

let cancelled = false;

addEventListener('message', ({ data }: MessageEvent<KeepRequest | 'cancel'>) => {
  if (data === 'cancel') {
    cancelled = true;
    return;
  }
  keepBytes(
    data,
    writeBook,
    (share) => postMessage({ share }),
    () => cancelled,
  ).then(
    (kept) => postMessage({ kept }),
    (error: unknown) =>
      postMessage({
        name: error instanceof Error ? error.name : 'Error',
        message: String(error),
      }),
  );
});
