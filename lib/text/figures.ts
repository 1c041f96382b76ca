import type { PdfRect } from '@/lib/model/geometry';
import type { PageText } from '@/lib/model/page-text';
import { around, captionsOf, captionUnder, rectOfLine, type Caption } from './captions';
import { linesOfPage } from './page-lines';
import { ruledTables, rulesOf } from './ruled-tables';

/** Something a page draws: a picture, or a line or a shape. PDF points. */
export interface DrawnBox {
  readonly kind: 'image' | 'path';
  readonly rect: PdfRect;
}

/** A figure or table on a page, with what the book calls it. */
export interface Figure {
  readonly kind: 'figure' | 'table';
  readonly rect: PdfRect;
  /** Clean text; empty where the page says nothing. */
  readonly caption: string;
}

/** Points between parts of one drawing. */
const JOIN = 14;
/** Points a figure may be away from its caption. */
const REACH = 90;
/** Points between the rules of one table. */
const ROW = 220;
/** Without a caption a drawing must be this large and this rich to be a figure. */
const LEAST = { width: 60, height: 40, paths: 8 } as const;
/** Share of a page above which a drawing is its ground. */
const GROUND = 0.85;
/** Points around a drawing that belong to it: line ends, half-outside labels. */
const PAD = 4;

interface Cluster {
  readonly rect: PdfRect;
  readonly images: number;
  readonly paths: number;
}

/**
 * The figures and tables of a page: what is drawn, put together by nearness, each with the caption
 * next to it; tables that are text between rules, too. From top to bottom.
 */
export function figuresOf(page: PageText, drawn: readonly DrawnBox[]): Figure[] {
  const [width, height] = page.size;
  const boxes = drawn.filter(({ rect }) => areaOf(rect) < GROUND * width * height);
  const captions = captionsOf(page);
  const rects = boxes.map(({ rect }) => rect);
  const rules = rulesOf(rects);
  const clusters = clustersOf(
    boxes.filter(({ rect }) => !isRule(rect)),
    captions,
  );
  const used = new Set<Cluster>();
  const found: Figure[] = [];
  for (const caption of captions) {
    const own = ownClusters(clusters, caption, captions).filter((each) => !used.has(each));
    const table = caption.kind === 'table' ? tableBetweenRules(rules, caption) : null;
    for (const each of own) used.add(each);
    const parts = [...own.map(({ rect }) => rect), ...(table ? [table] : [])];
    if (parts.length === 0) continue;
    const rect = withLabels(page, around(parts), caption);
    found.push({ kind: caption.kind, rect: padded(rect), caption: caption.text });
  }
  const isNew = (rect: PdfRect) =>
    !found.some((other) => overlap(other.rect, rect) > 0.5 * areaOf(rect));
  for (const table of ruledTables(rects).map(padded)) {
    if (isNew(table)) found.push({ kind: 'table', rect: table, caption: '' });
  }
  for (const cluster of clusters) {
    if (used.has(cluster) || !isFigure(page, cluster)) continue;
    const caption = captionUnder(page, cluster.rect);
    const rect = padded(withLabels(page, cluster.rect, caption));
    if (isNew(rect)) found.push({ kind: 'figure', rect, caption: caption?.text ?? '' });
  }
  return found.toSorted((a, b) => b.rect[3] - a.rect[3]);
}

const isRule = ([x1, y1, x2, y2]: PdfRect) => y2 - y1 < 3 && x2 - x1 > 60;

function clustersOf(boxes: readonly DrawnBox[], captions: readonly Caption[]): Cluster[] {
  let clusters: Cluster[] = boxes
    // Marks smaller than a letter are part of the text: underlines, radicals, bullets.
    .filter(({ kind, rect }) => kind === 'image' || Math.max(sizeX(rect), sizeY(rect)) > 3)
    .map(({ kind, rect }) => ({
      rect,
      images: kind === 'image' ? 1 : 0,
      paths: kind === 'path' ? 1 : 0,
    }));
  for (let merged = true; merged;) {
    merged = false;
    const next: Cluster[] = [];
    for (const cluster of clusters) {
      const at = next.findIndex(
        (other) => near(other.rect, cluster.rect) && !parted(other.rect, cluster.rect, captions),
      );
      const other = next[at];
      if (!other) {
        next.push(cluster);
        continue;
      }
      merged = true;
      next[at] = {
        rect: around([other.rect, cluster.rect]),
        images: other.images + cluster.images,
        paths: other.paths + cluster.paths,
      };
    }
    clusters = next;
  }
  return clusters;
}

const near = (a: PdfRect, b: PdfRect) =>
  a[0] - JOIN <= b[2] && b[0] - JOIN <= a[2] && a[1] - JOIN <= b[3] && b[1] - JOIN <= a[3];

/** A caption between two drawings keeps them apart. */
const parted = (a: PdfRect, b: PdfRect, captions: readonly Caption[]) =>
  captions.some(({ rect }) => {
    const middle = (rect[1] + rect[3]) / 2;
    const [upper, lower] = a[1] > b[1] ? [a, b] : [b, a];
    return middle < upper[1] + 2 && middle > lower[3] - 2 && overlapX(rect, around([a, b])) > 0;
  });

/**
 * The drawings a caption speaks of: those above it, for a table rather those below, up to the next
 * caption; with all that continues them in the same direction.
 */
function ownClusters(
  clusters: readonly Cluster[],
  caption: Caption,
  captions: readonly Caption[],
): Cluster[] {
  const inColumn = clusters.filter(
    ({ rect }) =>
      overlapX(rect, caption.rect) > 0.3 * Math.min(sizeX(rect), sizeX(caption.rect)) &&
      sizeX(rect) > 20 &&
      !captions.some((other) => other !== caption && between(other.rect, caption.rect, rect)),
  );
  const beside = (above: boolean) => {
    const side = inColumn
      .map((cluster) => ({
        cluster,
        gap: above ? cluster.rect[1] - caption.rect[3] : caption.rect[1] - cluster.rect[3],
      }))
      .filter(({ gap }) => gap > -6)
      .toSorted((a, b) => a.gap - b.gap);
    const own: Cluster[] = [];
    let reach = REACH;
    for (const { cluster, gap } of side) {
      if (gap > reach) break;
      own.push(cluster);
      reach = Math.max(reach, gap + sizeY(cluster.rect) + JOIN * 2);
    }
    return own;
  };
  const first = beside(caption.kind === 'figure');
  return first.length > 0 ? first : beside(caption.kind !== 'figure');
}

/** Whether a rectangle lies between two others, one above the other. */
function between(middle: PdfRect, a: PdfRect, b: PdfRect): boolean {
  const [low, high] = [Math.min(a[1], b[1]), Math.max(a[3], b[3])];
  return middle[1] > low && middle[3] < high && overlapX(middle, a) > 0;
}

/** A table without frames: from its caption to the last of the rules that follow it, or precede it. */
function tableBetweenRules(rules: readonly PdfRect[], { rect }: Caption): PdfRect | null {
  const beside = rules.filter((rule) => overlapX(rule, rect) > 0.3 * sizeX(rect));
  const follow = (down: boolean): PdfRect | null => {
    const side = beside
      .filter((rule) => (down ? rule[3] <= rect[1] + 3 : rule[1] >= rect[3] - 3))
      .toSorted((a, b) => (down ? b[3] - a[3] : a[1] - b[1]));
    const own: PdfRect[] = [];
    let last = down ? rect[1] : rect[3];
    for (const rule of side) {
      const gap = down ? last - rule[3] : rule[1] - last;
      if (gap > (own.length === 0 ? 30 : ROW)) break;
      own.push(rule);
      last = down ? rule[1] : rule[3];
    }
    const all = own.length > 1 ? around(own) : null;
    return all && sizeY(all) > 12 ? all : null;
  };
  return follow(true) ?? follow(false);
}

/** A drawing with the labels that stand at its edges; prose and the caption stay outside. */
function withLabels(page: PageText, rect: PdfRect, caption: Caption | null): PdfRect {
  const labels = linesOfPage(page)
    .filter(({ along }) => along[0] > 0.99)
    .map(rectOfLine)
    .filter((line) => {
      if (caption && overlap(line, caption.rect) > 0) return false;
      const inside = overlap(line, rect);
      // Half inside, or short and right beside: a label. A line as wide as the column is prose.
      if (inside > 0.4 * areaOf(line)) return sizeX(line) < 1.15 * sizeX(rect);
      const beside = near(line, [rect[0] + 6, rect[1] + 6, rect[2] - 6, rect[3] - 6]);
      return beside && sizeX(line) < 0.5 * sizeX(rect);
    });
  return around([rect, ...labels]);
}

function padded([x1, y1, x2, y2]: PdfRect): PdfRect {
  const round = (value: number) => Math.round(value * 100) / 100;
  return [round(x1 - PAD), round(y1 - PAD), round(x2 + PAD), round(y2 + PAD)];
}

/** Large and rich enough to be one without a caption, and not a box around prose. */
function isFigure(page: PageText, { rect, images, paths }: Cluster): boolean {
  if (sizeX(rect) < LEAST.width || sizeY(rect) < LEAST.height) return false;
  if (images > 0) return true;
  const lines = linesOfPage(page).map(rectOfLine);
  const inside = lines.filter((line) => overlap(line, rect) > 0.6 * areaOf(line));
  const covered = inside.reduce((sum, line) => sum + areaOf(line), 0) / areaOf(rect);
  return paths >= LEAST.paths && covered < 0.3;
}

const sizeX = ([x1, , x2]: PdfRect) => x2 - x1;
const sizeY = ([, y1, , y2]: PdfRect) => y2 - y1;
const areaOf = (rect: PdfRect) => sizeX(rect) * sizeY(rect);
const overlapX = (a: PdfRect, b: PdfRect) =>
  Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
const overlapY = (a: PdfRect, b: PdfRect) =>
  Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
const overlap = (a: PdfRect, b: PdfRect) => overlapX(a, b) * overlapY(a, b);
