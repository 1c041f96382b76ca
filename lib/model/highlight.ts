import type { PageQuads, Region } from './geometry';
import type { AssetId, CaseStudyId, HighlightId, SourceId, StepId } from './ids';
import type { Selector } from './selector';
import type { Stamps } from './stamps';

/** A passage of text, an area (figure), or a note that is pinned to a page without any text. */
export type HighlightKind = 'text' | 'area' | 'note';

/** How a passage is painted. Areas and notes are always `fill`. */
export type MarkStyle = 'fill' | 'underline' | 'strikeout';

/** A marked passage (text, possibly over several pages), area (figure) or pinned note. */
export interface Highlight extends Stamps {
  readonly id: HighlightId;
  readonly sourceId: SourceId;
  readonly kind: HighlightKind;
  readonly style: MarkStyle;
  /** Reading order within the Source: `00012|001132` (zero-based page, offset in the page's text). */
  readonly sortIndex: string;
  readonly selectors: readonly Selector[];
  /** Where it was when it was made or last located; empty for areas and notes. */
  readonly quads: readonly PageQuads[];
  /**
   * Where an area is; for a note the point of its pin, as a rectangle without extent. `null` for text,
   * and for a note on a page as a whole.
   */
  readonly region: Region | null;
  /** Clean text for people: ligatures, hyphenation and spacing put right; empty for areas and notes. */
  readonly text: string;
  /** What the book says under or over the figure, clean; empty where there is none. */
  readonly caption: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** The first fills the highlight, others are margin tabs; empty means unplaced. */
  readonly stepIds: readonly StepId[];
  /** `#rrggbb` chosen by the reader; `null` takes the colour of the first step. */
  readonly color: string | null;
  /** The figure's picture. */
  readonly assetId: AssetId | null;
  /** Overrides the case study whose range the highlight lies in. */
  readonly caseStudyId: CaseStudyId | null;
  /** Who made it in another program; empty for the reader's own. */
  readonly author: string;
  /** When it was made in another program, epoch milliseconds; `null` for the reader's own. */
  readonly madeAt: number | null;
}

/** A figure's picture: immutable, named by the hash of its bytes. The bytes are in `AssetBytes`. */
export interface Asset {
  readonly id: AssetId;
  readonly mediaType: string;
  readonly byteLength: number;
  /** Device-independent pixels of the picture. */
  readonly width: number;
  readonly height: number;
  readonly createdAt: number;
}

/** The bytes of an asset: apart from its row, so that shared rows stay small. */
export interface AssetBytes {
  readonly id: AssetId;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
