import type { DeviceId } from './ids';

/**
 * What every mutable shared row carries. Written only by the store's middleware, so that no use-case
 * can forget it. All times are epoch milliseconds.
 */
export interface Stamps {
  readonly createdAt: number;
  /** Never goes backwards: max(now, last + 1). */
  readonly updatedAt: number;
  /** Set instead of deleting; `null` while the row lives. */
  readonly deletedAt: number | null;
  readonly deviceId: DeviceId;
}

/** A row as a use-case hands it to the store, before the middleware stamps it. */
export type Fresh<Row extends Stamps> = Omit<Row, keyof Stamps>;
