import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A PDF of a folder. */
export interface FolderFile {
  readonly path: string;
  /** From the folder, with forward slashes. */
  readonly name: string;
}

/**
 * The PDFs of a folder and of the folders in it, in the order of their names.
 * @throws when it is no folder
 */
export function pdfsIn(folder: string): FolderFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.pdf$/iu.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .map((path) => ({ path, name: relative(folder, path).replaceAll('\\', '/') }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
