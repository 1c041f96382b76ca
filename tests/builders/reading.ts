import type { App } from '@/lib/app/app';
import { addHighlight } from '@/lib/app/highlights';
import { keepSource, type KeepOutcome } from '@/lib/app/keep-source';
import { markText } from '@/lib/app/make-mark';
import { openFile, type OpenedSource } from '@/lib/app/open-source';
import type { ChangeId, HighlightId, SourceId, StepId } from '@/lib/model/ids';
import type { TextSpan } from '@/lib/model/page-text';
import { onTestFinished } from 'vitest';
import { fileOf } from './pdf-files.ts';

/** Opens bytes as a file the reader chose; closed with the test. */
export async function openBytes(app: App, bytes: Uint8Array, name?: string): Promise<OpenedSource> {
  const opened = await openFile(app, fileOf(bytes, name), {});
  onTestFinished(() => opened.pdf.close());
  return opened;
}

export const keep = (app: App, opened: OpenedSource): Promise<KeepOutcome> =>
  keepSource(app, opened, () => undefined, new AbortController().signal);

/** Opens and keeps in one go. */
export async function openAndKeep(
  app: App,
  bytes: Uint8Array,
  name?: string,
): Promise<{ opened: OpenedSource; outcome: KeepOutcome }> {
  const opened = await openBytes(app, bytes, name);
  return { opened, outcome: await keep(app, opened) };
}

/** Where some words stand on a page, as a selection would say it. */
export async function spanOf(
  { texts }: OpenedSource,
  pageIndex: number,
  words: string,
): Promise<TextSpan> {
  const { raw } = await texts.read(pageIndex);
  const start = raw.indexOf(words);
  if (start < 0) throw new Error(`page ${pageIndex} has no ${JSON.stringify(words)}`);
  return {
    start: { pageIndex, offset: start },
    end: { pageIndex, offset: start + words.length },
  };
}

/** Marks some words of a page. */
export async function mark(
  app: App,
  opened: OpenedSource,
  words: string,
  {
    pageIndex = 0,
    sourceId = opened.sourceId,
    stepIds = [],
  }: { pageIndex?: number; sourceId?: SourceId; stepIds?: readonly StepId[] } = {},
): Promise<{ id: HighlightId; change: ChangeId }> {
  const span = await spanOf(opened, pageIndex, words);
  return addHighlight(app, await markText(opened, sourceId, span), stepIds);
}
