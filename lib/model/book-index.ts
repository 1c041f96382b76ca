/** A term, how often the book has it, and where it first stands. */
export interface BookTerm {
  /** Lower case. */
  readonly term: string;
  readonly count: number;
  /** Zero-based page of the first mention. */
  readonly pageIndex: number;
  /** The sentence of the first mention, perhaps cut. */
  readonly sentence: string;
}

/** A sentence that looks as if it said what something is. */
export interface BookDefinition {
  /** What is named, as `termForm` writes it. */
  readonly name: string;
  readonly sentence: string;
  /** Zero-based page the sentence begins on. */
  readonly pageIndex: number;
}

/** An acronym and what the book says it stands for. */
export interface BookAcronym {
  readonly acronym: string;
  readonly words: string;
  /** Zero-based page that spells it out first. */
  readonly pageIndex: number;
}

/** A heading of a book. */
export interface BookHeading {
  /** As printed, on one line. */
  readonly text: string;
  /** Zero-based page. */
  readonly pageIndex: number;
  /** Where it begins and ends in the raw text of its page; both 0 where it was not found there. */
  readonly start: number;
  readonly end: number;
  /** Told by the outline or by its number; else by how it stands in the text. */
  readonly sure: boolean;
}

/** What a whole book keeps coming back to, defines, abbreviates and is divided by. Bounded in size. */
export interface BookIndex {
  /** Most telling first. */
  readonly terms: readonly BookTerm[];
  /** In the order of the book, as the rest. */
  readonly definitions: readonly BookDefinition[];
  readonly acronyms: readonly BookAcronym[];
  readonly headings: readonly BookHeading[];
}
