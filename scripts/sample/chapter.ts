import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of the sample's chapter, in reading order. */
export type Block =
  | { readonly kind: 'title' | 'section' | 'paragraph' | 'bullet'; readonly text: string }
  | { readonly kind: 'talk'; readonly points: readonly string[] }
  | { readonly kind: 'figure'; readonly caption: string }
  | { readonly kind: 'table'; readonly caption: string; readonly rows: readonly string[][] }
  | { readonly kind: 'columns'; readonly blocks: readonly Block[] };

/** Reads the chapter's few marks: `#`, `##`, `-`, `>`, `!figure`, `!table`, `!columns … !end`. */
export function parseChapter(source: string): Block[] {
  const [before = '', rest] = source.split('!columns\n');
  if (rest !== undefined) {
    const [inside = '', after = ''] = rest.split('!end\n');
    return [
      ...parseChapter(before),
      { kind: 'columns', blocks: parseChapter(inside) },
      ...parseChapter(after),
    ];
  }
  return source
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .flatMap((block): Block[] => {
      const lines = block.split('\n');
      const [first = '', ...others] = lines;
      if (first.startsWith('# ')) return [{ kind: 'title', text: first.slice(2) }];
      if (first.startsWith('## ')) return [{ kind: 'section', text: first.slice(3) }];
      if (first.startsWith('!figure ')) return [{ kind: 'figure', caption: first.slice(8) }];
      if (first.startsWith('!table ')) {
        const rows = others.map((line) => line.split(' | '));
        return [{ kind: 'table', caption: first.slice(7), rows }];
      }
      if (first.startsWith('> ')) return [{ kind: 'talk', points: lines.map((l) => l.slice(2)) }];
      if (first.startsWith('- ')) {
        return lines.map((line) => ({ kind: 'bullet', text: line.slice(2) }));
      }
      return [{ kind: 'paragraph', text: lines.join(' ') }];
    });
}

/** The chapter of the sample PDF. */
export const readChapter = () =>
  parseChapter(readFileSync(join(import.meta.dirname, 'chapter.md'), 'utf8'));
