import type { SourceId, TakingId } from './ids';
import type { Stamps } from './stamps';

/** What the reader decided about highlights that a PDF itself carries: they are never offered twice. */
export interface Taking extends Stamps {
  readonly id: TakingId;
  readonly sourceId: SourceId;
  /** Taken over as highlights of the reader's, or left where they are. */
  readonly taken: boolean;
  /** Names of the annotations, see `lib/pdf/annotation-key`. */
  readonly keys: readonly string[];
}
