import { stringify } from 'yaml';
import type { AssetId } from '@/lib/model/ids';
import { pageOfHighlight, type BookNotes, type NoteHighlight, type NoteStep } from './book-notes';
import { colorName } from './color-name';
import { fileNameFor, slugOf } from './file-name';
import { escapeLine, escapeLines, oneLine } from './markdown-escape';
import { toObsidianCard } from './obsidian-cards';

export interface ObsidianNote {
  /** With `.md`. */
  readonly fileName: string;
  readonly markdown: string;
  /** Pictures to put beside the note. `path` is relative to it. */
  readonly attachments: readonly { readonly path: string; readonly assetId: AssetId }[];
}

/** Where a highlight stands in the note: what its callout and cards need of its surroundings. */
interface Place {
  readonly book: string;
  readonly bookFile: string;
  readonly deck: string;
  readonly fill: string | null;
}

const NO_STEP = 'unplaced';
const DEFAULT_FILL = '#ffd400';

/**
 * A book's notes as one Markdown file for Obsidian: properties, a section per case study and step,
 * each highlight a callout with a block id, its recall questions below as flashcards. Text from the
 * book or the reader never changes the structure, whatever it contains.
 */
export function toObsidian(notes: BookNotes): ObsidianNote {
  const book = fileNameFor(notes.source.title || notes.source.fileName);
  const slug = slugOf(book, 'book');
  const place = (name: string, fill: string | null): Place => ({
    book,
    bookFile: bookFileName(notes.source.fileName),
    deck: `flashcards/${slug}/${name}`,
    fill,
  });
  const loose = place(NO_STEP, null);
  const blocks = [
    `# ${escapeLine(notes.source.title || book)}`,
    ...notes.caseStudies.flatMap(({ title, steps }) => [
      `## ${title === null ? 'Other passages' : escapeLine(title)}`,
      ...steps.flatMap((step) => stepBlocks(step, place)),
    ]),
    ...looseBlocks('Not placed yet', notes.unplaced, loose),
    ...looseBlocks('Not found in this edition', notes.orphans, loose),
  ];
  return {
    fileName: `${book}.md`,
    markdown: `${properties(notes, slug)}\n${blocks.join('\n\n')}\n`,
    attachments: attachmentsOf(notes, book),
  };
}

function properties({ source, exportedAt }: BookNotes, slug: string): string {
  const values = {
    title: oneLine(source.title),
    author: oneLine(source.author),
    source: `[[${bookFileName(source.fileName)}]]`,
    pages: source.pageCount,
    exported: new Date(exportedAt).toISOString().slice(0, 10),
    tags: ['stepmark', `book/${slug}`],
  };
  // Everything quoted: a plain `[[link]]` would be a list, and `a: b` a nested property.
  const yaml = stringify(values, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return `---\n${yaml}---\n`;
}

function stepBlocks(
  { step, highlights }: NoteStep,
  place: (name: string, fill: string | null) => Place,
): string[] {
  const here = place(slugOf(step.shortTitle, `step-${step.position}`), step.lightColor);
  return [
    `### ${step.position}\\. ${escapeLine(step.title)}`,
    ...inOrder(highlights).flatMap((note) => highlightBlocks(note, here)),
  ];
}

function looseBlocks(title: string, highlights: readonly NoteHighlight[], place: Place): string[] {
  if (highlights.length === 0) return [];
  return [`## ${title}`, ...inOrder(highlights).flatMap((note) => highlightBlocks(note, place))];
}

function highlightBlocks(note: NoteHighlight, place: Place): string[] {
  const cards = note.questions
    .filter(({ deletedAt, suspendedAt }) => deletedAt === null && suspendedAt === null)
    .map((question) => toObsidianCard(question, place.deck));
  return [callout(note, place), ...cards];
}

function callout({ highlight, alsoOn }: NoteHighlight, place: Place): string {
  const body = [highlight.text === '' ? [] : escapeLines(highlight.text)];
  if (highlight.assetId !== null) body.push([`![[${pictureName(place.book, highlight.assetId)}]]`]);
  if (highlight.caption !== '') body.push([`*${escapeLine(highlight.caption)}*`]);
  if (highlight.note.trim() !== '') body.push(escapeLines(highlight.note.trim()));
  const marks = [
    ...(highlight.author === '' ? [] : [`— ${escapeLine(highlight.author)}`]),
    ...alsoOn.map((title) => `→ ${escapeLine(title)}`),
    ...highlight.tags
      .map((tag) => `#${slugOf(tag, 'tag')}`)
      .map((tag) => tag.replace(/^#(\d+)$/, '#tag-$1')),
  ];
  if (marks.length > 0) body.push([marks.join(' ')]);
  const paragraphs = body.filter((lines) => lines.length > 0);
  const lines = paragraphs.flatMap((paragraph, at) => (at === 0 ? paragraph : ['', ...paragraph]));
  const color = colorName(highlight.color ?? place.fill ?? DEFAULT_FILL);
  // A note that stands on no text is no quotation.
  const type = highlight.kind === 'note' ? 'note' : 'quote';
  const head = `> [!${type}|${color}] ${pageLink(highlight, place)}`.trimEnd();
  const quoted = lines.map((line) => (line === '' ? '>' : `> ${line}`));
  return `${[head, ...quoted].join('\n')} ^${blockId(highlight.id)}`;
}

function pageLink(highlight: NoteHighlight['highlight'], { bookFile }: Place): string {
  const page = pageOfHighlight(highlight);
  if (page === null) return `[[${bookFile}]]`;
  const label = oneLine(page.label ?? '').replace(/[^\p{L}\p{N}. -]/gu, '');
  return `[[${bookFile}#page=${page.index + 1}|p. ${label || page.index + 1}]]`;
}

function attachmentsOf(notes: BookNotes, book: string): ObsidianNote['attachments'] {
  const all = [
    ...notes.caseStudies.flatMap(({ steps }) => steps.flatMap(({ highlights }) => highlights)),
    ...notes.unplaced,
    ...notes.orphans,
  ];
  const ids = new Set(all.map(({ highlight }) => highlight.assetId));
  return [...ids]
    .filter((assetId) => assetId !== null)
    .map((assetId) => ({ path: pictureName(book, assetId), assetId }));
}

function inOrder(highlights: readonly NoteHighlight[]): NoteHighlight[] {
  return highlights.toSorted((a, b) =>
    a.highlight.sortIndex < b.highlight.sortIndex
      ? -1
      : Number(a.highlight.sortIndex > b.highlight.sortIndex),
  );
}

const bookFileName = (fileName: string) => `${fileNameFor(fileName.replace(/\.pdf$/i, ''))}.pdf`;
const pictureName = (book: string, id: AssetId) => `${book} ${blockId(id).slice(0, 16)}.png`;
const blockId = (id: string) => id.replace(/[^A-Za-z0-9-]/g, '-');
