import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId, SourceId } from '@/lib/model/ids';
import type { App } from './app';
import { locateHighlight } from './locate-highlights';
import { openCopyOrNull, type OpenedSource } from './open-source';

/** The part of a page a passage stands on. */
export interface PassagePicture {
  readonly picture: Blob;
  /** PDF points. */
  readonly width: number;
}

/** Books open at a time: their parsers hold memory. */
const MOST_OPEN = 2;

/** Pictures kept: a few screens of reviewing. */
const MOST_KEPT = 40;

/**
 * Pictures of passages, drawn from the copies of their books. Books are opened when first needed;
 * `close` frees them.
 */
export class PassagePictures {
  readonly #app: App;
  readonly #books = new Map<SourceId, Promise<OpenedSource | null>>();
  readonly #pictures = new Map<HighlightId, Promise<PassagePicture | null>>();

  constructor(app: App) {
    this.#app = app;
  }

  /**
   * The page around a highlight of text, which is painted on it.
   * @param color `#rrggbb`
   * @returns `null` when the book's copy is not here or needs a password, or the passage is not where
   * it was; then there is its quotation.
   */
  of(highlight: Highlight, color: string): Promise<PassagePicture | null> {
    if (highlight.kind !== 'text') return Promise.resolve(null);
    const known = this.#pictures.get(highlight.id);
    if (known) return known;
    const drawing = this.#draw(highlight, color);
    this.#pictures.set(highlight.id, drawing);
    void dropOldest(this.#pictures, MOST_KEPT);
    return drawing;
  }

  /** Frees the books; pictures that were handed out stay. */
  async close(): Promise<void> {
    const books = [...this.#books.values()];
    this.#books.clear();
    await Promise.all(books.map(closeBook));
  }

  async #draw(highlight: Highlight, color: string): Promise<PassagePicture | null> {
    const opened = await this.#book(highlight.sourceId);
    if (!opened) return null;
    // The whole book is not searched for a picture: that is the reader's business.
    const anchor = await locateHighlight(highlight, opened.texts, () => Promise.resolve());
    const first = anchor?.quads.find(({ quads }) => quads.length > 0);
    if (!first) return null;
    const { passagePicture } = await import('@/lib/pdf/passage-picture');
    const page = await opened.pdf.whileThere(opened.pdf.document.getPage(first.pageIndex + 1));
    return opened.pdf.whileThere(passagePicture(page, first.quads, color));
  }

  #book(sourceId: SourceId): Promise<OpenedSource | null> {
    const known = this.#books.get(sourceId);
    if (known) return known;
    const opening = openCopyOrNull(this.#app, sourceId);
    this.#books.set(sourceId, opening);
    const dropped = dropOldest(this.#books, MOST_OPEN);
    if (dropped) void closeBook(dropped);
    return opening;
  }
}

const closeBook = async (opening: Promise<OpenedSource | null>) => (await opening)?.pdf.close();

/** Takes the entry that came first out of a map that grew too large. @returns its value. */
function dropOldest<K, V>(map: Map<K, V>, most: number): V | undefined {
  const oldest = map.size > most ? [...map].at(0) : undefined;
  if (oldest) map.delete(oldest[0]);
  return oldest?.[1];
}
