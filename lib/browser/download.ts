import { hasAccess, mayReadFiles } from './host-access';
import { fileNameOf } from './pdf-address';

export type DownloadErrorCode =
  /** The server does not answer everybody, or does not answer at all. */
  | 'unreachable'
  /** It broke off; trying again goes on where it broke off, if the server can. */
  | 'lost'
  /** The server answered with an error; see `status`. */
  | 'refused'
  /** The server sent a web page. */
  | 'web-page'
  /** The browser does not let Stepmark read files by their address. */
  | 'no-file-access';

export class DownloadError extends Error {
  override name = 'DownloadError';
  readonly code: DownloadErrorCode;
  /** HTTP status of a refusal. */
  readonly status: number | null;

  constructor(code: DownloadErrorCode, options: { status?: number; cause?: unknown } = {}) {
    super(code, { cause: options.cause });
    this.code = code;
    this.status = options.status ?? null;
  }
}

/** Bytes so far, and of how many; `null` where the server does not say. */
export interface DownloadProgress {
  readonly received: number;
  readonly total: number | null;
}

/** Milliseconds without a byte after which a connection counts as lost. */
const STALLED = 30_000;
/** Bytes held in memory before the browser may put them aside. */
const PART = 1 << 22;

/** Fetches one PDF. What was received before a connection broke is kept for the next try. */
export class Download {
  readonly #url: URL;
  #parts: Blob[] = [];
  #received = 0;
  /** What the server calls this state of the file: only of the same may the rest be asked for. */
  #validator: string | null = null;

  constructor(url: URL) {
    this.#url = url;
  }

  /**
   * @throws {DownloadError}; an `AbortError` when it was cancelled.
   */
  async run(onProgress: (progress: DownloadProgress) => void, signal: AbortSignal): Promise<File> {
    const stalled = new AbortController();
    const response = await this.#request(AbortSignal.any([signal, stalled.signal]));
    if (!response.ok) throw new DownloadError('refused', { status: response.status });
    if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) {
      throw new DownloadError('web-page');
    }
    // 206 goes on where it broke off; anything else begins anew.
    if (response.status !== 206) this.#forget();
    this.#validator = validatorOf(response);
    const total = this.#totalOf(response);
    await this.#receive(response, total, onProgress, signal, stalled);
    if (total !== null && this.#received < total) throw new DownloadError('lost');
    const name = fileNameOf(this.#url, response.headers.get('content-disposition'));
    return new File(this.#parts, name, { type: 'application/pdf' });
  }

  async #request(signal: AbortSignal): Promise<Response> {
    if (this.#url.protocol === 'file:' && !(await mayReadFiles())) {
      throw new DownloadError('no-file-access');
    }
    const access = await hasAccess(this.#url);
    // Without access the question for the rest would need the server's leave, which few give.
    const goOn = access && this.#received > 0 && this.#validator !== null;
    try {
      return await fetch(this.#url, {
        // Where the reader is known to a site, the site's PDFs are for them.
        credentials: access ? 'include' : 'omit',
        referrerPolicy: 'no-referrer',
        signal,
        headers: goOn
          ? { Range: `bytes=${this.#received}-`, 'If-Range': this.#validator ?? '' }
          : {},
      });
    } catch (cause) {
      if (signal.aborted) throw cause;
      throw new DownloadError(this.#received > 0 ? 'lost' : 'unreachable', { cause });
    }
  }

  async #receive(
    response: Response,
    total: number | null,
    onProgress: (progress: DownloadProgress) => void,
    signal: AbortSignal,
    stalled: AbortController,
  ): Promise<void> {
    let pending: Uint8Array<ArrayBuffer>[] = [];
    let held = 0;
    const store = () => {
      if (held > 0) this.#parts.push(new Blob(pending));
      pending = [];
      held = 0;
    };
    const reader = response.body?.getReader();
    if (!reader) return;
    let timer = setTimeout(() => stalled.abort(), STALLED);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        clearTimeout(timer);
        timer = setTimeout(() => stalled.abort(), STALLED);
        pending.push(value);
        held += value.byteLength;
        this.#received += value.byteLength;
        if (held >= PART) store();
        onProgress({ received: this.#received, total });
      }
    } catch (cause) {
      if (signal.aborted) throw cause;
      throw new DownloadError('lost', { cause });
    } finally {
      clearTimeout(timer);
      store();
    }
  }

  #totalOf({ status, headers }: Response): number | null {
    if (status === 206) {
      const whole = /\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1];
      return whole === undefined ? null : Number(whole);
    }
    // A packed answer is counted unpacked, its length packed.
    const length = headers.has('content-encoding') ? null : headers.get('content-length');
    return length === null ? null : Number(length);
  }

  #forget(): void {
    this.#parts = [];
    this.#received = 0;
  }
}

/** A weak tag says nothing about bytes (RFC 9110, 13.1.5). */
function validatorOf({ headers }: Response): string | null {
  const tag = headers.get('etag');
  if (tag && !tag.startsWith('W/')) return tag;
  return headers.get('last-modified');
}
