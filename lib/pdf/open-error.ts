export type OpenErrorCode =
  /** No bytes at all. */
  | 'empty'
  /** No PDF header, or nothing in it that pdf.js can make sense of. */
  | 'not-a-pdf'
  /** Begins as a PDF but its end is missing or its structure is broken. */
  | 'damaged'
  /** The reader closed the password question. */
  | 'password-cancelled'
  /** The file changed, moved or was deleted while it was being read. */
  | 'file-gone'
  /** It took so long that the reader did not wait on. */
  | 'too-long';

/** Why a PDF could not be opened, in a form a screen turns into words. */
export class OpenError extends Error {
  override name = 'OpenError';
  readonly code: OpenErrorCode;

  constructor(code: OpenErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
