import { INSTRUCTS } from '@/lib/question/grammar/instructs';
import { askOf, isIdentity, parseClause, saysTwoThings } from '@/lib/question/grammar/clause';
import { tag } from '@/lib/question/grammar/tagger';
import type { Token } from '@/lib/question/grammar/token';
import { hasFiniteVerb } from '@/lib/question/grammar/verbs';
import { wordsOf } from '@/lib/question/grammar/words';
import { unclosed, type FormQuestion, type Statement } from './form';

const LAST =
  /^(?<main>[^;:]+?),? (?<condition>(?:only )?(?:when|whenever|if|unless|once) [^;,]+)$/i;
const FIRST =
  /^(?<condition>(?:when|whenever|if|once|unless) [^;,]{8,}), (?:then )?(?<main>[^;:]+)$/i;
/** "Use X when …": an instruction, asked for as advice. */
const ADVICE =
  /^(?<verb>use|prefer|choose|pick|apply|try|avoid|consider|add|start with|reach for|switch to) (?<object>[^;:,]+?),? (?<condition>(?:only )?(?:when|if|unless) [^;]+)$/i;

/** "When does X …?", "What happens when …?", where the sentence names a condition. */
export function askWhen({ text, around }: Statement): FormQuestion[] {
  const whole = unclosed(text);
  const advice = ADVICE.exec(whole)?.groups;
  if (advice?.['verb'] && advice['object'] && advice['condition']) {
    const { verb, object, condition } = advice;
    if (/\b(?:it|this|that|these|them)\b/i.test(object)) return [];
    // "…, cosine when you want less": what else is chosen, and when.
    const answer = condition.replace(/, \S+ (?:when|if) .*$/, '');
    return [
      {
        kind: 'when',
        prompt: `When should you ${verb.toLowerCase()} ${object}?`,
        answer,
        target: object,
      },
    ];
  }
  const last = LAST.exec(whole)?.groups;
  const { main, condition: told } = last ?? FIRST.exec(whole)?.groups ?? {};
  if (main === undefined || told === undefined) return [];
  // "when there are many, since it looks at half of them": why is another question.
  const condition = told.replace(/(?::|,? (?:since|because|so that)) .*$/, '');
  if (
    wordsOf(condition).length < 4 ||
    /[,;] (?:but|and|or|so|while|whereas) |\b(?:as|like|of|than) what\b|\b(?:that|which|how|determines?|whether|except|even|an?|the|with|of|in|by|for|from|to|at|on|until|since|between)$/i.test(
      main,
    )
  )
    return [];
  // "When in the closed position, …", "when it should not be": whose, is said elsewhere.
  // "when compared with others": beside what, not when.
  if (/^when compared\b/.test(condition)) return [];
  if (!hasFiniteVerb(tag(condition)) || /^\w+ (?:it|they|this|these|he|she)\b/i.test(condition))
    return [];
  // "When does it not reset the buffer?": what it does then matters.
  if (/^[^,]* (?:do|does|did) not /.test(main)) return [];
  if (/, which\b|\bwhy\b/.test(main) || wordsOf(main).length > 16) return [];
  const tokens = tag(main);
  if (last === undefined && isInstruction(tokens)) {
    const prompt = `What should you do ${condition.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}?`;
    return [{ kind: 'when', prompt, answer: main, target: null }];
  }
  const clause = parseClause(main, tokens, around);
  if (clause === null || clause.setting !== '' || clause.predicate === '') return [];
  // "a structure that is formed when …": the condition is one of its clause. "The last phase is the rest when …"
  if (/\b(?:that|which|who) (?:\p{L}+ ?){1,3}$/u.test(main)) return [];
  if (isIdentity(clause) || saysTwoThings(clause) || clause.predicate.startsWith('what '))
    return [];
  // "When each part is a list, the whole is called nested": says what a name means.
  if (/^(?:called|known as|termed|named|defined)\b/.test(clause.predicate)) return [];
  // "When does a loss only imply …?": "only" belongs to the condition.
  if (/\bonly\b/.test(clause.adverbs)) return [];
  // "when clusters are tight and becomes negative as …": the sentence went on.
  if (
    / and (?:is|becomes|has|does|remains|stays|gets|goes|turns|ends|begins|continues|lasts) /.test(
      condition,
    )
  )
    return [];
  // "the score is high and the arm gets explored": two statements.
  if (/ and (?:the|an?|it|they) [^,]*\b(?:is|are|will|can|gets?|becomes?|\p{Ll}+s) /u.test(main))
    return [];
  // "When were we invoking …?": what a book does is no fact to recall.
  if (clause.subject === 'we' || (clause.subject === 'you' && clause.auxiliary === 'would'))
    return [];
  return [
    { kind: 'when', prompt: askOf('When', clause), answer: condition, target: clause.subject },
  ];
}

/** "…, log enough raw signal": what follows a condition tells the reader what to do. */
function isInstruction([first, second]: readonly Token[]): boolean {
  return (
    first !== undefined &&
    INSTRUCTS.test(first.lower) &&
    second?.pos !== 'AUX' &&
    second?.pos !== 'VERB'
  );
}
