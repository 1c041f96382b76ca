import { expect, test } from 'vitest';
import { bind, conflictsOf } from './bindings';
import { SHORTCUTS } from './shortcuts';

test('no two shortcuts of one scope come with the same key', () => {
  const bound = bind({}, true);
  const clashes = SHORTCUTS.flatMap((shortcut) =>
    shortcut.keys.flatMap((chord) =>
      conflictsOf(bound, chord, shortcut).map((other) => `${chord}: ${shortcut.id}, ${other.id}`),
    ),
  );
  expect(clashes).toEqual([]);
});

test('the reader’s choice replaces the keys; an empty one switches off; fixed keys stay', () => {
  const { keys, byChord } = bind({ panel: ['Mod+B'], rotate: [], leave: [] }, true);
  expect(keys.get('panel')).toEqual(['Mod+B']);
  expect(byChord.get('P')).toBeUndefined();
  expect(keys.get('rotate')).toEqual([]);
  expect(keys.get('leave')).toEqual(['Escape']);
});

test('without single keys those with a modifier and named keys remain', () => {
  const { keys } = bind({}, false);
  expect(keys.get('undo')).toEqual(['Mod+Z']);
  expect(keys.get('areaTool')).toEqual([]);
  expect(keys.get('nextPage')).toEqual(['ArrowRight']);
});

test('a key taken in another scope is no conflict', () => {
  const bound = bind({}, true);
  expect(conflictsOf(bound, 'A', { id: 'panel', scope: 'reader' }).map(({ id }) => id)).toEqual([
    'areaTool',
  ]);
  expect(conflictsOf(bound, 'U', { id: 'panel', scope: 'reader' })).toEqual([]);
});
