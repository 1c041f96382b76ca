/** Text with all that typesetting changes taken out, and the way back to the text it came from. */
export interface Folded {
  readonly text: string;
  /** For every unit of `text` the offset of the raw character it came from, plus one past the end. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Two editions of the same sentence differ in spacing, hyphenation, ligatures, dashes and quotation
 * marks before they differ in words: all of these are folded away, so that they cost no errors.
 * Characters are normalised in clusters (base and combining marks), which keeps the map exact.
 */
export function fold(raw: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  while (offset < raw.length) {
    const code = raw.charCodeAt(offset);
    if (code < 0x80 && !(raw.charCodeAt(offset + 1) >= 0x300)) {
      if (!isIgnoredAscii(code)) {
        parts.push(raw[offset] as string);
        starts.push(offset);
        ends.push(offset + 1);
      }
      offset++;
      continue;
    }
    const end = clusterEnd(raw, offset);
    const text = raw.slice(offset, end).normalize('NFKC').replace(IGNORED, '');
    parts.push(text);
    for (let unit = 0; unit < text.length; unit++) {
      starts.push(offset);
      ends.push(end);
    }
    offset = end;
  }
  return { text: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Spaces, controls, dashes and hyphens, quotation marks, and format characters (soft hyphen, joiners). */
export const IGNORED = /[\s\p{Cc}\p{Cf}\p{Pd}\p{Pi}\p{Pf}"'`´\u2212\uFFFD]/gu;

function isIgnoredAscii(code: number): boolean {
  return code <= 0x20 || code === 0x7f || '-"\'`'.includes(String.fromCharCode(code));
}

const MARK = /^\p{M}$/u;

function clusterEnd(raw: string, offset: number): number {
  let end = offset + unitsAt(raw, offset);
  while (end < raw.length) {
    const units = unitsAt(raw, end);
    if (raw.charCodeAt(end) < 0x300 || !MARK.test(raw.slice(end, end + units))) break;
    end += units;
  }
  return end;
}

function unitsAt(raw: string, offset: number): 1 | 2 {
  return (raw.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}
