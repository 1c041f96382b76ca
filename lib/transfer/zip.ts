import { zipSync } from 'fflate';

/** Files by path as one zip. Pictures are packed already, so the lightest packing will do. */
export function toZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  return zipSync({ ...files }, { level: 1 });
}
