import { expect, test } from 'vitest';
import { chordsOf, isSingleKey, type KeyPress } from './chord';

const press = (key: string, code: string, held = ''): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

test('letters are upper case; Shift is kept for them and dropped for signs that need it', () => {
  expect(chordsOf(press('w', 'KeyW'), false)).toEqual(['W']);
  expect(chordsOf(press('R', 'KeyR', 'shift'), false)).toEqual(['Shift+R']);
  expect(chordsOf(press('?', 'Slash', 'shift'), false)).toEqual(['?']);
  expect(chordsOf(press('+', 'Equal', 'ctrl shift'), false)).toEqual(['Mod+Plus']);
  expect(chordsOf(press(' ', 'Space', 'shift'), false)).toEqual(['Shift+Space']);
  expect(chordsOf(press('ArrowLeft', 'ArrowLeft', 'ctrl shift'), false)).toEqual([
    'Mod+Shift+ArrowLeft',
  ]);
});

test('Mod is Command on a Mac, where Ctrl is another key', () => {
  expect(chordsOf(press('z', 'KeyZ', 'meta'), true)).toEqual(['Mod+Z']);
  expect(chordsOf(press('z', 'KeyZ', 'ctrl'), true)).toEqual(['Ctrl+Z']);
  expect(chordsOf(press('z', 'KeyZ', 'meta'), false)).toEqual(['Meta+Z']);
});

test('a key is known by its place where its sign is another: Shift + digit, other alphabets, dead keys', () => {
  expect(chordsOf(press('!', 'Digit1', 'shift'), false)).toEqual(['!', 'Shift+1']);
  expect(chordsOf(press('&', 'Digit1'), false)).toEqual(['&', '1']);
  expect(chordsOf(press('ц', 'KeyW'), false)).toEqual(['Ц', 'W']);
  expect(chordsOf(press('π', 'KeyP', 'alt'), true)).toEqual(['Alt+Π', 'Alt+P']);
  expect(chordsOf(press('Dead', 'KeyE', 'alt'), true)).toEqual(['Alt+E']);
});

test('AltGr types, and modifiers alone mean nothing', () => {
  const at = { ...press('@', 'KeyQ', 'ctrl alt'), getModifierState: () => true };
  expect(chordsOf(at, false)).toEqual(['@']);
  expect(chordsOf(press('Control', 'ControlLeft', 'ctrl'), false)).toEqual([]);
});

test('single keys are those that type a character', () => {
  expect(['A', 'Shift+A', '?', 'Plus', 'Space'].every(isSingleKey)).toBe(true);
  expect(['Mod+A', 'Escape', 'F7', 'ArrowLeft', 'Alt+1'].some(isSingleKey)).toBe(false);
});
