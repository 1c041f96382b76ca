import type { TextPiece } from '@/lib/model/question';

/**
 * The labels books set before their own questions and answers: "Q:", "A1.", "Question 3.", "Solution
 * 2.1", "Interviewer:".
 */
export interface Label {
  /** `turn` is a speaker's, who may ask or answer; `heading` announces a list of questions or answers. */
  readonly role: 'asks' | 'answers' | 'turn' | 'heading';
  /** "3", "2.1"; '' where there is none. */
  readonly number: string;
  /** Of a turn: who speaks, in lower case; else ''. */
  readonly speaker: string;
  /** Of the label itself: zero-based offsets, end exclusive, without the white space around. */
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`(?<number>\d{1,3}(?:[.\-–]\d{1,3}){0,3})`;
/** What Markdown that was never typeset, and lists, leave before a label. */
const LEAD = String.raw`(?:[*_#>•▪◦-]+ ?)?`;
/** A label that a line begins with. In text without lines the end of a sentence stands for it. */
const AT_START = String.raw`(?<=^|\n[ \t]*|[.?!:)"”’*\]]\s+)`;
/** Anywhere between words: only for labels that cannot be anything else. */
const AT_WORD = String.raw`(?<=^|\s|\()`;

const one = (source: string, flags = 'gu') => new RegExp(source, flags);

const ASKS = [
  // Q: Q1: Q.1) (Q) **Q: — a colon, or a number with a stop.
  one(String.raw`${AT_WORD}${LEAD}Q(?:[.\- ]?${NUMBER})?\)?\s?:`),
  one(String.raw`${AT_START}${LEAD}Q(?:[.\- ]?${NUMBER})[.)]`),
  one(String.raw`${AT_START}${LEAD}Q[.)](?=\s)`),
  one(
    String.raw`${AT_START}${LEAD}(?:(?:Review|Interview|Practice|Study|Test|Quiz|Discussion) )?(?:Question|Exercise|Problem|QUESTION|EXERCISE|PROBLEM)(?: ${NUMBER}(?:[.:)]|(?=\s+[\p{Lu}(\[]))|\s?:)`,
  ),
  /(?:(?<=^|\s)(?:Frage|Pregunta|Domanda)\s?|[问問])[:：]/gu,
];

const ANSWERS = [
  one(String.raw`${AT_WORD}${LEAD}A(?:[.\- ]?${NUMBER})?\)?\s?:`),
  one(String.raw`${AT_START}${LEAD}A(?:[.\- ]?${NUMBER})[.)]`),
  // Unless a B follows: then both are choices.
  one(String.raw`${AT_START}${LEAD}A[.)](?=\s)(?![\s\S]{1,200}?\sB[.)]\s)`),
  one(String.raw`(?<=\n[ \t]*)${LEAD}(?:Answer|Solution)(?=[ \t]*\n)`),
  /(?:(?<=^|\s)(?:Antwort|Réponse|Respuesta|Risposta)\s?|答案?)[:：]/gu,
  one(String.raw`${AT_WORD}${LEAD}(?:Ans|ANS|Sol)(?:\.? ?${NUMBER})?(?:[.:]\)?)`),
  one(
    String.raw`${AT_WORD}${LEAD}(?:(?:Model|Sample|Suggested|Short|Correct) )?(?:[Aa]nswer|[Ss]olution|ANSWER|SOLUTION)(?:(?: to)?(?: (?:[Qq]uestion|[Ee]xercise|[Pp]roblem))? ${NUMBER}(?:[.:)]|(?=\s+\p{Lu}))|\s?:)`,
  ),
  one(String.raw`${AT_START}${LEAD}(?:Answer|Solution|ANSWER|SOLUTION)\.(?=\s)`),
];

const SPEAKERS =
  'interviewer|interviewee|candidate|student|teacher|instructor|tutor|professor|host|guest|moderator|expert|you|me|reader|author';
const TURN = one(
  String.raw`(?<=^|\n[ \t]*|[.?!:)"”’*\]]\s+)${LEAD}(?<speaker>${SPEAKERS})\s?:`,
  'giu',
);

/**
 * The labels of a text in order; of those that overlap the longest. Lines, if any, end in `\n`.
 * @param headings where lists of questions or answers are announced
 */
export function labelsIn(text: string, headings: readonly TextPiece[]): Label[] {
  const found = [
    ...headings.map((piece): Label => ({ role: 'heading', number: '', speaker: '', ...piece })),
    ...ASKS.flatMap((pattern) => matches(text, pattern, 'asks')),
    ...ANSWERS.flatMap((pattern) => matches(text, pattern, 'answers')),
    ...matches(text, TURN, 'turn'),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const labels: Label[] = [];
  for (const label of found) if (label.start >= (labels.at(-1)?.end ?? 0)) labels.push(label);
  return labels;
}

const matches = (text: string, pattern: RegExp, role: Label['role']): Label[] =>
  [...text.matchAll(pattern)].map(({ 0: label, index, groups }) => ({
    role,
    number: (groups?.['number'] ?? '').replaceAll(/[–-]/g, '.'),
    speaker: (groups?.['speaker'] ?? '').toLowerCase(),
    start: index,
    end: index + label.length,
  }));
