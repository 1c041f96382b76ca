const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}|\s/gu, '')
    .toLowerCase();

/** Whether a shortcut is meant by what was typed: part of its name, or one of its keys. */
export function matchesSearch(query: string, name: string, keys: readonly string[]): boolean {
  const wanted = fold(query);
  return (
    fold(name).includes(wanted) ||
    keys.some((key) => fold(key) === wanted || (wanted.length > 1 && fold(key).includes(wanted)))
  );
}
