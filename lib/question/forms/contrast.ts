import { parseClause } from '@/lib/question/grammar/clause';
import { isPlural } from '@/lib/question/grammar/is-plural';
import { tag } from '@/lib/question/grammar/tagger';
import { normalForm, wordsOf } from '@/lib/question/grammar/words';
import { PIECE_JOIN, unclosed, type FormQuestion, type Statement } from './form';

/** "many courts", "other muscle": which, it does not say. */
const VAGUE = /^(?:other|most|many|some|all|several|few|previous|earlier)\b/i;

const TWO_CLAUSES =
  /^(?<one>[^;:]{12,}?)(?:, (?:whereas|while|but)|; (?:by contrast,|in contrast,|conversely,)?) (?<other>[^;:]{12,})$/i;
const WHEREAS_FIRST = /^(?:whereas|while) (?<one>[^;:,]{12,}), (?<other>[^;:]{12,})$/i;
const UNLIKE = /^unlike (?<other>[^,;:]{3,60}), (?<one>[^;:]{12,})$/i;

const MOST_WORDS = 38;

/** "How does X differ from Y?", where a sentence sets two things against each other. */
export function askContrast({ text, around }: Statement): FormQuestion[] {
  const whole = unclosed(text);
  const unlike = UNLIKE.exec(whole)?.groups;
  if (unlike?.['one'] && unlike['other']) {
    if (VAGUE.test(unlike['other'])) return [];
    const clause = parseClause(unlike['one'], tag(unlike['one']), around);
    if (clause === null || /^(?:we|you)$/.test(clause.subject)) return [];
    return [question(clause.subject, unlike['other'], unlike['one'])];
  }
  const { one, other } = (TWO_CLAUSES.exec(whole) ?? WHEREAS_FIRST.exec(whole))?.groups ?? {};
  if (one === undefined || other === undefined || wordsOf(whole).length > MOST_WORDS) return [];
  const [first, second] = [one, other].map((each) => parseClause(each, tag(each), around));
  if (
    !first ||
    !second ||
    [first, second].some(({ subject }) => /^(?:we|you)$/.test(subject) || VAGUE.test(subject))
  )
    return [];
  if (holds(first.subject, second.subject) || holds(second.subject, first.subject)) return [];
  // "…, but the cost grows": only what is alike is compared.
  if (/, but /i.test(whole) && !related(first.subject, second.subject)) return [];
  return [question(first.subject, second.subject, `${one}${PIECE_JOIN}${other}`)];
}

/** "high blood levels of caffeine" holds "caffeine": no two things. */
const holds = (whole: string, part: string) =>
  ` ${normalForm(whole)} `.includes(` ${normalForm(part)} `);

/** They share a word: "the offline store" and "the online store". */
function related(a: string, b: string): boolean {
  const words = new Set(normalForm(a).split(' '));
  return normalForm(b)
    .split(' ')
    .some((word) => words.has(word) && word.length > 3);
}

function question(subject: string, other: string, answer: string): FormQuestion {
  const plural =
    isPlural(subject.replace(/ (?:of|for|in|with|on) .*$/, '')) || / and /.test(subject);
  return {
    kind: 'contrast',
    prompt: `How ${plural ? 'do' : 'does'} ${subject} differ from ${other.replace(/^(?:An?|The)\b/, (article) => article.toLowerCase())}?`,
    answer,
    target: subject,
  };
}
