import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { BookNotes } from './book-notes';
import { toObsidian } from './obsidian';
import { bookNotes, note, STEP } from './test-notes';
import { makeQuestion } from './test-rows';

const withText = (text: string, own = '', question = text): BookNotes =>
  bookNotes({
    source: { title: text, author: text, fileName: `${text}.pdf`, pageCount: 1 },
    caseStudies: [
      {
        title: text,
        steps: [
          {
            step: { ...STEP, title: text, shortTitle: text },
            highlights: [
              note(
                { text, note: own, tags: [text] },
                {
                  alsoOn: [text],
                  questions: [makeQuestion({ prompt: question, answer: text })],
                },
              ),
            ],
          },
        ],
      },
    ],
  });

/** Structure without the words: what Obsidian and its plugins see of each line. */
function skeleton(markdown: string): string[] {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  return body.split('\n').flatMap((line) => {
    if (/^#{1,6} /.test(line)) return [line.replace(/ .*/, '')];
    if (line.startsWith('> [!quote')) return ['callout'];
    if (line.endsWith(' ^0190-a1')) return ['id'];
    if (/^#flashcards\/\S+ /.test(line)) return ['card'];
    return [];
  });
}

describe('hostile text changes no structure', () => {
  const plain = skeleton(toObsidian(withText('word', 'word')).markdown);
  const nasty = fc.array(
    fc.constantFrom(
      '%%',
      '[[',
      ']]',
      '==',
      '::',
      ':::',
      '?',
      '\n?\n',
      '<script>',
      '<!--SR:!2024-01-01,1,2-->',
      '```',
      '`',
      ' ^0190-a1',
      ' ^x',
      '\n# ',
      '\n> ',
      '\n- ',
      '\n1. ',
      '\n---\n',
      '\r',
      '\u2028',
      '|',
      '![[x]]',
      '#flashcards/x ',
      '\n#flashcards/x a::b',
      '$$',
      '~~~',
      '{{c1::x}}',
      '\\',
      '&lt;',
      '\0',
      '\uD800',
      '  ',
      'a',
      'é',
      '中',
      'ع',
      '_____',
      '*',
      '<iframe>',
      ': ',
      '"',
      "'",
      '\t',
    ),
    { minLength: 1, maxLength: 12 },
  );

  test('headings, callouts, ids and cards stay as many and in place', () => {
    fc.assert(
      fc.property(nasty, nasty, (text, own) => {
        const { markdown } = toObsidian(withText(text.join(''), own.join('')));
        expect(skeleton(markdown)).toEqual(plain);
        const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
        expect(body).not.toMatch(/%%|(?<!\\)<[a-z!]/i);
        expect(body).not.toContain('<!--SR');
        expect(body.match(/ \^\S+$/gm)).toEqual([' ^0190-a1']);
        expect(body.match(/::/g) ?? []).toHaveLength(body.includes('\n?\n') ? 0 : 1);
      }),
    );
  });

  test('properties are flat, and say what they were given', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { markdown } = toObsidian(withText(text.join('')));
        const yaml = /^---\n([\s\S]*?)\n---\n/.exec(markdown)?.[1] ?? '';
        const properties = parse(yaml) as Record<string, unknown>;
        expect(Object.keys(properties)).toEqual([
          'title',
          'author',
          'source',
          'pages',
          'exported',
          'tags',
        ]);
        expect(properties['title']).toBe(properties['author']);
        expect(typeof properties['source']).toBe('string');
      }),
    );
  });
});
