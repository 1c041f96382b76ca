import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server on the loopback interface with one PDF that it serves in several manners. */
export interface PdfServer {
  readonly origin: string;
  /** Paths and ranges asked for, as `GET /slow.pdf bytes=9-`. */
  readonly requests: string[];
  /** Lets the answers that wait go on. */
  release(): void;
  close(): Promise<void>;
}

/**
 * - `/open.pdf` for every page (CORS), `/site.pdf` only for the site's own
 * - `/doc?id=1` a PDF by its type alone; `/saved.pdf` as a download
 * - `/breaks.pdf` breaks off in the middle the first time; `/slow.pdf` waits there for `release`
 * - `/page.pdf` is a web page; `/gone.pdf` answers 404; `/frame` frames `address`
 */
export async function servePdf(pdf: Buffer, framed = ''): Promise<PdfServer> {
  const requests: string[] = [];
  let broken = false;
  let release = () => {};
  const waiting = new Promise<void>((done) => {
    release = done;
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push([request.method, request.url, request.headers.range].filter(Boolean).join(' '));
    const send = (
      status: number,
      headers: Record<string, string | number>,
      body: Buffer | string,
    ) => response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body);
    const type = { 'content-type': 'application/pdf' };
    const half = pdf.subarray(0, pdf.length / 2);
    const [, from] = /bytes=(\d+)-/.exec(request.headers.range ?? '') ?? [];
    if (pathname === '/open.pdf') send(200, { ...type, 'access-control-allow-origin': '*' }, pdf);
    else if (pathname === '/site.pdf' || pathname === '/doc') send(200, type, pdf);
    else if (pathname === '/saved.pdf') {
      send(200, { ...type, 'content-disposition': 'attachment; filename="saved.pdf"' }, pdf);
    } else if (pathname === '/slow.pdf') {
      response.writeHead(200, { ...type, 'content-length': pdf.length }).write(half);
      await waiting;
      response.end(pdf.subarray(half.length));
    } else if (pathname === '/breaks.pdf' && !broken) {
      broken = true;
      response.writeHead(200, { ...type, 'content-length': pdf.length, etag: '"one"' });
      response.write(half, () => setTimeout(() => response.destroy(), 200));
    } else if (pathname === '/breaks.pdf' && from) {
      const rest = pdf.subarray(Number(from));
      const range = `bytes ${from}-${pdf.length - 1}/${pdf.length}`;
      send(206, { ...type, 'content-range': range, etag: '"one"' }, rest);
    } else if (pathname === '/page.pdf') send(200, { 'content-type': 'text/html' }, 'Sign in');
    else if (pathname === '/frame') {
      send(200, { 'content-type': 'text/html' }, `<iframe src="${framed}"></iframe>`);
    } else send(404, { 'content-type': 'text/plain' }, 'gone');
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    release: () => release(),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
