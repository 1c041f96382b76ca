import { type Node, parseSync, Visitor } from 'oxc-parser';

/** What a source file says to people, and which messages of the catalogue it asks for. */
export interface SourceStrings {
  /** Words a reader would see or hear that do not come from the catalogue: `line: text`. */
  readonly spoken: readonly string[];
  /** Every plain string; a message's key may be kept in a table before it is used. */
  readonly literals: ReadonlySet<string>;
  /** Keys given to `i18n.t` as they stand. */
  readonly keys: readonly string[];
  /** Keys given to `i18n.t` with parts filled in: each part matches one level. */
  readonly patterns: readonly RegExp[];
}

/** Attributes that are read out or shown. */
const SPOKEN = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'text']);

const hasWords = (text: string) => /\p{L}{2,}/u.test(text);

/** Reads a TypeScript or TSX file. A key's name alone (`<kbd>Z</kbd>`) is not a word. */
export function sourceStrings(path: string, source: string): SourceStrings {
  const spoken: string[] = [];
  const literals = new Set<string>();
  const keys: string[] = [];
  const patterns: RegExp[] = [];
  const lineOf = (at: number) => source.slice(0, at).split('\n').length;
  const speak = (at: number, text: unknown) => {
    if (typeof text === 'string' && hasWords(text)) spoken.push(`${lineOf(at)}: ${text.trim()}`);
  };
  const ask = (argument: Node | undefined) => {
    if (argument?.type === 'Literal' && typeof argument.value === 'string') {
      keys.push(argument.value);
    } else if (argument?.type === 'ConditionalExpression') {
      ask(argument.consequent);
      ask(argument.alternate);
    } else if (argument?.type === 'TemplateLiteral') {
      const parts = argument.quasis.map(({ value }) => RegExp.escape(value.raw));
      patterns.push(new RegExp(`^${parts.join('[^.]+')}$`, 'u'));
    }
  };
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  new Visitor({
    JSXText: (node) => speak(node.start, node.value),
    JSXExpressionContainer: ({ expression, start }) => {
      if (expression.type === 'Literal') speak(start, expression.value);
    },
    JSXAttribute: ({ name, value, start }) => {
      const is = name.type === 'JSXIdentifier' ? name.name : '';
      if (!SPOKEN.has(is)) return;
      if (value?.type === 'Literal') speak(start, value.value);
    },
    Property: ({ key, value, start }) => {
      // `showToast({ text: 'Saved' })`
      if (key.type !== 'Identifier' || !SPOKEN.has(key.name)) return;
      if (value.type === 'Literal' && /\s/u.test(String(value.value))) {
        speak(start, value.value);
      }
    },
    Literal: ({ value }) => {
      if (typeof value === 'string') literals.add(value);
    },
    CallExpression: ({ callee, arguments: [argument] }) => {
      if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return;
      const isT = callee.property.type === 'Identifier' && callee.property.name === 't';
      if (callee.object.name === 'i18n' && isT) ask(argument);
    },
  }).visit(program);
  return { spoken, literals, keys, patterns };
}
