import type { OpenedPdf } from './open-pdf';

/** What a PDF says about itself, and what can be measured. Empty strings where it says nothing. */
export interface PdfInformation {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly creator: string;
  readonly producer: string;
  /** As `1.7`. */
  readonly version: string;
  /** Epoch milliseconds. */
  readonly createdAt: number | null;
  readonly changedAt: number | null;
  readonly encrypted: boolean;
  /** Whether its structure is marked up for screen readers. */
  readonly tagged: boolean;
  readonly fingerprint: string;
  readonly byteLength: number;
  readonly pageCount: number;
  /** PDF points, as the page is turned. */
  readonly pageSize: { readonly width: number; readonly height: number };
}

/** Reads it all. @param pageIndex zero-based page whose size is told. */
export async function readInformation(pdf: OpenedPdf, pageIndex: number): Promise<PdfInformation> {
  const { document, fingerprint, byteLength, pageCount } = pdf;
  const [{ info }, marks, page] = await pdf.whileThere(
    Promise.all([
      document.getMetadata().catch(() => ({ info: {} })),
      document.getMarkInfo().catch(() => null),
      document.getPage(pageIndex + 1),
    ]),
  );
  const said = info as Record<string, unknown>;
  const text = (name: string) => (typeof said[name] === 'string' ? said[name].trim() : '');
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    title: text('Title'),
    author: text('Author'),
    subject: text('Subject'),
    keywords: text('Keywords'),
    creator: text('Creator'),
    producer: text('Producer'),
    version: text('PDFFormatVersion'),
    createdAt: dateOf(text('CreationDate')),
    changedAt: dateOf(text('ModDate')),
    encrypted: said['EncryptFilterName'] !== null && said['EncryptFilterName'] !== undefined,
    tagged: (marks as { Marked?: boolean } | null)?.Marked === true,
    fingerprint,
    byteLength,
    pageCount,
    pageSize: { width, height },
  };
}

/** `D:20260131120000+01'00'` (PDF 32000-1, 7.9.4) as epoch milliseconds; `null` if it is none. */
export function dateOf(text: string): number | null {
  const parts =
    /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([Z+-])(?:(\d\d)'?(\d\d)?'?)?)?/.exec(
      text,
    );
  if (!parts) return null;
  const [year, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const sign = { '+': 1, '-': -1 }[parts[7] ?? ''] ?? 0;
  const offset = sign * (Number(parts[8] ?? 0) * 60 + Number(parts[9] ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const at = Date.UTC(year ?? 0, month - 1, day, hour, minute, second);
  return at - offset * 60_000;
}

/** Millimetres, to tell a page by the name of its paper. */
const PAPERS = [
  ['A3', 297, 420],
  ['A4', 210, 297],
  ['A5', 148, 210],
  ['Letter', 215.9, 279.4],
  ['Legal', 215.9, 355.6],
] as const;

/** A page's size in millimetres, and its paper's name if it has one, whichever way it is turned. */
export function paperOf({ width, height }: PdfInformation['pageSize']): {
  readonly width: number;
  readonly height: number;
  readonly name: string | null;
} {
  const [across, down] = [(width * 25.4) / 72, (height * 25.4) / 72];
  const short = Math.min(across, down);
  const long = Math.max(across, down);
  const paper = PAPERS.find(([, w, h]) => Math.abs(w - short) < 1.5 && Math.abs(h - long) < 1.5);
  return { width: across, height: down, name: paper?.[0] ?? null };
}
