export type BackupErrorCode =
  | 'not-a-zip'
  | 'not-a-backup'
  | 'newer-version'
  | 'damaged'
  | 'too-large'
  | 'missing-asset'
  | 'unexpected-file'
  | 'asset-mismatch'
  | 'invalid-row'
  | 'duplicate-row';

/** Where in the backup the trouble is; `row` is zero-based. */
export interface BackupErrorDetails {
  readonly table?: string;
  readonly row?: number;
  /** The field of the row, as `selectors.0.exact`. */
  readonly field?: string;
  readonly file?: string;
}

/** A backup that cannot be read (or written) whole. Nothing of it is used. */
export class BackupError extends Error {
  readonly code: BackupErrorCode;
  readonly details: BackupErrorDetails;

  constructor(code: BackupErrorCode, details: BackupErrorDetails = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(details)}`, { cause });
    this.name = 'BackupError';
    this.code = code;
    this.details = details;
  }
}
