/** What a question begins with where it says what it is about: "Clustering: …", "In Clustering, what …". */
const CUE = /^(?:In )?([^_?]{2,80}?)(?:: |, (?:what|who|where|when|why|how)\b)/;

/**
 * Section, case study and book in one line, each once: not again what they share, nor what the question
 * begins with.
 */
export function placeOf(prompt: string, ...titles: (string | null | undefined)[]): string {
  const cue = CUE.exec(prompt)?.[1];
  // A chapter's number is no part of what a question says.
  const told = titles.filter((title) => title && !(cue !== undefined && title.endsWith(cue)));
  return [...new Set(told)].join(' · ');
}
