import { signal } from '@preact/signals';
import {
  askForAccess,
  askForWeb,
  Download,
  DownloadError,
  hasAccess,
  openInBrowser,
  opensByDefault,
  type DownloadErrorCode,
} from '@/lib/app/open-address';

export type AddressState =
  | { readonly kind: 'asking' }
  /** The server answers only those who may; the browser has to be asked for that. */
  | { readonly kind: 'needs-access' }
  | { readonly kind: 'loading'; readonly received: number; readonly total: number | null }
  | {
      readonly kind: 'failed';
      readonly code: DownloadErrorCode;
      readonly received: number;
      readonly status: number | null;
    };

/** From an address to a file: asked for, allowed, fetched, and tried again. */
export class AddressSession {
  readonly state = signal<AddressState>({ kind: 'asking' });

  readonly #url: URL;
  readonly #onFile: (file: File) => void;
  readonly #download: Download;
  #abort: AbortController | null = null;

  constructor(url: URL, onFile: (file: File) => void) {
    this.#url = url;
    this.#onFile = onFile;
    this.#download = new Download(url);
  }

  /**
   * Begins without a question only where the reader has said that every PDF of the web opens here:
   * the browser would have fetched it just the same. A file on this machine is always asked for, as
   * no web page can make a browser open one.
   */
  async begin(): Promise<void> {
    if (this.#url.protocol === 'file:' || !(await opensByDefault())) return;
    if (this.state.value.kind === 'asking') await this.open();
  }

  /** The reader wants it: fetches it, or goes on where the connection broke. */
  async open(): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    let received = 0;
    this.state.value = { kind: 'loading', received, total: null };
    try {
      const file = await this.#download.run((progress) => {
        ({ received } = progress);
        this.state.value = { kind: 'loading', ...progress };
      }, abort.signal);
      this.#onFile(file);
    } catch (error) {
      if (abort.signal.aborted) {
        this.state.value = { kind: 'asking' };
        return;
      }
      if (!(error instanceof DownloadError)) throw error;
      await this.#fail(error, received);
    }
  }

  /** Asks the browser for this host; it is part of the reader's click. */
  async allow(): Promise<void> {
    if (await askForAccess(this.#url)) await this.open();
  }

  /** Asks for every site: some keep their files on another server. */
  async allowAll(): Promise<void> {
    if (await askForWeb()) await this.open();
  }

  async openInBrowser(): Promise<void> {
    await openInBrowser(this.#url);
  }

  cancel(): void {
    this.#abort?.abort();
  }

  async #fail({ code, status }: DownloadError, received: number): Promise<void> {
    const mayHelp = code === 'unreachable' || status === 401 || status === 403;
    this.state.value =
      mayHelp && !(await hasAccess(this.#url))
        ? { kind: 'needs-access' }
        : { kind: 'failed', code, received, status };
  }
}
