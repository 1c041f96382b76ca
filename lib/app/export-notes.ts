import type { SourceId } from '@/lib/model/ids';
import { toObsidian } from '@/lib/transfer/obsidian';
import { toZip } from '@/lib/transfer/zip';
import type { App } from './app';
import { bookNotes } from './book-notes';
import type { ExportedFile } from './exported-file';

/**
 * A book's notes for Obsidian: one Markdown file, or a zip of it with the figures it embeds.
 */
export async function exportNotes(app: App, sourceId: SourceId): Promise<ExportedFile> {
  const note = toObsidian(await bookNotes(app, sourceId));
  const markdown = new TextEncoder().encode(note.markdown);
  if (note.attachments.length === 0) {
    return { fileName: note.fileName, mediaType: 'text/markdown', bytes: markdown };
  }
  const pictures = await app.db.assetBytes.bulkGet(note.attachments.map((each) => each.assetId));
  const files: Record<string, Uint8Array> = { [note.fileName]: markdown };
  for (const [index, { path }] of note.attachments.entries()) {
    const picture = pictures[index];
    if (picture) files[path] = picture.bytes;
  }
  return {
    fileName: note.fileName.replace(/\.md$/, '.zip'),
    mediaType: 'application/zip',
    bytes: toZip(files),
  };
}
