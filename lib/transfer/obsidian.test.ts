import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { AssetId, HighlightId } from '@/lib/model/ids';
import type { BookNotes, NoteHighlight } from './book-notes';
import { toObsidian } from './obsidian';
import { makeHighlight, makeQuestion } from './test-rows';

const note = (change: Parameters<typeof makeHighlight>[0], rest: Partial<NoteHighlight> = {}) => ({
  highlight: makeHighlight(change),
  alsoOn: [],
  questions: [],
  ...rest,
});
const STEP = { position: 3, title: 'Prepare the data', shortTitle: 'Data', lightColor: '#aef8b1' };
const bookNotes = (change: Partial<BookNotes> = {}): BookNotes => ({
  source: { title: 'Kilns', author: 'A. Potter', fileName: 'kilns.pdf', pageCount: 40 },
  exportedAt: Date.UTC(2025, 4, 5),
  caseStudies: [{ title: 'Brick kiln', steps: [{ step: STEP, highlights: [note({})] }] }],
  unplaced: [],
  orphans: [],
  ...change,
});
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

test('a book as a note', () => {
  const figure = 'ab'.repeat(32) as AssetId;
  const notes = bookNotes({
    caseStudies: [
      {
        title: 'Brick kiln',
        steps: [
          {
            step: STEP,
            highlights: [
              note({
                id: 'late' as HighlightId,
                sortIndex: '00009|000000',
                note: 'Ask why.\n\nTwice.',
              }),
              note(
                { tags: ['heat loss'] },
                {
                  alsoOn: ['Evaluate'],
                  questions: [
                    makeQuestion(),
                    makeQuestion({
                      kind: 'cloze',
                      prompt: 'The kiln cools _____.',
                      answer: 'overnight',
                    }),
                    makeQuestion({ answer: 'one\n\ntwo' }),
                    makeQuestion({ prompt: 'In the trash?', deletedAt: 5 }),
                  ],
                },
              ),
            ],
          },
        ],
      },
    ],
    unplaced: [
      note({
        id: 'fig' as HighlightId,
        kind: 'area',
        text: '',
        assetId: figure,
        color: '#ffd400',
        caption: 'Figure 1. A *kiln*.',
      }),
      note({
        id: 'pin' as HighlightId,
        kind: 'note',
        text: '',
        note: 'Ask *here*.',
        author: 'Ann',
        sortIndex: '00009|000001',
      }),
    ],
    orphans: [note({ id: 'gone' as HighlightId, selectors: [] })],
  });
  const made = toObsidian(notes);
  expect(made.fileName).toBe('Kilns.md');
  expect(made.attachments).toEqual([{ path: 'Kilns abababababababab.png', assetId: figure }]);
  expect(made.markdown).toBe(`---
title: "Kilns"
author: "A. Potter"
source: "[[kilns.pdf]]"
pages: 40
exported: "2025-05-05"
tags:
  - "stepmark"
  - "book/kilns"
---

# Kilns

## Brick kiln

### 3\\. Prepare the data

> [!quote|green] [[kilns.pdf#page=3|p. iii]]
> The kiln cools overnight.
>
> → Evaluate #heat-loss ^0190-a1

#flashcards/kilns/data When does the kiln cool?::Overnight

#flashcards/kilns/data The kiln cools ==overnight==.

#flashcards/kilns/data When does the kiln cool?
?
one
two

> [!quote|green] [[kilns.pdf#page=3|p. iii]]
> The kiln cools overnight.
>
> Ask why.
>
> Twice. ^late

## Not placed yet

> [!quote|yellow] [[kilns.pdf#page=3|p. iii]]
> ![[Kilns abababababababab.png]]
>
> *Figure 1. A \\*kiln\\*.* ^fig

> [!note|yellow] [[kilns.pdf#page=3|p. iii]]
> Ask \\*here\\*.
>
> — Ann ^pin

## Not found in this edition

> [!quote|yellow] [[kilns.pdf]]
> The kiln cools overnight. ^gone
`);
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
