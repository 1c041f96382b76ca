import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Bundled although they are installed as tools: the fonts, and what WXT puts into every page. */
const ALSO_BUNDLED = ['@fontsource-variable/inter', '@fontsource-variable/source-serif-4', 'wxt'];
/** Of these only a small run-time part is bundled, which brings nothing but WXT's own packages. */
const MOSTLY_TOOLS = new Set(['wxt', '@wxt-dev/i18n', '@wxt-dev/browser']);
/** Types alone leave nothing behind in a bundle. */
const isTypes = (name: string) => name.startsWith('@types/');

interface PackageJson {
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Licence and notice files as they come; empty where a package has none. */
  readonly text: string;
  readonly author: string;
}

const folderOf = (name: string) => join(ROOT, 'node_modules', name);
const jsonOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;

/** Names of all packages whose code or fonts are in the build, sorted. */
function bundledNames(): string[] {
  const names = new Set<string>();
  const add = (name: string) => {
    if (names.has(name) || isTypes(name) || !existsSync(folderOf(name))) return;
    names.add(name);
    const below = Object.keys(jsonOf(folderOf(name)).dependencies ?? {});
    below
      .filter((each) => !MOSTLY_TOOLS.has(name) || each === '@wxt-dev/browser')
      .forEach((each) => add(each));
  };
  [...Object.keys(jsonOf(ROOT).dependencies ?? {}), ...ALSO_BUNDLED].forEach((name) => add(name));
  return [...names].toSorted();
}

function bundled(name: string): Bundled {
  const folder = folderOf(name);
  const { version, license = 'unknown', author = '' } = jsonOf(folder);
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice)(?:\.|$)/iu.test(file));
  const text = files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return {
    name,
    version,
    license,
    text: text.join('\n\n'),
    author: typeof author === 'string' ? author : author.name,
  };
}

const COPYRIGHT = /^[ \t]*Copyright \S.*$/gmu;

/** The words of a licence without who holds the copyright, to print what many share only once. */
const wording = (text: string) =>
  text.replace(COPYRIGHT, '').replace(/\s+/gu, ' ').trim().toLowerCase();

const heading = ({ name, version, license }: Bundled) => `${name} ${version} (${license})`;

function section(packages: readonly Bundled[]): string {
  const [first] = packages;
  if (packages.length === 1 && first?.text) return `${heading(first)}\n\n${first.text}`;
  const holders = packages.map((each) => {
    const lines = each.text.match(COPYRIGHT) ?? (each.author ? [`Copyright ${each.author}`] : []);
    return [heading(each), ...lines.map((line) => `  ${line.trim()}`)].join('\n');
  });
  return [...holders, '', (first?.text ?? '').replace(COPYRIGHT, '').trim()].join('\n').trim();
}

const RULE = `\n\n${'-'.repeat(72)}\n\n`;

/** The notices that go with the build: every bundled package, its licence and copyright lines. */
export function licenseNotices(): string {
  const packages = bundledNames().map((name) => bundled(name));
  // WXT's packages carry no licence file; theirs is the text most packages have.
  const textOf = ({ text, license }: Bundled) =>
    text || (packages.find((other) => other.text && other.license === license)?.text ?? '');
  const sections = [...Map.groupBy(packages, (each) => wording(textOf(each))).values()].map(
    (same) => section(same.toSorted((a, b) => Number(b.text !== '') - Number(a.text !== ''))),
  );
  const intro = [
    'Stepmark is under the MIT License. It contains the work of others, listed here with their',
    'licences. The files in the folder pdfjs/ come from pdfjs-dist; the licences of its character',
    'maps, fonts, colour profile and decoders lie beside them as files named LICENSE….',
  ].join('\n');
  const words = readFileSync(join(ROOT, 'lib/text/english-words.license.txt'), 'utf8').trim();
  return `${[intro, ...sections, `The list of English words (SCOWL)\n\n${words}`].join(RULE).replace(/\n{3,}/gu, '\n\n')}\n`;
}
