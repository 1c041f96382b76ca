import { expect, test } from 'vitest';
import { matchesSearch } from './search-shortcuts';

test('a shortcut is found by a part of its name or by its key', () => {
  expect(matchesSearch('', 'Zoom in', [])).toBe(true);
  expect(matchesSearch('ZOOM', 'Zoom in', ['+'])).toBe(true);
  expect(matchesSearch('ctrl+f', 'Find', ['Ctrl + F'])).toBe(true);
  expect(matchesSearch('w', 'Fit page', ['W'])).toBe(true);
  // One letter is a key, not every chord that holds it.
  expect(matchesSearch('c', 'Undo', ['Ctrl + Z'])).toBe(false);
  expect(matchesSearch('resume', 'Résumé', [])).toBe(true);
});
