import { type PDFDocument, PDFHexString, PDFName, type PDFPage } from '@cantoo/pdf-lib';

/** An entry of the outline: a chapter (level 0) or a section of the chapter before it (level 1). */
export interface Bookmark {
  readonly title: string;
  readonly level: 0 | 1;
  readonly page: PDFPage;
  /** Top of the view it leads to, in points from the page's bottom edge. */
  readonly y: number;
}

/** Writes the outline (PDF 32000-1, 12.3.3), all of it open. */
export function addOutline(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context } = pdf;
  const root = context.nextRef();
  const entries = bookmarks.map((bookmark) => ({ ...bookmark, ref: context.nextRef() }));
  const parentOf = (index: number) =>
    entries[index]?.level === 0
      ? root
      : (entries.slice(0, index).findLast(({ level }) => level === 0)?.ref ?? root);
  const childrenOf = (parent: typeof root) => entries.filter((_, i) => parentOf(i) === parent);
  entries.forEach(({ title, page, y, ref }, index) => {
    const siblings = childrenOf(parentOf(index));
    const at = siblings.findIndex((sibling) => sibling.ref === ref);
    const children = childrenOf(ref);
    const item = context.obj({
      Parent: parentOf(index),
      Dest: [page.ref, 'XYZ', null, y, null],
    });
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    const link = (key: string, to: { ref: typeof root } | undefined) => {
      if (to) item.set(PDFName.of(key), to.ref);
    };
    link('Prev', siblings[at - 1]);
    link('Next', siblings[at + 1]);
    link('First', children[0]);
    link('Last', children.at(-1));
    if (children.length > 0) item.set(PDFName.of('Count'), context.obj(children.length));
    context.assign(ref, item);
  });
  const top = childrenOf(root);
  const outlines = context.obj({ Type: 'Outlines', Count: entries.length });
  if (top[0]) outlines.set(PDFName.of('First'), top[0].ref);
  outlines.set(PDFName.of('Last'), top.at(-1)?.ref ?? root);
  context.assign(root, outlines);
  pdf.catalog.set(PDFName.of('Outlines'), root);
}
