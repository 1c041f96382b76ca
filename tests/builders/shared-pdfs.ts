import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = [process.env['STEPMARK_SHARED'] ?? '../shared', '../shared'];

/** Bytes of a real book from the collection beside the project; `null` where there is none. */
export function sharedPdf(name: string): Uint8Array | null {
  const paths = FOLDERS.map((folder) => resolve(ROOT, folder, 'pdfs', `${name}.pdf`));
  const path = paths.find((each) => existsSync(each));
  return path === undefined ? null : new Uint8Array(readFileSync(path));
}
