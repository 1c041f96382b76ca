import { askOf, parseClause, saysTwoThings } from '@/lib/question/grammar/clause';
import { tag } from '@/lib/question/grammar/tagger';
import { wordsOf } from '@/lib/question/grammar/words';
import { unclosed, type FormQuestion, type Statement } from './form';

const MEANS =
  /^(?<main>[^;:]+?),? (?<means>by (?:\p{L}+ly )?\p{L}+ing\b[^;]*?)(?:, (?:so|but|which|while|whereas|because)\b[^;]*)?$/iu;

/** "How does X …?", where the sentence says by what means: "… by summing the inverse of each rank". */
export function askHow({ text, around }: Statement): FormQuestion[] {
  const { main, means } = MEANS.exec(unclosed(text))?.groups ?? {};
  if (main === undefined || means === undefined || wordsOf(means).length < 4) return [];
  if (
    /[,;] (?:but|and|or|while|whereas|which) |\b(?:only|mainly|partly|simply|either|both)$/.test(
      main,
    )
  )
    return [];
  const clause = parseClause(main, tag(main), around);
  // "A better strategy is to learn … by …": what the strategy is, not how it is.
  if (clause === null || clause.predicate.startsWith('to ') || saysTwoThings(clause)) return [];
  return [{ kind: 'how', prompt: askOf('How', clause), answer: means, target: clause.subject }];
}
