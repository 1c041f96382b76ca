import type { Room } from '../../rooms.config.ts';

const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(' ');

/** Where in a Markdown file the table stands. */
const BEGIN = '<!-- import table: npm run make:docs -->';
const END = '<!-- end of import table -->';

/** The import table as Markdown. Rooms that may import the same share a row. */
export function importTable(rooms: readonly Room[]): string {
  const alike = Map.groupBy(rooms, ({ folder, rooms: reached, packages }) =>
    JSON.stringify([reached.filter((each) => each !== folder), packages]),
  );
  const rows = [...alike.values()].map((same) => {
    const folders = same.map(({ folder }) => folder);
    const [first] = same;
    const reached = (first?.rooms ?? []).filter((each) => !folders.includes(each));
    return `| ${code(folders)} | ${code(reached) || '–'} | ${code(first?.packages ?? []) || '–'} |`;
  });
  return ['| room | may import | its packages |', '|---|---|---|', ...rows].join('\n');
}

/**
 * The text with the table put between its two markers.
 *
 * @throws if the markers are not there
 */
export function withImportTable(markdown: string, rooms: readonly Room[]): string {
  const from = markdown.indexOf(BEGIN);
  const to = markdown.indexOf(END);
  if (from < 0 || to < from) throw new Error('The markers of the import table are missing.');
  const before = markdown.slice(0, from + BEGIN.length);
  return `${before}\n${importTable(rooms)}\n${markdown.slice(to)}`;
}
