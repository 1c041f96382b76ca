/** Where a PDF may lie outside of Stepmark: on the web, or on this machine. */
const PROTOCOLS = new Set(['http:', 'https:', 'file:']);

/** An address a PDF may be fetched from; `null` for anything else. */
export function parseAddress(text: string): URL | null {
  const url = URL.parse(text);
  return url && PROTOCOLS.has(url.protocol) ? url : null;
}

/** Whether an address alone says that a PDF is there: `.pdf` in it, or a folder of that name. */
export function looksLikePdf({ pathname, search }: URL): boolean {
  return /\.pdf$|\/pdf\//i.test(pathname) || /\.pdf(?:$|[&#])/i.test(search);
}

/** The permission that reading an address takes: its host, whatever the port. */
export const originPattern = ({ protocol, hostname }: URL): string =>
  protocol === 'file:' ? 'file:///*' : `${protocol}//${hostname}/*`;

const MAX_NAME = 120;

/**
 * What to call the file: as the server says, else the last part of the address. Always ends in `.pdf`.
 * @param disposition a `Content-Disposition` header (RFC 6266).
 */
export function fileNameOf(url: URL, disposition: string | null = null): string {
  const named = disposition ? nameIn(disposition) : null;
  const last = named ?? decoded(url.pathname.split('/').findLast((part) => part !== '') ?? '');
  const name = last
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\.pdf$/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_NAME);
  return `${name || url.hostname || 'document'}.pdf`;
}

function nameIn(disposition: string): string | null {
  const extended = /filename\*\s*=\s*(?:utf-8|iso-8859-1)''([^;\s]+)/i.exec(disposition)?.[1];
  if (extended) return decoded(extended);
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition);
  return plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2] ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign is part of the name.
    return text;
  }
}
