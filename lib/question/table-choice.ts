import type { DraftQuestion } from '@/lib/model/question';
import { TICK_SCORE } from './calibrate';
import { normalForm } from '@/lib/question/grammar/words';

/** Heads of a column that says in which case an option is right. */
const WHEN =
  /^(?:(?:use|reach for|choose|pick|prefer|apply)?\s*(?:it|this|them)?\s*when(?: to use(?: it)?)?|best (?:for|when|suited for|used for)|good for|use (?:it )?for|use cases?|suits|ideal for)\b/i;
/** Heads of a column that says what is given up. */
const INSTEAD = /^(?:instead of|rather than|over|not)\b/i;
/** Heads of a first column that names properties, so that the options head the other columns. */
const PROPERTY =
  /^(?:dimension|aspect|property|criterion|criteria|attribute|characteristic|axis|point|feature|)$/i;
/** Says that no option differs; says nothing alone. */
const SAME = /^(?:the )?same\b|^both\b/i;
const NOTHING = /^(?:either|n\/?a|yes|no|none|[-–—✓✗x])\W*$/i;

const FEWEST = 2;
const MOST_CHOICES = 5;
const MOST_QUESTIONS = 10;
const SCORE = TICK_SCORE;
/** An option has a name; a cell of more words is a sentence. */
const MOST_WORDS = 12;

/**
 * Choice questions from a table: of the kind "reach for, when, instead of" the case is the prompt and
 * the option the answer; of a comparison (properties down, options across) the prompt is what one of
 * them is like. Which are asked about and the order of choices depend on the words alone.
 * @param rows cells by row, the head first
 */
export function tableChoices(rows: readonly (readonly string[])[]): DraftQuestion[] {
  const [head, ...body] = rows;
  if (!head || body.length === 0) return [];
  const when = head.findIndex((cell, at) => at > 0 && WHEN.test(cell));
  return (when > 0 ? fromCases(head, body, when) : fromComparison(head, body)).slice(
    0,
    MOST_QUESTIONS,
  );
}

function fromCases(
  head: readonly string[],
  body: readonly (readonly string[])[],
  when: number,
): DraftQuestion[] {
  const instead = head.findIndex((cell) => INSTEAD.test(cell));
  const options = distinct(body.map((row) => row[0] ?? ''));
  return body.flatMap((row) => {
    const [option = ''] = row;
    const inCase = row[when] ?? '';
    // "Never at this scale" is no case in which to take it, "always" none to tell it by.
    if (!options.includes(option) || inCase === '' || /^(?:never|always)\b/i.test(inCase))
      return [];
    const other = instead < 0 ? '' : (row[instead] ?? '');
    const said = other === '' ? '' : `Instead of ${other}`;
    return made(
      `What do you reach for in this case: ${unstopped(inCase)}?`,
      inCase,
      option,
      options,
      said,
    );
  });
}

function fromComparison(
  head: readonly string[],
  body: readonly (readonly string[])[],
): DraftQuestion[] {
  const [corner = '', ...across] = head;
  const options = distinct(across);
  if (!PROPERTY.test(corner.trim()) || options.length !== across.length) return [];
  return body.flatMap((row) => {
    const [property = '', ...cells] = row;
    if (property === '' || cells.some((cell) => cell === '' || SAME.test(cell))) return [];
    const telling = cells.flatMap((cell, at) => {
      const shared = cells.filter((each) => normalForm(each) === normalForm(cell)).length > 1;
      return cell.split(' ').length < 2 || NOTHING.test(cell) || shared ? [] : [{ cell, at }];
    });
    const [chosen] = telling.toSorted((a, b) => hashOf(a.cell) - hashOf(b.cell));
    if (!chosen) return [];
    const prompt = `Which one? ${property}: ${unstopped(chosen.cell)}`;
    return made(prompt, `${property} ${chosen.cell}`, across[chosen.at] ?? '', options, '');
  });
}

/** One question, unless it gives its answer away or has nothing to choose from. */
function made(
  prompt: string,
  about: string,
  answer: string,
  options: readonly string[],
  explanation: string,
): DraftQuestion[] {
  const form = normalForm(answer);
  const others = options.filter((option) => normalForm(option) !== form);
  if (form === '' || ` ${normalForm(about)} `.includes(` ${form} `)) return [];
  const shown = shuffled([answer, ...shuffled(others, prompt).slice(0, MOST_CHOICES - 1)], prompt);
  if (shown.length < FEWEST) return [];
  return [
    {
      kind: 'choice',
      prompt,
      answer,
      explanation,
      choices: shown,
      target: null,
      spanStart: -1,
      spanEnd: -1,
      quote: '',
      answerSpans: [],
      generatedKey: `choice|${form}|${normalForm(about)}`,
      score: SCORE,
    },
  ];
}

/** Options that can be told apart and named. */
const distinct = (cells: readonly string[]) => [
  ...new Map(
    cells
      .filter((cell) => cell !== '' && cell.split(' ').length <= MOST_WORDS)
      .map((cell) => [normalForm(cell), cell]),
  ).values(),
];

const unstopped = (text: string) => text.replace(/[.;,]\s*$/, '');

/** In an order that looks like chance and is the same every time. */
const shuffled = (items: readonly string[], seed: string) =>
  items.toSorted((a, b) => hashOf(seed + a) - hashOf(seed + b) || (a < b ? -1 : 1));

/** FNV-1a, 32 bits (Fowler, Noll and Vo), over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93) >>> 0;
  }
  return hash;
}
