/** What a sentence stands under; each '' where unknown. */
export interface Under {
  /** What its paragraph runs in from, where its own text does not say it. */
  readonly head: string;
  /** The heading of its section. */
  readonly section: string;
  /** Its case study, chapter or book. */
  readonly topic: string;
}
