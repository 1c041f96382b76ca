import { describe, expect, test } from 'vitest';
import { englishWords } from '@/lib/text/word-list';
import { calibrate, promiseOf } from './calibrate';

const SHORT = {
  kind: 'cloze',
  prompt: 'A _____ maps keys to buckets.',
  answer: 'hash table',
} as const;

describe('what a question promises', () => {
  test('rises with the worth of the answer, and stays a probability', () => {
    const scores = [0, 0.1, 0.5, 0.9, 1].map((worth) => promiseOf(worth, SHORT));
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(scores[0]).toBeGreaterThan(0);
    expect(scores.at(-1)).toBeLessThan(1);
  });

  test('falls with what makes a card hard to read or to decide', () => {
    const at = (prompt: string, answer: string = SHORT.answer) =>
      promiseOf(0.6, { kind: 'cloze', prompt, answer });
    const plain = at(SHORT.prompt);
    expect(
      at(`${'Very long indeed, as nobody would say. '.repeat(5)}${SHORT.prompt}`),
    ).toBeLessThan(plain);
    expect(at('Lookup: a _____ maps keys to buckets.')).toBeLessThan(plain);
    expect(at('A _____ maps keys to buckets, and a _____ is fast.')).toBeLessThan(plain);
    expect(at(SHORT.prompt, '20 ms')).toBeLessThan(plain);
    expect(promiseOf(0.6, { ...SHORT, isPiece: true })).toBeLessThan(plain);
  });

  test('rises for what a sentence sets against something else', () => {
    const at = (prompt: string) => promiseOf(0.6, { kind: 'cloze', prompt, answer: 'bucket' });
    const plain = at('The key of a row goes to a _____ and a list of rows.');
    expect(at('The key of a row goes to a _____, not a list of rows.')).toBeGreaterThan(plain);
    expect(at('The key of a row goes to a list, not a _____ of rows.')).toBeLessThan(plain);
  });
});

describe('how likely a question is kept', () => {
  const LONG =
    'A _____ maps keys of any type to buckets by a number that is worked out from each of them.';
  const at = (prompt: string, answer = 'hash table', kind: 'cloze' | 'list' = 'cloze') =>
    calibrate(0.6, { kind, prompt, answer });

  test('is what it promises, where nothing speaks against it', () => {
    expect(at(LONG)).toBeCloseTo(0.6);
  });

  test('falls where little is there to go by', () => {
    expect(at(SHORT.prompt)).toBeLessThan(at(LONG));
  });

  test('falls where the prompt says half of the answer', () => {
    expect(at(LONG, 'bucket lookup')).toBeLessThan(at(LONG));
  });

  test('falls where it says what an answer has of its own', () => {
    const said = LONG.replace('of any type', 'of a quaternion');
    expect(at(said, 'quaternion method')).toBeLessThan(at(said, 'lookup method'));
  });

  test('falls where it asks for a setting, or for one of several', () => {
    expect(at('In a _____, keys of any type are mapped to buckets by a number.')).toBeLessThan(
      at('A _____ maps keys of any type in a table to buckets by a number.'),
    );
    const several =
      'A list, a tree, or a(n) _____ maps keys of any type to buckets by some number.';
    expect(at(several)).toBeLessThan(at(several.replace('a tree, or', 'a tree beside')));
  });

  test('falls where anything could be said to be so', () => {
    const what = 'that most of the teams reach for when their keys are of any type at all.';
    expect(at(`_____ is the default ${what}`)).toBeLessThan(at(`_____ is the structure ${what}`));
  });

  test('falls for one of a kind, and for the second of several', () => {
    const one = '_____ is a quick table.';
    expect(at(one)).toBeLessThan(at('_____ has a quick table.'));
    expect(at('_____ is the largest, with keys of any type.')).toBeLessThan(
      at('_____ is the largest table with keys of any type.'),
    );
    expect(at('The second type of table is the _____, which keeps keys of any type.')).toBeLessThan(
      at('The quickest type of table is the _____, which keeps keys of any type.'),
    );
    expect(at('One popular way is called _____, which keeps the keys of any type.')).toBeLessThan(
      at('The popular way is called _____, which keeps the keys of any type.'),
    );
  });

  test('falls for letters that only their book spells', () => {
    expect(at('What is the LSM?')).toBeLessThan(at('What is the log?'));
  });

  test('falls where it points to what it does not name before', () => {
    const back = 'The _____ averages these weights, and writes what comes of it to every shard.';
    const named =
      'Of all weights, the _____ averages these weights, and writes them to every shard.';
    expect(at(back)).toBeLessThan(at(named));
  });

  test('falls for a percentage', () => {
    expect(at(LONG, '95%')).toBeLessThan(at(LONG, '95 ms'));
  });

  test('falls where "the index" could be any', () => {
    expect(at(LONG.replace('each of them', 'the result'))).toBeLessThan(at(LONG));
  });

  test('falls for an everyday word, unless the sentence gives a name', async () => {
    await englishWords();
    expect(at(LONG, 'window')).toBeLessThan(at(LONG));
    const named = `${LONG.slice(0, -1)} and called so.`;
    expect(at(named, 'window')).toBeCloseTo(at(named));
  });

  test('falls for letters of a formula, for one of many, and for what "we" do', () => {
    expect(at(LONG, 'time step t')).toBeLessThan(at(LONG, 'time step'));
    expect(at(`An example of ${LONG.replace('A ', 'a(n) ')}`)).toBeLessThan(at(LONG));
    expect(
      at(
        '_____ is one of the ways in which keys of any type are mapped to buckets, and the others are slower.',
      ),
    ).toBeLessThan(
      at(
        '_____ is much of the way in which keys of any type are mapped to buckets, and the others are slower.',
      ),
    );
    expect(at(LONG.replace('keys', 'our keys'))).toBeLessThan(at(LONG));
    expect(at(`We see that ${LONG.toLowerCase()}`)).toBeLessThan(at(LONG));
  });

  test('falls for what is said of others as well, and for a part told in brackets', () => {
    const of = (rest: string) => at(`_____ ${rest} of any size, as long as their rows stay apart.`);
    expect(of('can be used for tables')).toBeLessThan(of('is a way of keeping tables'));
    expect(of('are useful for big tables')).toBeLessThan(of('is a way of keeping tables'));
    expect(at(LONG.replace('of any type', '(a _____)'))).toBeLessThan(at(LONG));
  });

  test('falls for reasons, and rises for what a sentence is there to tell', () => {
    const asked = (kind: 'why' | 'when' | 'definition', prompt: string) =>
      calibrate(0.6, { kind, prompt, answer: 'because it is' });
    const when = asked('when', 'When does a hash table of short keys need more buckets?');
    expect(asked('why', 'Why does a hash table of short keys need more buckets?')).toBeLessThan(
      when,
    );
    expect(asked('definition', 'What is a hash table of short keys?')).toBeGreaterThan(when);
  });

  test('does not fall for "the index" where what it is about is said before', () => {
    const open = LONG.replace('each of them', 'the result');
    expect(calibrate(0.6, { ...SHORT, prompt: open }, true)).toBeCloseTo(at(LONG));
  });

  test('falls for a member of a list, with the others in sight', () => {
    expect(at(LONG, 'hash table', 'list')).toBeLessThan(at(LONG));
  });
});
