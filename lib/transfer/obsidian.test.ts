import { expect, test } from 'vitest';
import type { AssetId, HighlightId } from '@/lib/model/ids';
import { toObsidian } from './obsidian';
import { bookNotes, note, STEP } from './test-notes';
import { makeQuestion } from './test-rows';

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
