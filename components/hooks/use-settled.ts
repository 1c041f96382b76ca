import { useEffect, useState } from 'preact/hooks';

/** The value one frame later: for what is costly to draw and need not come first. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(() => value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value));
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
