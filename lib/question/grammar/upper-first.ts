/** A text as it would begin a sentence: "the ranker" → "The ranker"; "t-SNE", "mRNA" and "α" stay. */
export function upperFirst(text: string): string {
  return text.replace(
    /^(["“'‘(]?)(\p{Ll})(?<![α-ω])(?!-?\p{Lu})/u,
    (_, open: string, letter: string) => open + letter.toUpperCase(),
  );
}
