import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Viewer } from './viewer';

/** What was hidden of a document, so that the same is not drawn again. */
const hidden = new WeakMap<PDFDocumentProxy, ReadonlySet<string>>();

/**
 * Leaves annotations out when pages are drawn, and draws those on screen again where that changes
 * them. pdf.js leaves out what an editor holds (`modifiedIds`), which is just what is wanted here: the
 * highlight that took an annotation's place is ours.
 * @param ids pdf.js' names, on each of the zero-based pages.
 */
export function hideAnnotations(
  { viewer }: Viewer,
  document: PDFDocumentProxy,
  ids: ReadonlyMap<string, number>,
): void {
  const before = hidden.get(document) ?? new Set();
  const now = new Set(ids.keys());
  const changed = [...now.symmetricDifference(before)];
  if (changed.length === 0) return;
  hidden.set(document, now);
  const modified = { ids: now, hash: [...now].toSorted().join(',') };
  Object.defineProperty(document.annotationStorage, 'modifiedIds', {
    configurable: true,
    get: () => modified,
  });
  const known = pages.get(document) ?? new Map<string, number>();
  for (const [id, page] of ids) known.set(id, page);
  pages.set(document, known);
  const stale = new Set(changed.map((id) => known.get(id)));
  for (const page of viewer.getCachedPageViews()) {
    if (stale.has(page.id - 1)) page.reset({ keepTextLayer: true });
  }
  viewer.update();
}

/** Pages of all annotations that were ever hidden: they come back on undo. */
const pages = new WeakMap<PDFDocumentProxy, Map<string, number>>();
