import { BytesMissingError, type OpenedSource } from '@/lib/app/open-source';
import { OpenError, type OpenErrorCode } from '@/lib/pdf/open-error';
import type { PasswordReason } from '@/lib/pdf/open-pdf';

/** Why a book is not open: what the reader is told, and can do, depends on it. */
type FailureCode = OpenErrorCode | 'bytes-missing' | 'unknown-source' | 'store' | 'unexpected';

/** What the reader page is at. */
export type ReaderState =
  | { readonly kind: 'choose' }
  | { readonly kind: 'opening'; readonly name: string }
  | {
      readonly kind: 'password';
      readonly name: string;
      readonly reason: PasswordReason;
      readonly answer: (password: string | null) => void;
    }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly name: string }
  | { readonly kind: 'open'; readonly opened: OpenedSource };

/** No book of the library has this id. */
export class UnknownSourceError extends Error {}

/** The store did not open. */
export class StoreError extends Error {}

/** What an error while opening is called. `unexpected` is a bug of ours. */
export function codeOf(error: unknown): FailureCode {
  if (error instanceof OpenError) return error.code;
  if (error instanceof BytesMissingError) return 'bytes-missing';
  if (error instanceof UnknownSourceError) return 'unknown-source';
  if (error instanceof StoreError) return 'store';
  return 'unexpected';
}
