import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'oxc-parser';

/** A script that a page loads before anything of it shows. */
export interface LoadedScript {
  /** From the root of the extension, as `chunks/reader-abc.js`. */
  readonly path: string;
  /** Bytes, gzipped at level 9. */
  readonly gzipped: number;
  /** Other scripts it imports statically. */
  readonly imports: readonly string[];
  /** pdf.js' own code, which vite's `codeSplitting` keeps in a chunk of its own. */
  readonly isPdfjs: boolean;
}

/**
 * Every script that a built page loads by itself: those it names, what these fetch at once by
 * `import()`, and what any of them imports statically, and so on. What is fetched by an `import()`
 * further inside comes later.
 * @param build folder of the unpacked extension.
 * @param page file name of the page, as `reader.html`.
 */
export function firstScripts(build: string, page: string): LoadedScript[] {
  const html = readFileSync(join(build, page), 'utf8');
  const named = [...html.matchAll(/<script\b[^>]*\bsrc="\/([^"]+)"/g)].map((match) => match[1]!);
  const found = new Map<string, LoadedScript>();
  for (const path of named) {
    visit(path);
    for (const next of dynamicImports(path, readFileSync(join(build, path), 'utf8'))) visit(next);
  }
  return [...found.values()];

  function visit(path: string): void {
    if (found.has(path)) return;
    const code = readFileSync(join(build, path), 'utf8');
    const imports = staticImports(path, code);
    found.set(path, {
      path,
      gzipped: gzipSync(code, { level: 9 }).length,
      imports,
      isPdfjs: path.startsWith('chunks/pdfjs-'),
    });
    for (const next of imports) visit(next);
  }
}

function staticImports(path: string, code: string): string[] {
  const { staticImports: imports, staticExports: exports } = parseSync(path, code).module;
  const requests = [
    ...imports.map((each) => each.moduleRequest.value),
    ...exports.flatMap((each) =>
      each.entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ];
  return resolved(path, requests);
}

function dynamicImports(path: string, code: string): string[] {
  const requests = parseSync(path, code).module.dynamicImports.map(({ moduleRequest }) =>
    code.slice(moduleRequest.start + 1, moduleRequest.end - 1),
  );
  return resolved(path, requests);
}

const resolved = (path: string, requests: readonly string[]) =>
  [...new Set(requests)].map((request) =>
    new URL(request, `https://extension/${path}`).pathname.slice(1),
  );
