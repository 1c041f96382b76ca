import type { PdfRect, Quad } from '@/lib/model/geometry';
import type { MarkStyle } from '@/lib/model/highlight';

/** Where a note is pinned: a point of the page in PDF points, or the page as a whole. */
export type Pin = readonly [x: number, y: number] | 'page';

/** One highlight's part on one page, ready to paint. */
export interface Shape {
  readonly id: string;
  readonly style: MarkStyle;
  readonly quads: readonly Quad[];
  /** Set for areas: outlined, never filled. */
  readonly rect: PdfRect | null;
  /** Set for notes: a button, nothing painted. */
  readonly pin: Pin | null;
  /** `#rrggbb` */
  readonly fill: string;
  readonly outline: string;
  /** On the page where the highlight begins; the first step first. Empty elsewhere. */
  readonly tabs: readonly Tab[];
  /** What a screen reader says of it. */
  readonly label: string;
}

export interface Tab {
  readonly text: string;
  readonly badgeColor: string;
  readonly lightColor: string;
}
