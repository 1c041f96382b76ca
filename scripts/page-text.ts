import { parseArgs } from 'node:util';
import { PageTexts } from '@/lib/pdf/page-texts';
import { cleanPages } from '@/lib/text/clean';
import { englishWords, NO_WORDS } from '@/lib/text/word-list';
import { openFromDisk, whyNot } from './report/open-from-disk.ts';

/**
 * `npm run --silent page-text -- FILE [--password WORD]`: the clean text of every page as the reader
 * would mark it, one JSON line a page: `{"page":1,"label":"i","text":"…"}`. `page` counts from one,
 * `label` is the printed one (`null` where the PDF has none). Errors go to stderr, with status 1.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { password: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new Error('Usage: npm run --silent page-text -- FILE [--password WORD]');
  }
  const pdf = await openFromDisk(file, values.password ?? null).catch((error: unknown) => {
    throw new Error(`${file}: ${whyNot(error)}`, { cause: error });
  });
  const labels = await pdf.document.getPageLabels().catch(() => null);
  const texts = new PageTexts(pdf);
  const pages = [];
  for (let pageIndex = 0; pageIndex < pdf.pageCount; pageIndex++) {
    pages.push(
      await texts.read(pageIndex).catch((error: unknown) => {
        console.error(`${file}: page ${pageIndex + 1} cannot be read: ${String(error)}`);
        return null;
      }),
    );
  }
  const more = { list: await englishWords(), elsewhere: NO_WORDS };
  const clean = cleanPages(
    pages.filter((page) => page !== null),
    more,
  );
  for (const [index, page] of pages.entries()) {
    const text = page === null ? '' : (clean.get(index) ?? '');
    const line = { page: index + 1, label: labels?.[index] ?? null, text };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
  await pdf.close();
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
