import type { PDFPageProxy } from 'pdfjs-dist';
import { resolveDestination, type Destination, type RawDestination } from './destination';
import type { OpenedPdf } from './open-pdf';
import { pageIndexOf } from './selection-span';
import type { Viewer } from './viewer';

/** What a link on a page leads to. */
export type LinkTarget =
  | ({ readonly kind: 'inside' } & Destination)
  | { readonly kind: 'outside'; readonly url: string };

/** Addresses a book may lead to; scripts, files and data are never opened. */
const ALLOWED: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** The link a node of a page belongs to. */
export const linkOf = (node: EventTarget | null): HTMLAnchorElement | null =>
  node instanceof Element
    ? (node.closest<HTMLElement>('.linkAnnotation')?.querySelector('a') ?? null)
    : null;

/** Whether an address may be opened at all. */
export function isAllowed(url: string): boolean {
  return URL.canParse(url) && ALLOWED.has(new URL(url).protocol);
}

/** Where a link leads; `null` for those that do something else, or lead nowhere. */
export async function targetOf(
  link: HTMLAnchorElement,
  { viewer }: Viewer,
  pdf: OpenedPdf,
): Promise<LinkTarget | null> {
  const pageIndex = pageIndexOf(link);
  const id = link.dataset['elementId'];
  if (pageIndex === null || !id) return null;
  const { pdfPage } = viewer.getPageView(pageIndex) as { pdfPage: PDFPageProxy | null };
  const annotations = (await pdfPage?.getAnnotations()) ?? [];
  const found = annotations.find((each) => each.id === id) as
    | { url?: string; dest?: RawDestination }
    | undefined;
  if (found?.url) return isAllowed(found.url) ? { kind: 'outside', url: found.url } : null;
  const inside = found?.dest ? await resolveDestination(pdf.document, found.dest) : null;
  return inside && { kind: 'inside', ...inside };
}
