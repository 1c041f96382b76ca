import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds after the last key. */
const REST = 1000;

/**
 * A text that is stored when its field is left, a second after the last key, and on closing: never
 * lost. When storing fails it stays in the field and is tried again with the next key.
 * @param stored what is stored now; undo may change it under the field.
 */
export function useSavedText(
  stored: string,
  save: (text: string) => Promise<unknown>,
): { text: string; type: (text: string) => void; store: () => void } {
  const [text, setText] = useState(stored);
  const latest = useRef(() => {});
  latest.current = () => {
    if (text !== stored) void save(text);
  };
  useEffect(() => setText(stored), [stored]);
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), REST);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => () => latest.current(), []);
  return { text, type: setText, store: () => latest.current() };
}
