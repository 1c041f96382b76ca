import type { BookIndex } from '@/lib/model/book-index';
import type { ChangeLabel } from '@/lib/model/change-label';
import type { ChangeId, HighlightId, SourceId } from '@/lib/model/ids';
import type { SharedTableName } from '@/lib/model/backup';

/** Local rows that only the store and the use-cases know. */

/** One row touched by a change: `null` where it did not exist. */
export interface RowChange {
  readonly table: SharedTableName;
  readonly key: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** An entry of the history of changes, for undo and redo. */
export interface Change {
  readonly id: ChangeId;
  readonly sourceId: SourceId;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly label: ChangeLabel;
  readonly rows: readonly RowChange[];
  /** `null` while it stands; set while it is undone. */
  readonly undoneAt: number | null;
}

/** Raw text of a page, kept so that a book need not be parsed again to be searched. */
export interface StoredPageText {
  readonly sourceId: SourceId;
  readonly pageIndex: number;
  readonly textVersion: number;
  readonly contentHash: string;
  readonly raw: string;
}

/** What the whole book tells the question generator: made of the page texts, and gone with them. */
export interface StoredBookIndex {
  readonly sourceId: SourceId;
  readonly contentHash: string;
  readonly textVersion: number;
  readonly indexVersion: number;
  readonly index: BookIndex;
}

/** This version of the pipeline has seen this text of the highlight: no need to draft again. */
export interface Drafted {
  readonly highlightId: HighlightId;
  readonly text: string;
  /** `GENERATOR_VERSION`; missing in rows of schema version 2 and before. */
  readonly version?: number;
}

/** How many cards in review are due within an hour: days are made of these in any time zone. */
export interface DueHour {
  /** Hours since 1 January 1970, UTC. */
  readonly hour: number;
  readonly count: number;
}

export interface MachineValue {
  /**
   * `derived`: the version cards and sums were derived as. `reminded`: the reader's day of the last
   * reminder. `unmarked:…`: this file was looked through and carries no highlights of its own.
   */
  readonly key: 'deviceId' | 'derived' | 'reminded' | `unmarked:${string}`;
  readonly value: string;
}
