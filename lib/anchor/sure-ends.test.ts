import { describe as suite, expect, test } from 'vitest';
import type { TextSpan } from '@/lib/model/page-text';
import { rawOfSpan, type RawPages } from './raw-pages';
import { withSureEnds } from './sure-ends';

const page = (raw: string): RawPages => ({ count: 1, textVersion: 1, raw: () => raw });
const spanOf = (raw: string, words: string): TextSpan => {
  const offset = raw.indexOf(words);
  return {
    start: { pageIndex: 0, offset },
    end: { pageIndex: 0, offset: offset + words.length },
  };
};
const quoteOf = (exact: string, prefix = '', suffix = '') =>
  ({ type: 'TextQuoteSelector', exact, prefix, suffix }) as const;

/** What is taken of `words`, found by likeness in `raw`, for a stored quote. */
function taken(raw: string, words: string, quote: ReturnType<typeof quoteOf>): string | null {
  const span = withSureEnds(spanOf(raw, words), quote, page(raw));
  return span && rawOfSpan(page(raw), span);
}

const QUOTE = 'The ferry leaves when the lamp on the pier is lit';

suite('a place found by likeness', () => {
  test('is kept where both ends agree, whatever was reworded between', () => {
    const raw = 'First. The ferry leaves once the old lamp on the pier is lit. Then.';
    const words = 'The ferry leaves once the old lamp on the pier is lit';
    expect(taken(raw, words, quoteOf(QUOTE))).toBe(words);
  });

  test('is none where the last words went elsewhere', () => {
    const raw = 'First. The ferry leaves when the lamp glows, and nobody rows after it.';
    expect(taken(raw, 'The ferry leaves when the lamp glows', quoteOf(QUOTE))).toBeNull();
  });

  test('is none where the first words went elsewhere', () => {
    const raw = 'Nothing moves when the lamp on the pier is lit.';
    expect(taken(raw, 'moves when the lamp on the pier is lit', quoteOf(QUOTE))).toBeNull();
  });

  test('is kept where an end was reworded but what follows is the same', () => {
    const after = '. Whoever is late waits for the morning boat.';
    const raw = `The ferry leaves when the lamp on the pier glows${after}`;
    const words = 'The ferry leaves when the lamp on the pier glows';
    expect(taken(raw, words, quoteOf(QUOTE, '', after.slice(0, 32)))).toBe(words);
    expect(taken(raw, words, quoteOf(QUOTE, '', ', said the keeper to his own cat'))).toBeNull();
  });

  test('takes in the signs at its ends that the quote has, and no others', () => {
    const raw = 'He said “the ferry leaves when the lamp is lit” (twice).';
    const words = 'the ferry leaves when the lamp is lit';
    expect(taken(raw, words, quoteOf(words))).toBe(words);
    expect(taken(raw, words, quoteOf(`“${words}`))).toBe(`“${words}`);
    expect(taken(raw, words, quoteOf(`“${words}”`))).toBe(`“${words}”`);
  });
});
