import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { OutlineEntry } from '@/lib/model/source';
import { resolveDestination } from './destination';

interface OutlineNode {
  readonly title: string;
  readonly dest: string | unknown[] | null;
  readonly items: readonly OutlineNode[];
}

/** How many destinations are resolved at a time: the worker answers one after the other anyway. */
const BATCH = 64;

/**
 * The outline flattened depth-first, with the page and height each line leads to. Lines that lead
 * nowhere in this file (web links, broken destinations) are left out. Empty without an outline, and
 * where it is too broken or too deep to be read.
 */
export async function readOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const roots = ((await document.getOutline().catch(() => null)) ?? []) as OutlineNode[];
  const flat: { node: OutlineNode; depth: number }[] = [];
  const walk = (nodes: readonly OutlineNode[], depth: number) => {
    for (const node of nodes) {
      flat.push({ node, depth });
      walk(node.items, depth + 1);
    }
  };
  walk(roots, 0);
  const entries: OutlineEntry[] = [];
  for (let start = 0; start < flat.length; start += BATCH) {
    const batch = flat.slice(start, start + BATCH);
    const resolved = await Promise.all(
      batch.map(async ({ node, depth }) => {
        const target = await resolveDestination(document, node.dest).catch(() => null);
        return target && { title: node.title, depth, pageIndex: target.pageIndex, top: target.top };
      }),
    );
    entries.push(...resolved.filter((entry) => entry !== null));
  }
  return entries;
}
