import type { AliasId, SourceId } from './ids';
import type { Stamps } from './stamps';

/** How pages follow each other: one below the other, side by side, or one at a time. */
export type ScrollLayout = 'vertical' | 'horizontal' | 'page';
/** Pages side by side: not, in pairs from the first page on, or with the first alone as a cover. */
export type SpreadLayout = 'none' | 'odd' | 'even';

/** The reader's PDF: what is known of it, never its bytes. */
export interface Source extends Stamps {
  readonly id: SourceId;
  /** Lower-case hex SHA-256 of the whole file; `null` until computed. */
  readonly contentHash: string | null;
  /** pdf.js' `fingerprints[0]`: a hint only, weak without a trailer /ID. */
  readonly fingerprint: string;
  readonly byteLength: number;
  readonly pageCount: number;
  readonly title: string;
  readonly author: string;
  readonly fileName: string;
  readonly lastOpenedAt: number;
  /** Where reading stopped: zero-based page. */
  readonly viewPageIndex: number;
  /** PDF points of the page at the top left of the view; `null` before the first scroll. */
  readonly viewLeft: number | null;
  readonly viewTop: number | null;
  /** pdf.js scale value: a factor as a string (`"1.25"`) or `"page-width"`, `"page-fit"`, `"auto"`. */
  readonly viewScale: string;
  /** Degrees clockwise: 0, 90, 180 or 270. */
  readonly viewRotation: number;
  /** Absent until the reader chose. */
  readonly viewScroll?: ScrollLayout;
  readonly viewSpread?: SpreadLayout;
  /** The furthest zero-based page that was on screen. */
  readonly furthestPageIndex: number;
}

/**
 * Two sources that turned out to be one, or bytes that a Source had before it was saved again.
 * `fromSourceId` is `null` when only a former content hash is remembered.
 */
export interface Alias extends Stamps {
  readonly id: AliasId;
  readonly sourceId: SourceId;
  readonly fromSourceId: SourceId | null;
  readonly contentHash: string | null;
}

/** One line of the PDF's outline, flattened depth-first. */
export interface OutlineEntry {
  readonly title: string;
  /** Zero for top level. */
  readonly depth: number;
  /** Zero-based page it leads to. */
  readonly pageIndex: number;
  /** PDF points from the bottom of the page to the heading; `null` for the top of the page. */
  readonly top: number | null;
}

/** Where a Source's bytes are on this machine (local). */
export interface StoredFile {
  readonly sourceId: SourceId;
  readonly kind: 'opfs';
  /** File name inside the origin private file system's `books` folder. */
  readonly name: string;
  readonly byteLength: number;
  /** Of the copy: a Source may have learnt of later bytes since. */
  readonly contentHash: string;
  readonly storedAt: number;
}

/** The picture of the first page (local, rebuildable). */
export interface Cover {
  readonly sourceId: SourceId;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}
