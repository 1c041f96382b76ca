import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { readChapter } from './chapter.ts';
import { compose } from './compose.ts';
import { embedFonts } from './fonts.ts';
import { addOutline } from './outline.ts';

/** Constant, so that the same text gives the same bytes; also the file's identity for readers. */
const ID = PDFHexString.of('5374657073616d706c65303030303031');
const WRITTEN_AT = new Date('2026-11-20T12:00:00Z');

/** Sets the sample chapter as a PDF: the same bytes every time. */
export async function makeSample(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle('Designing a recommendation feed for a recipe app', { showInWindowTitleBar: true });
  pdf.setAuthor('The Stepmark project');
  pdf.setSubject('A sample chapter to try Stepmark with. MIT licence.');
  pdf.setLanguage('en-GB');
  pdf.setProducer('Stepmark');
  pdf.setCreator('Stepmark');
  pdf.setCreationDate(WRITTEN_AT);
  pdf.setModificationDate(WRITTEN_AT);
  const faces = await embedFonts(pdf);
  addOutline(pdf, compose(pdf, faces, readChapter()));
  pdf.context.trailerInfo.ID = pdf.context.obj([ID, ID]);
  return pdf.save({ updateFieldAppearances: false });
}
