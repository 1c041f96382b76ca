/** What a search takes for different; the rest is folded away. */
export interface FoldOptions {
  readonly keepCase: boolean;
  readonly keepMarks: boolean;
}

/** A page's text as it is searched, and the way back to the raw text it came from. */
export interface SearchText {
  readonly text: string;
  /** Raw offset at which each UTF-16 unit of `text` begins, and after which it ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const NEWLINE = 10;
const SPACE = 32;
const HYPHEN = 45;
const SOFT_HYPHEN = 0xad;

/** The longest text one raw character folds to (U+FDFA, eighteen letters), with room for a space. */
const LONGEST = 20;

/** Reused for every page: a book has thousands. */
let units = new Uint16Array(1 << 14);
let starts = new Uint32Array(1 << 14);
let ends = new Uint32Array(1 << 14);

/**
 * The text of a page as a reader would type it: ligatures and full-width forms taken apart, white
 * space as single spaces, a word broken at a line's end in one piece, plain quotes and dashes; where
 * not kept, without case and without accents (as pdf.js' and the browsers' own search does).
 */
export function foldForSearch(raw: string, options: FoldOptions): string {
  return decode(fill(raw, options));
}

/** As `foldForSearch`, with the map back: for pages of which a hit is shown. */
export function foldWithMap(raw: string, options: FoldOptions): SearchText {
  const length = fill(raw, options);
  return { text: decode(length), starts: starts.slice(0, length), ends: ends.slice(0, length) };
}

/** Fills the buffers. @returns how many units. */
function fill(raw: string, { keepCase, keepMarks }: FoldOptions): number {
  let length = 0;
  let offset = 0;
  const put = (unit: number, from: number, to: number) => {
    units[length] = unit;
    starts[length] = from;
    ends[length++] = to;
  };
  while (offset < raw.length) {
    if (length + LONGEST * 2 > units.length) grow();
    const code = raw.charCodeAt(offset);
    const next = offset + 1;
    if (code <= SPACE) {
      // One space for any white space; none at the beginning.
      if (length > 0 && units[length - 1] !== SPACE) put(SPACE, offset, next);
      else if (length > 0) ends[length - 1] = next;
      offset = next;
    } else if (code === SOFT_HYPHEN) {
      offset = isLineEnd(raw, next) ? skipLineEnd(raw, next) : next;
    } else if (isDash(code) && isBrokenWord(raw, offset)) {
      offset = skipLineEnd(raw, next);
    } else if (code < 0x80 && !(raw.charCodeAt(next) >= 0x300)) {
      put(!keepCase && code >= 65 && code <= 90 ? code + 32 : code, offset, next);
      offset = next;
    } else {
      const end = clusterEnd(raw, offset);
      const folded = foldCluster(raw.slice(offset, end), keepCase, keepMarks);
      for (let at = 0; at < folded.length; at++) {
        if (length + LONGEST > units.length) grow();
        const unit = folded.charCodeAt(at);
        if (unit === SPACE && (length === 0 || units[length - 1] === SPACE)) continue;
        put(unit, offset, end);
      }
      offset = end;
    }
  }
  return length;
}

function grow(): void {
  const larger = units.length * 2;
  units = copyInto(new Uint16Array(larger), units);
  starts = copyInto(new Uint32Array(larger), starts);
  ends = copyInto(new Uint32Array(larger), ends);
}

function copyInto<T extends Uint16Array | Uint32Array>(target: T, from: T): T {
  target.set(from);
  return target;
}

const CHUNK = 1 << 13;

function decode(length: number): string {
  let text = '';
  for (let at = 0; at < length; at += CHUNK) {
    text += String.fromCharCode(...units.subarray(at, Math.min(length, at + CHUNK)));
  }
  return text;
}

const isDash = (code: number) => code === HYPHEN || code === 0x2010;

/** A hyphen at the end of a line with a letter on both sides: the word goes on below. */
function isBrokenWord(raw: string, offset: number): boolean {
  const after = offset + 1;
  if (offset === 0 || !isLineEnd(raw, after)) return false;
  return (
    LETTER_BEFORE.test(raw[offset - 1] ?? '') && LOWER.test(raw[skipLineEnd(raw, after)] ?? '')
  );
}

const LETTER_BEFORE = /\p{L}/u;
const LOWER = /\p{Ll}/u;

const isLineEnd = (raw: string, offset: number) =>
  raw.charCodeAt(offset) === NEWLINE ||
  (raw.charCodeAt(offset) === SPACE && raw.charCodeAt(offset + 1) === NEWLINE);

function skipLineEnd(raw: string, offset: number): number {
  let at = offset;
  while (at < raw.length && raw.charCodeAt(at) <= SPACE) at++;
  return at;
}

const SINGLE_QUOTES = /[\u2018\u2019\u201A\u201B\u2032\u02BC]/g;
const DOUBLE_QUOTES = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const SPACES = /[\s\u200B\u2060\uFEFF]+/g;
/** Accents and vowel points; the vowel signs of Indic and Thai writing are letters and stay. */
const ACCENTS =
  /[\u0300-\u036F]|[\u1AB0-\u1AFF]|[\u1DC0-\u1DFF]|[\u20D0-\u20FF]|[\uFE20-\uFE2F]|[\u0591-\u05C7]|[\u0610-\u061A]|[\u064B-\u065F]|\u0670/g;

/** Books use the same few hundred clusters again and again. */
const clusters = new Map<string, string>();
const CLUSTERS_KEPT = 20_000;

function foldCluster(cluster: string, keepCase: boolean, keepMarks: boolean): string {
  const key = `${keepCase ? 1 : 0}${keepMarks ? 1 : 0}${cluster}`;
  const known = clusters.get(key);
  if (known !== undefined) return known;
  // Case first: a capital may fall apart into a letter and a mark.
  const cased = keepCase ? cluster : cluster.normalize('NFKC').toLowerCase();
  const whole = cased
    .normalize('NFKC')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(SPACES, ' ');
  const folded = keepMarks ? whole : whole.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  if (clusters.size > CLUSTERS_KEPT) clusters.clear();
  clusters.set(key, folded);
  return folded;
}

const MARK = /^\p{M}$/u;

/** The end of the character that begins at `offset`, with the marks that combine with it. */
function clusterEnd(raw: string, offset: number): number {
  let end = offset + unitsAt(raw, offset);
  while (end < raw.length && raw.charCodeAt(end) >= 0x300) {
    const more = unitsAt(raw, end);
    if (!MARK.test(raw.slice(end, end + more))) break;
    end += more;
  }
  return end;
}

const unitsAt = (raw: string, offset: number) => ((raw.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
