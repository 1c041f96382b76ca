/**
 * Where inside a run of text a character begins, as a fraction of the run's width.
 *
 * pdf.js tells the width of a run, not of its characters. In a page they are measured with the same
 * generic family the text layer uses and scaled to the run, so what is painted is what was selected.
 * Elsewhere (Node, tests) a table of common advance widths stands in.
 */
type Measure = (text: string, family: string) => number;

let canvasMeasure: Measure | null | undefined;

/** Advance of `text` in any unit; only ratios within one family count. */
export function advance(text: string, family: string): number {
  canvasMeasure ??= makeCanvasMeasure();
  return (canvasMeasure ?? tableAdvance)(text, family);
}

function makeCanvasMeasure(): Measure | null {
  if (typeof document === 'undefined' || typeof OffscreenCanvas === 'undefined') return null;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return null;
  return (text, family) => {
    context.font = `100px ${family}`;
    return context.measureText(text).width;
  };
}

/** Helvetica's advance widths (Adobe Core 14 AFM), thousandths of an em, by class of character. */
function tableAdvance(text: string, family: string): number {
  if (family === 'monospace') return text.length;
  let sum = 0;
  for (const character of text) sum += characterAdvance(character);
  return sum;
}

function characterAdvance(character: string): number {
  if (/[ijl.,:;'|!]/.test(character)) return 250;
  if (/[ftrI ()[\]/\\-]/.test(character)) return 300;
  if (/[mwMW@%]/.test(character)) return 850;
  if (/[A-Z&]/.test(character)) return 680;
  if (/[\u2e80-\uffef]/.test(character)) return 1000;
  return 540;
}
