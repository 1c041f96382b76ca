import {
  type PDFDocument,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  type RGB,
  beginText,
  endText,
  rgb,
  setFillingColor,
  setFontAndSize,
  setTextMatrix,
} from '@cantoo/pdf-lib';
import type { Face, Typefaces } from './fonts.ts';
import type { Line } from './lines.ts';

/** A4, in points; the text block sits a little high, as in a book. */
export const A4 = { width: 595.28, height: 841.89 };
export const TEXT_BLOCK = { left: 98, right: 497.28, top: 742, bottom: 104 };

export const hex = (value: string): RGB =>
  rgb(
    ...([1, 3, 5].map((at) => parseInt(value.slice(at, at + 2), 16) / 255) as [
      number,
      number,
      number,
    ]),
  );

export const INK = hex('#1a1917');
export const MUTED = hex('#6b665c');
export const ACCENT = hex('#2f5fd0');

/** Where and how a piece of text is set. `y` is its base line. */
export interface Setting {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour?: RGB;
}

/** One page and the pens to write on it. */
export class Sheet {
  readonly page: PDFPage;
  readonly #faces: Typefaces;
  readonly #pdf: PDFDocument;
  readonly #keys = new Map<Face, ReturnType<PDFPage['node']['newFontDictionary']>>();

  constructor(pdf: PDFDocument, faces: Typefaces) {
    this.#pdf = pdf;
    this.#faces = faces;
    this.page = pdf.addPage([A4.width, A4.height]);
  }

  #key(face: Face) {
    const { font } = this.#faces[face];
    const key = this.#keys.get(face) ?? this.page.node.newFontDictionary(font.name, font.ref);
    this.#keys.set(face, key);
    return key;
  }

  /**
   * Writes a set line in one text object, every space a real character that is stretched: copied
   * text then has its spaces, as it does from good typesetters.
   */
  line(line: Line, { x, y, size, colour = INK }: Setting): void {
    const operators = [beginText(), setFillingColor(colour), setTextMatrix(1, 0, 0, 1, x, y)];
    const last = line.words.length - 1;
    line.words.forEach((runs, index) =>
      runs.forEach((run, at) => {
        const closes = index < last && at === runs.length - 1;
        const typeface = this.#faces[run.face];
        const operands = typeface.show(closes ? `${run.text} ` : run.text);
        if (closes) operands.push(this.#pdf.context.obj(Math.round((-line.stretch / size) * 1000)));
        operators.push(
          setFontAndSize(this.#key(run.face), size),
          PDFOperator.of(PDFOperatorNames.ShowTextAdjusted, [this.#pdf.context.obj(operands)]),
        );
      }),
    );
    this.page.pushOperators(...operators, endText());
  }

  /** Writes a short text in one face. */
  text(text: string, face: Face, setting: Setting): void {
    this.line({ words: [[{ face, text }]], stretch: 0 }, setting);
  }

  /** Like `text`, with `x` as the middle (`centre`) or the end (`right`) of the text. */
  aligned(text: string, face: Face, align: 'centre' | 'right', setting: Setting): void {
    const width = this.#faces[face].width(text, setting.size);
    this.text(text, face, {
      ...setting,
      x: setting.x - (align === 'centre' ? width / 2 : width),
    });
  }

  /** A straight rule. */
  rule(x1: number, x2: number, y: number, thickness = 0.6, color: RGB = INK): void {
    this.page.drawLine({ start: { x: x1, y }, end: { x: x2, y }, thickness, color });
  }
}
