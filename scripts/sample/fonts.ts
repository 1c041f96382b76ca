import { type Font, create } from '@cantoo/fontkit';
import * as fontkit from '@cantoo/fontkit';
import { type PDFDocument, type PDFFont, PDFHexString, type PDFObject } from '@cantoo/pdf-lib';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Both families are under the SIL Open Font License, which permits embedding. */
const FILES = {
  text: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  italic: 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  heading: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  label: 'inter/500Medium/Inter_500Medium.ttf',
} as const;

/** The hands the sample is set in. */
export type Face = keyof typeof FILES;

/** One embedded font: its width of a text, and the text as the operands of a TJ operator. */
export interface Typeface {
  readonly font: PDFFont;
  /** Width in points, kerning included. */
  width(text: string, size: number): number;
  /** Kerned text: strings of glyphs and, between them, how much to move back (1/1000 em). */
  show(text: string): PDFObject[];
}

export type Typefaces = Readonly<Record<Face, Typeface>>;

/**
 * Ligatures as characters of their own, as many typesetters leave them: a reader that copies the
 * text gets ﬁ (U+FB01), which is what Stepmark has to repair.
 */
const withLigatures = (text: string) =>
  text
    .replaceAll('ffi', '\u{FB03}')
    .replaceAll('ff', '\u{FB00}')
    .replaceAll('fi', '\u{FB01}')
    .replaceAll('fl', '\u{FB02}');

/** Substitutions stay off: ligatures are chosen above, so that they keep their code points. */
const FEATURES = { liga: false, clig: false, calt: false, dlig: false };

async function embed(pdf: PDFDocument, face: Face): Promise<Typeface> {
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/${FILES[face]}`));
  const metrics = create(bytes) as Font;
  const font = await pdf.embedFont(bytes, { subset: true, features: FEATURES });
  const spell = face === 'label' ? (text: string) => text : withLigatures;
  const layout = (text: string) => metrics.layout(spell(text), FEATURES);
  const perMille = 1000 / metrics.unitsPerEm;
  return {
    font,
    width: (text, size) => (layout(text).advanceWidth / metrics.unitsPerEm) * size,
    show: (text) => {
      const { glyphs, positions } = layout(text);
      // Four hexadecimal digits per glyph, in the order of the layout.
      const codes = font.encodeText(spell(text)).asString();
      const operands: PDFObject[] = [];
      let open = '';
      glyphs.forEach((glyph, index) => {
        open += codes.slice(index * 4, index * 4 + 4);
        const kern = (positions?.[index]?.xAdvance ?? glyph.advanceWidth) - glyph.advanceWidth;
        if (kern === 0 || index === glyphs.length - 1) return;
        operands.push(PDFHexString.of(open), pdf.context.obj(Math.round(-kern * perMille)));
        open = '';
      });
      operands.push(PDFHexString.of(open));
      return operands;
    },
  };
}

/** Embeds all faces into a PDF; only the glyphs that are used end up in it. */
export async function embedFonts(pdf: PDFDocument): Promise<Typefaces> {
  pdf.registerFontkit(fontkit);
  return {
    text: await embed(pdf, 'text'),
    italic: await embed(pdf, 'italic'),
    heading: await embed(pdf, 'heading'),
    label: await embed(pdf, 'label'),
  };
}
