import type { PageQuads, Region } from './geometry';
import type { AssetId, CaseStudyId, HighlightId, SourceId, StepId } from './ids';
import type { Selector } from './selector';
import type { Stamps } from './stamps';

/** A marked passage (text, possibly over several pages) or area (figure). */
export interface Highlight extends Stamps {
  readonly id: HighlightId;
  readonly sourceId: SourceId;
  readonly kind: 'text' | 'area';
  /** Reading order within the Source: `00012|001132` (zero-based page, offset in the page's text). */
  readonly sortIndex: string;
  readonly selectors: readonly Selector[];
  /** Where it was when it was made or last located; empty for areas. */
  readonly quads: readonly PageQuads[];
  /** Set for areas only. */
  readonly region: Region | null;
  /** Clean text for people: ligatures, hyphenation and spacing put right; empty for areas. */
  readonly text: string;
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
