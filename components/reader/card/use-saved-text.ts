import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';

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
  const typed = useRef<string | null>(null);
  /** What was given to the store, until it tells of the last of it. */
  const given = useRef<string[]>([]);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const text = typed.current ?? stored;
  const latest = useRef(() => {});
  latest.current = () => {
    const words = typed.current;
    if (words === null || words === stored || words === given.current.at(-1)) return;
    given.current.push(words);
    void save(words).catch((error: unknown) => {
      given.current = given.current.filter((each) => each !== words);
      // The page says so to the reader.
      throw error;
    });
  };
  useLayoutEffect(() => {
    // Told of our own words, the field goes on: more may have been typed since.
    const own = given.current.includes(stored);
    if (given.current.at(-1) === stored) given.current = [];
    if (own) return;
    given.current = [];
    typed.current = null;
    redraw(undefined);
  }, [stored]);
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), REST);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => () => latest.current(), []);
  const type = (words: string) => {
    typed.current = words;
    redraw(undefined);
  };
  return { text, type, store: () => latest.current() };
}
