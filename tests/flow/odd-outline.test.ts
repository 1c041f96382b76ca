import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { oddPdfs } from '../fixtures/odd-pdfs';
import { readOutline } from '@/lib/pdf/outline';

test('an outline too deep for the worker to tell of is as good as none', async () => {
  const data = (await oddPdfs()).get('outline too deep')!;
  const task = getDocument({ data, verbosity: 0 });
  const document = await task.promise;
  await expect(document.getOutline()).rejects.toThrow(/call stack/);
  expect(await readOutline(document)).toEqual([]);
  await task.destroy();
});
