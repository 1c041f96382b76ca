/** Types of browsers.mjs, which has to stay JavaScript because it runs before TypeScript is installed. */
export type BrowserKind = 'chromium' | 'firefox';

export function findBrowser(
  kind: BrowserKind,
): Promise<{ readonly path: string | null; readonly remark: string }>;
export function ensureBrowser(
  kind: BrowserKind,
  say: (line: string) => void,
): Promise<string | null>;
