import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Block } from './chapter.ts';
import { FIGURE_HEIGHT, drawFigure } from './figure.ts';
import type { Face, Typefaces } from './fonts.ts';
import { breakLines } from './lines.ts';
import type { Bookmark } from './outline.ts';
import { A4, ACCENT, MUTED, Sheet, TEXT_BLOCK } from './sheet.ts';
import { drawTable, tableHeight } from './table.ts';

const BODY = { size: 10.8, leading: 15.4 };
const NOTE = { size: 9.4, leading: 13 };
const COLUMN_GAP = 22;

/** How a paragraph is set. */
interface Style {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
  readonly indent: number;
  readonly justify: boolean;
  readonly bullet?: string;
}

const PLAIN: Style = { ...BODY, face: 'text', indent: 0, justify: true };

/** Pours blocks into pages, from top to bottom and, in two columns, from left to right. */
class Composer {
  readonly bookmarks: Bookmark[] = [];
  readonly #pdf: PDFDocument;
  readonly #faces: Typefaces;
  #sheet!: Sheet;
  #y = 0;
  #columns = 1;
  #column = 0;
  #columnTop = 0;

  constructor(pdf: PDFDocument, faces: Typefaces) {
    this.#pdf = pdf;
    this.#faces = faces;
    this.#newPage();
  }

  get #measure() {
    const full = TEXT_BLOCK.right - TEXT_BLOCK.left;
    return this.#columns === 1 ? full : (full - COLUMN_GAP) / 2;
  }

  get #left() {
    return TEXT_BLOCK.left + this.#column * (this.#measure + COLUMN_GAP);
  }

  #newPage(): void {
    this.#sheet = new Sheet(this.#pdf, this.#faces);
    this.#y = TEXT_BLOCK.top;
    this.#columnTop = TEXT_BLOCK.top;
    this.#column = 0;
    const number = this.#pdf.getPageCount();
    const head = { y: 782, size: 8.5, colour: MUTED };
    if (number > 1) {
      const { left, right } = TEXT_BLOCK;
      this.#sheet.text('A recommendation feed for a recipe app', 'italic', { ...head, x: left });
      this.#sheet.aligned('Stepmark sample', 'italic', 'right', { ...head, x: right });
      this.#sheet.rule(left, right, 775, 0.3, MUTED);
    }
    const foot = { x: A4.width / 2, y: 62, size: 9, colour: MUTED };
    this.#sheet.aligned(String(number), 'text', 'centre', foot);
  }

  /** Makes sure that `height` points are left, in the next column or on a new page if need be. */
  #room(height: number): void {
    if (this.#y - height >= TEXT_BLOCK.bottom) return;
    if (this.#column < this.#columns - 1) {
      this.#column++;
      this.#y = this.#columnTop;
    } else this.#newPage();
  }

  #paragraph(text: string, style: Style, colour?: Parameters<Sheet['line']>[1]['colour']): void {
    const { face, size, leading, indent, justify, bullet } = style;
    const measure = this.#measure - indent;
    const lines = breakLines(text, this.#faces, { face, size, measure, justify });
    lines.forEach((line, index) => {
      // No single line at the foot of a page, nor at the head of the next one.
      const remaining = lines.length - index;
      const together = lines.length > 1 && (index === 0 || remaining === 2) ? 2 : 1;
      this.#room(leading * together);
      this.#y -= leading;
      const shared = { y: this.#y, size, ...(colour ? { colour } : {}) };
      if (bullet && index === 0) {
        this.#sheet.text(bullet, 'text', { ...shared, x: this.#left + indent - 11 });
      }
      this.#sheet.line(line, { ...shared, x: this.#left + indent });
    });
  }

  #heading(text: string): void {
    this.#room(70);
    if (this.#y < this.#columnTop) this.#y -= 12;
    this.bookmarks.push({ title: text, level: 1, page: this.#sheet.page, y: this.#y + 4 });
    const style = { ...PLAIN, face: 'heading' as const, size: 14, leading: 18, justify: false };
    this.#paragraph(text, style);
    this.#y -= 4;
  }

  #title(text: string): void {
    this.bookmarks.push({
      title: `Chapter 1. ${text}`,
      level: 0,
      page: this.#sheet.page,
      y: A4.height,
    });
    this.#y -= 6;
    const label = { x: TEXT_BLOCK.left, y: this.#y, size: 9, colour: ACCENT };
    this.#sheet.text('CHAPTER 1', 'label', label);
    this.#y -= 14;
    const style = { ...PLAIN, face: 'heading' as const, size: 25, leading: 31, justify: false };
    this.#paragraph(text, style);
    this.#y -= 16;
    this.#sheet.rule(TEXT_BLOCK.left, TEXT_BLOCK.left + 48, this.#y, 2, ACCENT);
    this.#y -= 18;
  }

  #talk(points: readonly string[]): void {
    this.#room(NOTE.leading * 5);
    this.#y -= 16;
    const label = { x: this.#left, y: this.#y, size: 8.2, colour: ACCENT };
    this.#sheet.text('Talking points', 'label', label);
    this.#y -= 4;
    for (const point of points) {
      const style = { ...PLAIN, ...NOTE, indent: 14, justify: false, bullet: '?' };
      this.#paragraph(point, style);
      this.#y -= 2;
    }
    this.#y -= 6;
  }

  /** A drawing that is never split from its caption. */
  #float(height: number, caption: string, draw: (top: number) => void): void {
    this.#room(height + 2 * NOTE.leading + 24);
    this.#y -= 12;
    draw(this.#y);
    this.#y -= height;
    this.#paragraph(caption, { ...PLAIN, ...NOTE, justify: false }, MUTED);
    this.#y -= 14;
  }

  /** Sets one block. */
  add(block: Block): void {
    switch (block.kind) {
      case 'title':
        return this.#title(block.text);
      case 'section':
        return this.#heading(block.text);
      case 'paragraph':
        this.#paragraph(block.text, PLAIN);
        this.#y -= 5;
        return;
      case 'bullet':
        this.#paragraph(block.text, { ...PLAIN, indent: 16, bullet: '•' });
        this.#y -= 2;
        return;
      case 'talk':
        return this.#talk(block.points);
      case 'figure':
        return this.#float(FIGURE_HEIGHT, block.caption, (top) => drawFigure(this.#sheet, top));
      case 'table':
        return this.#float(tableHeight(block.rows) + 6, block.caption, (top) =>
          drawTable(this.#sheet, block.rows, top),
        );
      case 'columns':
        return this.#twoColumns(block.blocks);
    }
  }

  /** A page of its own in two columns; what follows begins another. */
  #twoColumns(blocks: readonly Block[]): void {
    this.#newPage();
    const [first, ...rest] = blocks;
    if (first) this.add(first);
    this.#columns = 2;
    this.#columnTop = this.#y;
    for (const block of rest) this.add(block);
    this.#columns = 1;
    this.#newPage();
  }
}

/** Sets the chapter into `pdf` and returns where its sections begin. */
export function compose(pdf: PDFDocument, faces: Typefaces, blocks: readonly Block[]): Bookmark[] {
  const composer = new Composer(pdf, faces);
  for (const block of blocks) composer.add(block);
  return composer.bookmarks;
}
