import * as fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { describe } from './describe';
import { locate } from './locate';
import { locateInPlace } from './locate-in-place';
import { rawOfSpan, type RawPages } from './raw-pages';
import type { TextSpan } from '@/lib/model/page-text';

const book = (...raw: string[]): RawPages => ({
  count: raw.length,
  textVersion: 1,
  raw: (page) => raw[page] ?? '',
});
const on = (pages: RawPages, pageIndex: number, words: string): TextSpan => {
  const offset = pages.raw(pageIndex).indexOf(words);
  if (offset < 0) throw new Error(`not on the page: ${words}`);
  return { start: { pageIndex, offset }, end: { pageIndex, offset: offset + words.length } };
};
const read = (pages: RawPages, span: TextSpan | null) =>
  span === null ? null : rawOfSpan(pages, span);
/** Marks `words` in one edition and reads what is found in another. */
const carried = (from: RawPages, page: number, words: string, to: RawPages) =>
  read(to, locate(describe(on(from, page, words), from, null), to));

const ORCHARD =
  'The keeper walks through the rows at dawn.\nShe counts every tree whose bark has turned pale,\nthen writes the number on a slate near the gate.\nNobody else reads the slate before the evening.';
const HARBOUR =
  'Boats return with the tide.\nEach skipper reports how many crates were filled,\nand the harbour office adds the crates to a ledger.\nThe ledger is closed at midnight.';
const COUNTED = 'She counts every tree whose bark has turned pale,';

suite('round trip', () => {
  test('any passage is found where it was described', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (raw, a, b, c, d) => {
          const pages = book(...raw);
          const points = [
            { pageIndex: a % raw.length, offset: b % ((raw[a % raw.length] ?? '').length + 1) },
            { pageIndex: c % raw.length, offset: d % ((raw[c % raw.length] ?? '').length + 1) },
          ].toSorted((x, y) => x.pageIndex - y.pageIndex || x.offset - y.offset);
          const span = { start: points[0]!, end: points[1]! };
          fc.pre(rawOfSpan(pages, span).trim() !== '');
          expect(locate(describe(span, pages, null), pages)).toEqual(span);
          expect(locateInPlace(describe(span, pages, null), pages)).toEqual(span);
        },
      ),
    );
  });

  test('context stays on the page, is at most 32 long and never halves an emoji', () => {
    const pages = book('🦉'.repeat(40), 'plain');
    const [quote] = describe(
      { start: { pageIndex: 0, offset: 41 - 1 }, end: { pageIndex: 0, offset: 42 } },
      pages,
      'iv',
    );
    expect(quote).toMatchObject({ exact: '🦉', prefix: '🦉'.repeat(16), suffix: '🦉'.repeat(16) });
  });
});

suite('another edition', () => {
  test('pages put in or taken out before it', () => {
    const before = book('One opening page of no interest.', HARBOUR, ORCHARD);
    const longer = book('New.', 'Also new.', 'One opening page of no interest.', HARBOUR, ORCHARD);
    expect(carried(before, 2, COUNTED, longer)).toBe(COUNTED);
    expect(carried(before, 2, COUNTED, book(ORCHARD))).toBe(COUNTED);
  });

  test('a word of the quote was edited', () => {
    const after = book(HARBOUR, ORCHARD.replace('turned pale', 'become pale'));
    const found = carried(book(ORCHARD), 0, COUNTED, after);
    expect(found).toBe('She counts every tree whose bark has become pale,');
  });

  test('hyphenation, line ends, ligatures, dashes and quotes changed', () => {
    const before = book(
      'Before it. The ﬁnal oﬃce “re-\nports” a well-known eﬀect – daily. After it.',
    );
    const after = book(
      'Before it. The final office "reports" a\nwell known effect — daily. After it.',
    );
    expect(carried(before, 0, 'The ﬁnal oﬃce “re-\nports” a well-known eﬀect', after)).toBe(
      'The final office "reports" a\nwell known effect',
    );
  });

  test('a passage across pages, found also when the break moved', () => {
    const before = book(
      'He begins to explain the lever and',
      'the wheel that it turns. Then rests.',
    );
    const words = 'explain the lever and\nthe wheel that it turns.';
    const span = { start: { pageIndex: 0, offset: 13 }, end: { pageIndex: 1, offset: 24 } };
    expect(rawOfSpan(before, span)).toBe(words);
    const stored = describe(span, before, null);
    const moved = book(
      'Preface.',
      'He begins to explain',
      'the lever and the wheel that it turns. Then rests.',
    );
    expect(read(moved, locate(stored, moved))).toBe(
      'explain\nthe lever and the wheel that it turns.',
    );
    const shifted = book('Preface.', before.raw(0), before.raw(1));
    expect(read(shifted, locate(stored, shifted))).toBe(words);
  });

  test.each([
    [
      '中文',
      '首先要明确问题。模型需要从历史数据中学习用户的偏好,然后给出排序结果。最后再评估。',
      '模型需要从历史数据中学习用户的偏好',
    ],
    [
      'العربية',
      'في البداية نحدد المسألة بدقة. ثم يتعلم النموذج من البيانات القديمة ترتيب النتائج. وأخيرا نقيس الجودة.',
      'ثم يتعلم النموذج من البيانات القديمة ترتيب النتائج',
    ],
    [
      'emoji',
      'Start 🌱 small. Then 🚀 launch the 🦊 service to 1️⃣ region only. Done 🎉.',
      'Then 🚀 launch the 🦊 service to 1️⃣ region only',
    ],
  ])('%s keeps its place when lines and pages move', (_, text, words) => {
    const after = book('…', text.slice(0, 12) + '\n' + text.slice(12));
    expect(carried(book(text), 0, words, after)?.replace('\n', '')).toBe(words);
  });
});

suite('rather an orphan than a wrong place', () => {
  const line = 'Repeat the check before each release.';
  const twice = book(
    `Alpha team: ${line} Signed by the baker.`,
    `Omega team: ${line} Signed by the miller.`,
  );

  test('context tells repeated sentences apart, wherever they moved', () => {
    const swapped = book('New first page.', twice.raw(1), twice.raw(0));
    const found = locate(describe(on(twice, 0, line), twice, null), swapped);
    expect(found?.start.pageIndex).toBe(2);
  });

  test('a few words deleted here but standing elsewhere among other words', () => {
    const left = book('The Alpha page is new.', 'Nobody pays the check at noon here.');
    const short = 'the check';
    expect(locate(describe(on(twice, 0, short), twice, null), left)).toBeNull();
  });

  test('equal places with no context to decide are not guessed', () => {
    const before = book(`Quite other words. ${line} And others.`);
    const after = book(`${line} xx ${line}`);
    const stored = describe(on(before, 0, line), before, null).filter(
      (s) => s.type === 'TextQuoteSelector',
    );
    expect(locate(stored, after)).toBeNull();
  });

  test('a deleted quote is not found in other prose', () => {
    const before = book(HARBOUR, ORCHARD);
    const after = book(HARBOUR, ORCHARD.replace(COUNTED, 'Then rain falls.'));
    expect(carried(before, 1, COUNTED, after)).toBeNull();
    expect(carried(before, 1, 'pale', after)).toBeNull();
  });

  test('a short word standing at the same offset by chance is not taken', () => {
    const before = book('x the owl sat there', 'one more page');
    const after = book('y the fox ran off now');
    expect(carried(before, 0, 'the', after)).toBeNull();
  });

  test('in place reads only the pages of the passage', () => {
    const pages = book(HARBOUR, ORCHARD, HARBOUR);
    const stored = describe(on(pages, 1, COUNTED), pages, null);
    const asked: number[] = [];
    const lazy = { ...pages, raw: (page: number) => (asked.push(page), pages.raw(page)) };
    expect(locateInPlace(stored, lazy)).not.toBeNull();
    expect(new Set(asked)).toEqual(new Set([1]));
    expect(locateInPlace(stored, book(ORCHARD, HARBOUR, HARBOUR))).toBeNull();
  });

  test('an offset of another text version is taken only with everything around it as it was', () => {
    const pages = book(HARBOUR, ORCHARD);
    const stored = describe(on(pages, 1, COUNTED), pages, null);
    expect(locateInPlace(stored, { ...pages, textVersion: 2 })).toEqual(on(pages, 1, COUNTED));
    const edited = book(HARBOUR, ORCHARD.replace(COUNTED, `${COUNTED} Thrice.`));
    expect(locateInPlace(stored, edited)).not.toBeNull();
    expect(locateInPlace(stored, { ...edited, textVersion: 2 })).toBeNull();
  });
});
