import { expect, test } from 'vitest';
import { namedBySection } from './named-by-section';

const LEAD = 'The table at each step holds all that was seen so far.';
const named = (section: string, text: string, lead = LEAD) =>
  namedBySection({ text, lead, changed: false }, { head: '', section, topic: 'Hashing' });

test('what opens on "It" is called by its section, in place of a lead', () => {
  expect(
    named('4.1 Cuckoo hashing (Writer, 2001)', 'It was the first to move keys twice.'),
  ).toEqual({ text: 'Cuckoo hashing was the first to move keys twice.', lead: '', changed: true });
  expect(named('Cuckoo hashing', 'This is the most common method for small keys.')).toMatchObject({
    text: 'Cuckoo hashing is the most common method for small keys.',
  });
});

test.each([
  ['nothing has to be read first', 'Cuckoo hashing', 'It was the first of all.', ''],
  ['the section is about several', 'Hash functions', 'It was the first of all.', LEAD],
  ['the section is about more', 'Hashing of small keys', 'It was the first of all.', LEAD],
  ['"this" is what happens', 'Cuckoo hashing', 'This makes lookups cheap.', LEAD],
])('and stays where %s', (_, section, text, lead) => {
  expect(named(section, text, lead)).toEqual({ text, lead, changed: false });
});
