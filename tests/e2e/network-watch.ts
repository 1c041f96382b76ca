import { type AddressInfo, createServer } from 'node:net';

/** What a page of an extension may load: its own files and what it made itself. */
const OWN = /^(?:chrome-extension|moz-extension|blob|data|about|chrome|devtools|resource):/;

/**
 * What Chromium and Firefox ask for on their own account, whatever is installed. Only at the proxy:
 * had one of the extension's pages asked, the browser would have reported it by its URL.
 */
const BROWSERS_OWN =
  /^proxy: (?:CONNECT |[A-Z]+ https?:\/\/)(?:(?:accounts|android\.clients|mtalk)\.google\.com|(?:content-autofill|update|safebrowsing|optimizationguide-pa)\.googleapis\.com|clients\d\.google\.com|redirector\.gvt1\.com|[a-z0-9.-]+\.mozilla\.(?:com|net|org)|[a-z0-9.-]+\.firefox\.com)[:/]/;

/** Notes every request that leaves the extension. */
export interface NetworkWatch {
  /** Port of a proxy on the loopback interface that refuses everything and notes it. */
  readonly port: number;
  /** Call with the URL of each request the browser reports. */
  note(url: string): void;
  /** Requests that begin with `origin` are expected in this test (a test's own server). */
  allow(origin: string): void;
  /** What left so far, without what is allowed. */
  leaks(): string[];
  /** Forgets what was noted. */
  clear(): void;
  close(): Promise<void>;
}

/**
 * Watches in two ways, because neither sees all: the browser reports requests of pages, and whatever
 * it does not report (workers, background, preconnects) still has to pass the proxy.
 */
export async function watchNetwork(): Promise<NetworkWatch> {
  const seen: string[] = [];
  const allowed: string[] = [];
  const proxy = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      const request = `proxy: ${data.toString('latin1').split('\r\n')[0]}`;
      if (!BROWSERS_OWN.test(request)) seen.push(request);
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
    });
  });
  await new Promise<void>((done) => {
    proxy.listen(0, '127.0.0.1', done);
  });
  return {
    port: (proxy.address() as AddressInfo).port,
    note: (url) => {
      if (!OWN.test(url)) seen.push(url);
    },
    allow: (origin) => {
      allowed.push(origin);
    },
    leaks: () => seen.filter((url) => !allowed.some((origin) => url.startsWith(origin))),
    clear: () => {
      seen.length = 0;
    },
    close: () =>
      new Promise((done) => {
        proxy.close(() => done());
      }),
  };
}
