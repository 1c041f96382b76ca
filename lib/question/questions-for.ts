import type { DraftQuestion, TextPiece } from '@/lib/model/question';
import { placeOfAnswer } from '@/lib/question/wording/answer-place';
import type { BookHints } from '@/lib/question/book/book-hints';
import { promiseOf } from './calibrate';
import { candidatesOf, type About } from '@/lib/question/candidates/candidates';
import { compose } from '@/lib/question/wording/compose';
import { dedupe, type Ground, type Tried } from './dedupe';
import { reasonToRefuse } from '@/lib/question/gate/gate';
import { reasonToLeave } from '@/lib/question/gate/gate-phrase';
import { cutsWhatIsSaid } from '@/lib/question/gate/leaks';
import { mentionsIn } from '@/lib/question/book/mentions';
import { normalise } from '@/lib/question/sentence/normalise';
import { repair, type Repaired } from '@/lib/question/sentence/repair';
import { once } from '@/lib/question/grammar/once';
import { TOO_SHORT, noClause, reasonBySight, reasonToSkip } from '@/lib/question/sentence/screen';
import { snap } from '@/lib/question/sentence/snap';

export interface QuestionInput {
  /** What the reader marked; raw PDF text is fine, with `PARAGRAPH_MARK`s where they are known. */
  readonly passage: string;
  /** The text around it, including it (a paragraph or so); '' when unknown. */
  readonly context: string;
  /** From `documentTerms`, for the whole document; empty when unknown. */
  readonly docTerms: readonly (readonly [term: string, count: number])[];
  /** Raw text of the book, or of the pages around: where a term marked alone may be defined. */
  readonly book?: string;
  /** What the passage stands under: a heading, the title of its chapter; missing when unknown. */
  readonly heading?: string;
  /** From `hintsFor`, out of the index of the whole book; missing while there is none. */
  readonly hints?: BookHints;
}

/** What became of a sentence or a draft, for finding out why a question was (not) made. */
export interface Trace {
  readonly stage: (typeof stages)[number];
  readonly text: string;
  /** Why it went no further; `null` for what was kept. */
  readonly refused: string | null;
}

/** The pipeline, in order. Each stage is the file named here, with what it is made of beside it. */
const stages = [
  'normalise', // sentence/normalise.ts: ligatures, hyphens, page numbers, citation markers
  'index', // book/book-index.ts: what the book keeps coming back to, defines, is divided by
  'snap', // sentence/snap.ts: whole sentences, from the context where the mark cuts one, or a clause marked by itself; a lone term's definition
  'screen', // sentence/screen.ts: captions, headings, code, references, announcements yield nothing; once more when repaired
  'repair', // sentence/repair.ts: completed by a head, no connectives and references, pronouns named, context led
  'candidates', // candidates/candidates.ts: phrases.ts (what can be blanked), forms/ (what the wording lets ask)
  'rank', // candidates/rank.ts, of features.ts: how likely a reader wants it as an answer
  'compose', // wording/compose.ts: the words of a question
  'gate', // gate/gate.ts: leaks, pointers outside, generic answers … are refused
  'calibrate', // calibrate.ts: what it promises; of what is chosen, how likely it is kept as it is
  'dedupe', // dedupe.ts: best first, at most a few a sentence, no two alike; wording/ puts it into its last words
] as const;

/**
 * Makes recall questions from a highlight. Pure and deterministic; works on English prose.
 *
 * @param trace called with what each stage kept or refused
 * @returns at most 12 drafts, best first; spans are offsets into `passage` as given
 */
export function questionsFor(
  input: QuestionInput,
  trace?: (entry: Trace) => void,
): DraftQuestion[] {
  const { passage, context } = normalise(input.passage, input.context);
  const terms = new Map(input.docTerms);
  const headings = input.hints?.headings ?? [];
  const inPassage = (from: number) => (piece: TextPiece) => ({
    start: passage.toOriginal(from + piece.start),
    end: passage.toOriginal(from + piece.end - 1) + 1,
  });
  const mentions = mentionsIn(input.book ?? '');
  const tried: Tried[] = [];
  if (input.hints?.isHeading) {
    trace?.({ stage: 'index', text: passage.text, refused: 'a heading' });
    return [];
  }
  const under = { section: input.hints?.section ?? '', topic: input.heading ?? '' };
  for (const grounded of snap(passage.text, context, input.book, input.hints)) {
    const { sentence, whole, before, marked, start, end } = grounded;
    const junk = reasonBySight(sentence, headings);
    // A few words may go on from their head.
    const repaired = junk === null || junk === TOO_SHORT ? repair(grounded, context, under) : null;
    const text = repaired?.text ?? sentence;
    const refused = text === sentence ? (junk ?? noClause(text)) : reasonToSkip(text);
    trace?.({ stage: 'screen', text, refused });
    if (refused !== null || repaired === null) continue;
    const at = mentions.find(sentence);
    const about = {
      terms,
      marked: sentence.length > marked.length + 3 ? marked : '',
      around: `${context} ${passage.text}`,
      mentionOf: (phrase: string) => mentions.of(phrase, at),
    };
    const ground = {
      text,
      under: repaired.under,
      span: {
        start: passage.toOriginal(start),
        end: Math.max(passage.toOriginal(start), passage.toOriginal(end - 1) + 1),
      },
      placeOf: (answer: string) => {
        const place = placeOfAnswer(answer, { marked, sentence: whole, before });
        if (place === null || place.quote !== '') return place;
        return { quote: '', spans: place.spans.map(inPassage(start)) };
      },
    };
    for (const question of askAbout(repaired, about, ground)) {
      const { prompt, answer } = question.composed;
      trace?.({ stage: 'gate', text: `${prompt} → ${answer}`, refused: question.refused() });
      tried.push(question);
    }
  }
  return dedupe(tried);
}

/** Candidates of a sentence, in words and with what they promise; the gates wait until asked. */
function askAbout(repaired: Repaired, about: About, ground: Ground): Tried[] {
  const { text, lead, changed } = repaired;
  const certainty = changed || lead !== '' ? UNCERTAIN : 1;
  return candidatesOf(text, about, lead === '').map((candidate) => {
    const composed = compose(candidate, repaired);
    const promise = promiseOf(candidate.worth * certainty, composed);
    // Most candidates are never looked at: better ones of their sentence were found before.
    const refused = once(
      () =>
        (cutsWhatIsSaid(composed) ? 'splits a term' : null) ??
        (candidate.kind === 'form' ? null : reasonToLeave(text, candidate.phrase, about)) ??
        reasonToRefuse(composed) ??
        (ground.placeOf(composed.answer) === null ? 'said nowhere' : null),
    );
    return { ground, composed, promise, refused };
  });
}

/** What a sentence leaves open was filled in: right less often. */
const UNCERTAIN = 0.7;
