import { closeSync, openSync, writeSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** A JPEG of a page as a scanner makes it. */
export interface ScannedPage {
  readonly jpeg: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Draws lines of writing and the grain of paper, and has the browser encode it: about 3 MB. */
export async function scanPage(page: Page): Promise<ScannedPage> {
  const [width, height] = [1654, 2339];
  const encoded = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w!, h!);
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#f4efe2';
      context.fillRect(0, 0, w!, h!);
      context.fillStyle = '#222222';
      context.font = '34px serif';
      for (let y = 150; y < h! - 120; y += 50) {
        context.fillText('A page of an old book, put on glass and lit from below.', 150, y);
      }
      const image = context.getImageData(0, 0, w!, h!);
      // Grain without a random source: the same file every time.
      for (let at = 0, seed = 7; at < image.data.length; at++) {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff;
        if (at % 4 !== 3) image.data[at] = (image.data[at] ?? 0) + ((seed >> 16) % 40) - 20;
      }
      context.putImageData(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return bytes.toBase64();
    },
    [width, height],
  );
  return { jpeg: Buffer.from(encoded, 'base64'), width, height };
}

/** Writes a PDF of such pages of at least `megabytes` MB, each with an image of its own. */
export function writeScan(path: string, scan: ScannedPage, megabytes: number): void {
  const { jpeg, width, height } = scan;
  const count = Math.ceil((megabytes * 1e6) / jpeg.length);
  const handle = openSync(path, 'w');
  const offsets: number[] = [];
  let end = 0;
  const put = (...parts: (string | Uint8Array)[]) => {
    for (const part of parts) {
      end += writeSync(handle, typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
    }
  };
  const object = (id: number, ...parts: (string | Uint8Array)[]) => {
    offsets[id] = end;
    put(`${id} 0 obj\n`, ...parts, '\nendobj\n');
  };
  const paint = 'q 595 0 0 842 0 0 cm /I Do Q';
  put('%PDF-1.7\n');
  object(1, '<</Type/Catalog/Pages 2 0 R>>');
  const ids = Array.from({ length: count }, (_, index) => 3 + 3 * index);
  object(2, `<</Type/Pages/Count ${count}/Kids[${ids.map((id) => `${id} 0 R`).join(' ')}]>>`);
  for (const id of ids) {
    const resources = `<</XObject<</I ${id + 2} 0 R>>>>`;
    const page = `/MediaBox[0 0 595 842]/Contents ${id + 1} 0 R/Resources${resources}`;
    object(id, `<</Type/Page/Parent 2 0 R${page}>>`);
    object(id + 1, `<</Length ${paint.length}>>stream\n${paint}\nendstream`);
    const image = `/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8`;
    const stream = `/Filter/DCTDecode/Length ${jpeg.length}`;
    object(id + 2, `<</Type/XObject/Subtype/Image${image}${stream}>>stream\n`, jpeg, '\nendstream');
  }
  const table = end;
  const rows = offsets.slice(1).map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
  put(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`, ...rows);
  put(`trailer<</Size ${offsets.length}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`);
  closeSync(handle);
}
