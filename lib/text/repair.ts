import { PARAGRAPH_MARK } from './paragraph-mark';

/**
 * String-only repairs of text copied out of a PDF. Every repair is a named rule, so that a reader of
 * the code sees what is changed and why; offsets are carried along, so that whoever works on the
 * repaired text can still point into the text as it was given.
 */
interface Rule {
  readonly name: string;
  /** Looks back only after what it takes: before it, it would do so at every letter. */
  readonly find: RegExp;
  /** Without this it finds nothing. */
  readonly needs?: string;
  /** `$1` style templates as in `String.replace`; only groups that are kept verbatim. */
  readonly put: string | ((...groups: string[]) => string);
}

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Prefixes whose hyphen is part of the word even where a line happens to end on it. */
const KEEPS_HYPHEN =
  /^(?:self|non|well|cross|semi|multi|quasi|real|high|low|long|short|one|two|three)$/i;

const RULES: readonly Rule[] = [
  { name: 'ligatures', find: /[ﬀ-ﬆ]/g, put: (found) => LIGATURES[found] ?? found },
  { name: 'soft hyphens', find: /\u00AD\s*|\u200B|\u200C|\u200D|\u2060|\uFEFF/g, put: '' },
  { name: 'page numbers', needs: '\n', find: /[ \t]*\r?\n[ \t]*\d{1,4}[ \t]*(?=\r?\n)/g, put: '' },
  {
    name: 'hyphens at line ends',
    needs: '\n',
    find: /[-‐](?<=(\p{L}+)[-‐]) *\r?\n[ \t]*(?=\p{Ll})/gu,
    put: (_found, before) => (KEEPS_HYPHEN.test(before ?? '') ? '-' : ''),
  },
  { name: 'citation markers', find: /\s*\[[1-9]\d{0,2}(?:\s?[,–-]\s?[1-9]\d{0,2})*\]/g, put: '' },
  {
    name: 'editorial notes',
    find: /\[(?:citation needed|note \d{1,3}|[a-z])\](?::\d{1,4}(?:[–-]\d{1,4})*)*|:(?<=[.,]:)\d{1,4}(?:[–-]\d{1,4})*(?::\d{1,4}(?:[–-]\d{1,4})*)*/giu,
    put: '',
  },
  {
    name: 'footnote digits',
    find: /\d{1,3}(?<=\p{Ll}{2}[.!?,;]["”’)]?\d{1,3})(?=\s|$)/gu,
    put: '',
  },
  {
    name: 'spaces before punctuation',
    find: /\s+(?=[,;:.?!](?:\s|$))(?<=[\p{L}\p{N})\]]\s+)/gu,
    put: '',
  },
  // Between a stop and a capital; a page break within a sentence leaves a blank line as well.
  {
    name: 'paragraphs',
    needs: '\n',
    find: /(?<=[.!?:;…][\p{Pe}\p{Pf}"'’]*)[^\S\n]*\n\s*\n\s*|[^\S\n]*\n\s*\n\s*(?=[\p{Pi}\p{Ps}"]*[\p{Lu}\p{N}•▪◦*–—-])/gu,
    put: PARAGRAPH_MARK,
  },
  {
    name: 'white space but single spaces',
    find: /[^\S \u2029][^\S\u2029]*| [^\S\u2029]+/g,
    put: ' ',
  },
  { name: 'space around paragraphs', find: /[ \u2029]*\u2029[ \u2029]*/g, put: PARAGRAPH_MARK },
  { name: 'white space around', find: /^[ \u2029]+|[ \u2029]+$/g, put: '' },
];

/** As `repairText`, without the way back. */
export function repairedText(given: string): string {
  let text = given;
  for (const { find, put, needs } of RULES) {
    if (needs !== undefined && !text.includes(needs)) continue;
    text = typeof put === 'string' ? text.replace(find, put) : text.replace(find, put);
  }
  return text;
}

/** Repaired text, and the way back. */
export interface Repaired {
  readonly text: string;
  /** Offset in `text` (zero-based, up to and including its length) → offset in the text as given. */
  readonly toOriginal: (offset: number) => number;
}

interface Carried {
  text: string;
  origins: number[];
}

function apply(rule: Rule, carried: Carried): Carried {
  const { text, origins } = carried;
  // Most rules find nothing in most texts.
  if (rule.needs !== undefined && !text.includes(rule.needs)) return carried;
  if (text.search(rule.find) < 0) return carried;
  const kept: number[] = [];
  let out = '';
  let cursor = 0;
  for (const match of text.matchAll(rule.find)) {
    const put = typeof rule.put === 'string' ? rule.put : rule.put(...match);
    out += text.slice(cursor, match.index) + put;
    for (let at = cursor; at < match.index; at++) kept.push(origins[at] ?? 0);
    // Replaced characters point to where the replaced piece began, letter by letter while they agree.
    for (let at = 0; at < put.length; at++) {
      const source = match.index + (match[0][at] === put[at] ? at : 0);
      kept.push(origins[source] ?? 0);
    }
    cursor = match.index + match[0].length;
  }
  out += text.slice(cursor);
  for (let at = cursor; at <= text.length; at++) kept.push(origins[at] ?? 0);
  return { text: out, origins: kept };
}

/**
 * Puts right what copying from a PDF breaks: ligatures, soft hyphens, words hyphenated over two
 * lines, page numbers on a line of their own, citation markers (`[12]`), footnote digits, spacing.
 *
 * @param given text with or without line breaks; the rules for lines need the breaks
 * @returns one line of text, with a `PARAGRAPH_MARK` where a blank line or a mark parted paragraphs, and
 * the map of offsets back into `given`
 */
export function repairText(given: string): Repaired {
  let carried: Carried = {
    text: given,
    origins: Array.from({ length: given.length + 1 }, (_, at) => at),
  };
  for (const rule of RULES) carried = apply(rule, carried);
  const { text, origins } = carried;
  return {
    text,
    toOriginal: (offset) => origins[Math.max(0, Math.min(offset, origins.length - 1))] ?? 0,
  };
}
