import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of the sample that ships with the extension: eight pages, one chapter. */
export const sampleBytes = () =>
  new Uint8Array(
    readFileSync(join(import.meta.dirname, '../../public/sample/stepmark-sample.pdf')),
  );

/** A file as the reader chooses it. */
export const fileOf = (bytes: Uint8Array, name = 'book.pdf') =>
  new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });
