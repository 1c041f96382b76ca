import type { App } from '@/lib/app/app';
import { addHighlight } from '@/lib/app/highlights';
import { locateHighlight, readPages } from '@/lib/app/locate-highlights';
import { markText } from '@/lib/app/make-mark';
import { openFile, type OpenedSource } from '@/lib/app/open-source';
import type { Highlight } from '@/lib/model/highlight';
import type { PageTexts } from '@/lib/pdf/page-texts';
import { quadsOfSpan } from '@/lib/pdf/quads-of-span';
import { pdfjsFiles } from '../open-from-disk.ts';
import { selectByPoints, type Turn } from './by-points.ts';
import { conditionsOf } from './conditions.ts';
import { type Random, randomFrom } from './random.ts';
import { randomSpan } from './selections.ts';
import { judge, type Verdict, witness, type Witness } from './verdict.ts';

/** What became of the selections of a book. */
export interface BookTally {
  selections: number;
  /** Selections found elsewhere than where they were made, in one way or another. */
  wrong: number;
  /** Selections not found, in one way or another, and on the very same bytes. */
  tray: number;
  traySameBytes: number;
  /** All that were wrong and the first few of the tray, for whoever looks for the cause. */
  readonly failures: string[];
}

interface BookOptions {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly password: string | null;
  /** How many selections to try; pages without text give fewer. */
  readonly count: number;
  readonly seed: number;
  /** Ways to leave out, by name: reading every page of a long book takes its time. */
  readonly leaveOut?: readonly string[];
}

interface Selected {
  readonly witness: Witness;
  readonly row: Highlight;
  verdict: Verdict;
  traySameBytes: boolean;
}

const WORST: readonly Verdict[] = ['right', 'tray', 'wrong'];
const ROTATIONS = [0, 90, 180, 270];
const [LEAST_ZOOM, MOST_ZOOM] = [0.25, 5];
const MOST_FAILURES = 5;

/**
 * Selects at random in a book, stores what a highlight stores, and locates it again in every way a
 * book may come back.
 * @throws {OpenError} when the book cannot be opened
 */
export async function anchorBook(app: App, options: BookOptions): Promise<BookTally> {
  const { bytes, password, name } = options;
  const opened = await openFile(app, new File([bytes], name), {
    askPassword: (reason) => Promise.resolve(reason === 'needed' ? password : null),
    assets: pdfjsFiles,
  });
  try {
    const selected = await select(app, opened, options);
    const tally: BookTally = {
      selections: selected.length,
      wrong: 0,
      tray: 0,
      traySameBytes: 0,
      failures: [],
    };
    const note = (each: Selected, way: string, verdict: Verdict) => {
      const worth = verdict === 'wrong' || tally.failures.length < MOST_FAILURES;
      if (verdict !== 'right' && worth)
        tally.failures.push(`${verdict}, ${way}: ${summary(each.witness)}`);
      if (WORST.indexOf(verdict) > WORST.indexOf(each.verdict)) each.verdict = verdict;
    };
    await turnAndZoom(opened, selected, randomFrom(options.seed + 1), note);
    if (selected.length > 0) {
      for await (const condition of conditionsOf(bytes, password)) {
        try {
          if (options.leaveOut?.includes(condition.name)) continue;
          await locateAll(selected, condition.texts, (each, verdict) => {
            note(each, condition.name, verdict);
            if (verdict === 'tray' && condition.sameBytes) each.traySameBytes = true;
          });
        } finally {
          await condition.close();
        }
      }
    }
    tally.wrong = selected.filter(({ verdict }) => verdict === 'wrong').length;
    tally.tray = selected.filter(({ verdict }) => verdict === 'tray').length;
    tally.traySameBytes = selected.filter(({ traySameBytes }) => traySameBytes).length;
    return tally;
  } finally {
    await opened.pdf.close();
  }
}

/** Makes random selections into highlights and reads them back as a backup would hold them. */
async function select(app: App, opened: OpenedSource, { count, seed }: BookOptions) {
  const random = randomFrom(seed);
  const selected: Selected[] = [];
  for (let tried = 0; selected.length < count && tried < count * 2 + 20; tried++) {
    const span = await randomSpan(opened.texts, random).catch(() => null);
    if (span === null) continue;
    const mark = await markText(opened, opened.sourceId, span);
    const { id } = await addHighlight(app, mark, []);
    const row = JSON.parse(JSON.stringify(await app.db.highlights.get(id))) as Highlight;
    const pages = await pagesOf(opened.texts, span.start.pageIndex, span.end.pageIndex);
    selected.push({
      witness: witness(pages, span, mark.quads),
      row,
      verdict: 'right',
      traySameBytes: false,
    });
  }
  return selected;
}

async function pagesOf(texts: PageTexts, first: number, last: number) {
  const pages = await readPages(texts, first, last);
  return new Map(pages.map((page) => [page.pageIndex, page]));
}

/** All at once, as on opening: none waits until the text of another's page has come. */
async function locateAll(
  selected: readonly Selected[],
  texts: PageTexts,
  tell: (each: Selected, verdict: Verdict) => void,
): Promise<void> {
  let all: Promise<void> | null = null;
  const loadAll = () => (all ??= readEvery(texts));
  await Promise.all(
    selected.map(async (each) => {
      const anchor = await locateHighlight(each.row, texts, loadAll);
      const { span = null, quads = [] } = anchor ?? {};
      if (span === null) {
        tell(each, 'tray');
        return;
      }
      const pages = await pagesOf(texts, span.start.pageIndex, span.end.pageIndex);
      tell(each, judge(each.witness, pages, { span, quads }));
    }),
  );
}

async function readEvery(texts: PageTexts): Promise<void> {
  for (let index = 0; index < texts.pageCount; index++)
    await texts.read(index).catch(() => undefined);
}

/** Under every rotation and a zoom of 25 to 500 %, the ink of a selection leads back to its text. */
async function turnAndZoom(
  { pdf, texts }: OpenedSource,
  selected: readonly Selected[],
  random: Random,
  note: (each: Selected, way: string, verdict: Verdict) => void,
): Promise<void> {
  for (const each of selected) {
    const { span } = each.witness;
    const pages = await readPages(texts, span.start.pageIndex, span.end.pageIndex);
    const map = new Map(pages.map((page) => [page.pageIndex, page]));
    const proxies = new Map(
      await Promise.all(
        [span.start.pageIndex, span.end.pageIndex].map(
          async (index) => [index, await pdf.document.getPage(index + 1)] as const,
        ),
      ),
    );
    for (const rotation of ROTATIONS) {
      const scale = LEAST_ZOOM * (MOST_ZOOM / LEAST_ZOOM) ** random.next();
      const found = selectByPoints(pages, span, (index) => {
        const page = proxies.get(index);
        if (!page) throw new Error(`page ${index} was not opened`);
        return page.getViewport({ scale, rotation: (page.rotate + rotation) % 360 }) as Turn;
      });
      if (found === null) continue;
      const way = `at ${Math.round(scale * 100)} %, turned by ${rotation}°`;
      const located = { span: found, quads: quadsOfSpan(pages, found) };
      note(each, way, judge(each.witness, map, located));
    }
  }
}

/** Where a selection is, without its words: a report may be shown around. */
function summary({ span: { start, end }, text }: Witness): string {
  const to =
    end.pageIndex === start.pageIndex ? `${end.offset}` : `${end.pageIndex + 1}:${end.offset}`;
  return `page ${start.pageIndex + 1}, ${start.offset}–${to} (${text.length} letters)`;
}
