import type { DraftQuestion } from '@/lib/model/question';
import { BLANK } from './cloze';
import { STOP_WORDS, contentWords, isCommon, isGeneric, stemOf, wordsOf } from './words';

/** What a gate looks at: a prompt and the answer it asks for. */
export interface Asked {
  readonly kind: DraftQuestion['kind'];
  readonly prompt: string;
  readonly answer: string;
}

const CONTEXT_OPENER =
  /^(?:another|other|one such|a different|the (?:same|other|latter|former|idea here|trick)|here|strictly|structurally|in addition|in contrast|instead|moreover|indeed|similarly|likewise|this|these|those|such|that|he|she|it|they|his|her|its|their|him|them|i)\b/i;
const ELSEWHERE =
  /\b(?:fig(?:ure|\.)|table|section|chapter|equation|eq\.|appendix|exercise|page|listing)s?\s*\(?\d|\b(?:aforementioned|foregoing|hereafter|the former|the latter|the above|above (?:example|figure|equation|formula)|as (?:follows|above|below|before))\b|(?:,| see) (?:above|below)\b|\b(?:described|discussed|mentioned|shown|listed|defined|noted|introduced|stated|explained|seen) (?:above|below|earlier|previously|before)\b|\b(?:previous|preceding|next|following) (?:section|chapter|example|figure|paragraph|table|equation|code|list|steps?)\b|\bthe following\b|\bsee (?:also|fig)|\bhere (?:is|are|was)\b/i;
const PERSONAL =
  /\b(?:let['’]s|[Ll]et us|[Mm]y|[Ww]e (?:now|will|shall|saw|just|already|have seen|discuss(?:ed)?|next|return|recall|learned)|[Yy]ou (?:will|now|saw|have seen|just|already|learned|recall|might (?:think|wonder|ask)|may (?:think|wonder|recall))|[Yy]ou['’](?:ll|ve))\b|(?:^|, |[a-z] that |[a-z] and |[a-z] if )I(?= \p{Ll})/u;
const PRONOUN =
  /\b(?:he|she|they|it|his|her|hers|their|theirs|its|him|them|themselves|itself|himself|herself)\b/i;
const DEMONSTRATIVE =
  /\b(?:this|these|those|such)(?= [\p{L}_]|[,.;]|$)(?! (?:as|that|who|with|in|of|which)\b)/iu;
const EMPTY_IT =
  /\bit (?:is|was|can be|may be|has been|seems|appears|turns|follows|takes) (?:\w+ ){0,2}?(?:that|to|for|not|possible|important|necessary|common|clear|known|difficult|easy|that)\b/i;
/** What is left of a displayed formula, or of a font without names. Plain "k = 3" and "P(A | B)" can be read. */
const SYMBOLS =
  /\p{Co}|\uFFFD|\\[a-z_]+|[∑∏∫√]|frac|sqrt|(?:[=<>≤≥∈→+×·∂∇-] ?[\p{L}\d()|,∂∇]{1,8} ?){4}|[\^_]\{|(?<![\p{L}\p{N}_])_(?!_)\w|\b(?:\p{L} ){3}/u;
const SYMBOLS_IN_ANSWER = /[^\p{L}\p{N}\s'’".,&/%$€£()+–—‐-]|[α-ωΑ-Ω]/u;

const HAS_VERB = /\b(?:is|are|was|were|has|have|can|will|must|\p{Ll}{3,}s|\p{Ll}{3,}ed)\b/u;

/** A formula stood within the sentence, and is gone: "a factor of, where is the correlation". */
const HOLE =
  /\b(?:of|at|than|from|by|the|an|a)[,;](?! (?:and|or|but|say|if|for|in|as)\b)(?:\s|$)|\b(?:is|are)(?:;|, (?:where|and the|a hundred))|\bwhere (?:is|are) the\b|\b(?:at|of|with|by) (?:is|are|has|have)\b|\bBecause and\b|\b(?:in|of|is|at|for): the\b/;

/** A formula or list followed, and is gone. */
const TRAILS_OFF =
  /\b(?:is|are|as|be|by|that|the|an?|and|or|then|where|i\.e|e\.g|namely|write|have|get|obtain|following)[.,]+$/i;

const blankless = (prompt: string) => prompt.replaceAll(BLANK, ' ');

function balanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(/\(/g) === count(/\)/g) &&
    count(/\[/g) === count(/\]/g) &&
    count(/“/g) === count(/”/g) &&
    count(/"/g) % 2 === 0
  );
}

/** Something before the pronoun that it can stand for. */
function hasAntecedent(before: string): boolean {
  return contentWords(before.replaceAll(BLANK, 'somebody')).some(
    (word) => !word.endsWith('ly') && word.length > 2,
  );
}

function refersOutside(prompt: string): boolean {
  const pronoun = PRONOUN.exec(prompt);
  if (pronoun && !EMPTY_IT.test(prompt)) {
    const before = prompt.slice(0, pronoun.index);
    if (!hasAntecedent(before)) return true;
    // "While studying in Kiel, he …": the person is named nowhere before.
    if (
      /^(?:he|she|him|his|her)$/i.test(pronoun[0]) &&
      !/\s\p{Lu}\p{Ll}+|_{5}/u.test(before) &&
      !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(before)
    )
      return true;
    if (
      /^they$/i.test(pronoun[0]) &&
      /^(?:after|before|while|by|when|as|although|since|if|in|on|at|during)\b[^,]*,\s*$/i.test(
        before,
      )
    )
      return true;
  }
  const pointing = DEMONSTRATIVE.exec(prompt);
  return pointing !== null && contentWords(blankless(prompt.slice(0, pointing.index))).length < 3;
}

/** "encod" and "encoder", "randomiz" and "random". */
function sameFamily(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 5 || b.length < 5) return false;
  return a.startsWith(b) || b.startsWith(a) || a.slice(0, 6) === b.slice(0, 6);
}

function leaks(prompt: string, answer: string): boolean {
  const stems = new Set(
    contentWords(blankless(prompt))
      .flatMap((word) => [word, ...word.split('-')])
      .map(stemOf),
  );
  const parts = contentWords(answer)
    .flatMap((word) => (word.includes('-') ? word.split('-') : [word]))
    .filter((word) => !STOP_WORDS.has(word))
    .map(stemOf);
  if (parts.length === 0) return false;
  const given = parts.filter((part) => [...stems].some((stem) => sameFamily(part, stem))).length;
  return parts.length === 1 ? given > 0 : given / parts.length > 0.6;
}

/** An acronym beside its own words, either way round. */
function spellsAcronym(prompt: string, answer: string): boolean {
  const acronym = /^\p{Lu}[\p{Lu}\d]{1,6}s?$/u.exec(answer)?.[0].replace(/s$/, '').toLowerCase();
  const initials = (words: readonly string[]) => words.map((word) => word[0] ?? '').join('');
  if (acronym !== undefined)
    return initials(wordsOf(blankless(prompt).replaceAll('-', ' '))).includes(acronym);
  const letters = initials(contentWords(answer.replaceAll('-', ' '))).toUpperCase();
  return letters.length >= 2 && new RegExp(`\\b${letters}s?\\b`).test(prompt);
}

/** The sentence names or defines what is blanked. */
function saysWhatItIs(prompt: string): boolean {
  if (/^The _{5} (?:is|was|are|were) /.test(prompt)) return false;
  return /\b(?:called|known as|termed|referred to as|defined as) (?:the |a\(n\) )?["“]?_{5}|^(?:An? |The |A\(n\) )?_{5} (?:is|are) (?:an?|the|any) |^(?:A\(n\) |The )?_{5} (?:refers? to|means?|occurs? when|happens? when) |^(?:A\(n\) |The )?_{5}(?: \([^()]*\))?, (?:an?|the|or|also|\p{Ll}+s (?:that|on|of|in)) /u.test(
    prompt,
  );
}

/** A common word alone is only worth asking for where the sentence names or defines it. */
function isWeakAlone({ prompt, answer }: Asked): boolean {
  const [word, ...more] = contentWords(answer);
  if (word === undefined || more.length > 0 || /\d/.test(word) || !isCommon(word)) return false;
  if (/^\p{Lu}/u.test(answer) && !prompt.startsWith(BLANK)) return false;
  return !saysWhatItIs(prompt);
}

/** Kinds that are answered with a clause: it may say the subject again. */
const isAnsweredInWords = (kind: Asked['kind']) =>
  !/^(?:cloze|number|list|term|acronym)$/.test(kind);

const isBlanked = (kind: Asked['kind']) => /^(?:cloze|number|list)$/.test(kind);

type Gate = readonly [reason: string, refuses: (asked: Asked) => boolean];

const COMMON: readonly Gate[] = [
  ['unbalanced brackets or quotes', ({ prompt, answer }) => !balanced(prompt) || !balanced(answer)],
  [
    'symbols',
    ({ kind, prompt, answer }) =>
      SYMBOLS.test(blankless(prompt)) ||
      (isAnsweredInWords(kind) ? SYMBOLS : SYMBOLS_IN_ANSWER).test(answer),
  ],
  [
    'broken text',
    ({ prompt }) => /\s[,;]|,\s*,|\(\s*\)|[\p{L}]-\s\p{Ll}(?!nd |r )|https?:|\s{2}/u.test(prompt),
  ],
  ['a hole where a formula was', ({ prompt, answer }) => HOLE.test(prompt) || HOLE.test(answer)],
  ['points elsewhere', ({ prompt }) => ELSEWHERE.test(prompt)],
  ['speaks to the reader', ({ prompt }) => PERSONAL.test(blankless(prompt))],
  [
    'the answer leaks',
    ({ kind, prompt, answer }) => !isAnsweredInWords(kind) && leaks(prompt, answer),
  ],
  [
    'the acronym spells it',
    ({ kind, prompt, answer }) =>
      !isAnsweredInWords(kind) && kind !== 'acronym' && spellsAcronym(prompt, answer),
  ],
];

const CLOZE: readonly Gate[] = [
  [
    'no sentence',
    ({ prompt }) =>
      !/^["“‘(]?(?:\p{Lu}|\p{N}|_{5})/u.test(prompt) ||
      !/[.!]["”’)]*$/.test(prompt) ||
      TRAILS_OFF.test(prompt),
  ],
  [
    'too short or too long',
    ({ prompt }) => wordsOf(blankless(prompt)).length < 4 || wordsOf(prompt).length > 56,
  ],
  [
    'too little to go by',
    ({ prompt, answer }) =>
      contentWords(blankless(prompt)).length < Math.max(3, contentWords(answer).length + 1),
  ],
  [
    'opens on something unsaid',
    ({ prompt }) => CONTEXT_OPENER.test(prompt) && prompt.search(EMPTY_IT) !== 0,
  ],
  ['refers to something unsaid', ({ prompt }) => refersOutside(prompt)],
  ['answer of the wrong length', ({ answer }) => wordsOf(answer).length > 6 || answer.length < 2],
  [
    'answer is a function word',
    ({ answer }) => contentWords(answer).length === 0 && !/\d/.test(answer),
  ],
  [
    'answer breaks off',
    ({ answer }) =>
      STOP_WORDS.has(wordsOf(answer).at(-1) ?? '') ||
      /\b(?:is|are|was|were|has|have|becomes)\b/i.test(answer),
  ],
  [
    'answer is generic',
    ({ prompt, answer }) =>
      contentWords(answer).every(isGeneric) && !/\d/.test(answer) && !saysWhatItIs(prompt),
  ],
  [
    'asks what "the idea" was',
    ({ prompt, answer }) =>
      /^The _{5} (?:is|was|are|were) /.test(prompt) &&
      (/^The _{5} (?:is|was) (?:what|why|how|where)\b/.test(prompt) ||
        isGeneric(wordsOf(answer).at(-1) ?? '') ||
        (wordsOf(answer).length === 1 &&
          /^The _{5} (?:is|was) (?:to|not|that|because|how|when|why|what|whether|just|simply)\b/.test(
            prompt,
          ))),
  ],
  ['answer is a word of every field', isWeakAlone],
  [
    'hides a label',
    // "_____ from the start: every feature has an owner.": half of what only heads the sentence.
    ({ prompt }) =>
      /^[^.:]{0,60}_{5}[^.:]{0,60}: /.test(prompt) &&
      !/^_{5}: /.test(prompt) &&
      !HAS_VERB.test(prompt.split(': ')[0] ?? ''),
  ],
  [
    'hides a verb',
    // "_____ the daily curve": an instruction opens on its verb.
    ({ prompt, answer }) =>
      /^_{5} (?:the|an?|this|these|each|every|all|any|into|embeddings|it|them|your)\b/.test(
        prompt,
      ) ||
      /^(?:Use|Reserve|Split|Plot|Tune|Trace|Keep|Run|Pick|Choose|Add|Cap|Fit|Build|Train|Report|Treat|Log) \p{Ll}/u.test(
        answer,
      ),
  ],
  [
    // "A model that _____ and item features": the tagger took "mixed user" for a thing.
    'hides a verb',
    ({ prompt, answer }) =>
      /\b(?:that|which|who) _{5}/.test(prompt) && /^\p{Ll}+ed \p{L}/u.test(answer),
  ],
  [
    'a number of an example',
    ({ kind, prompt }) =>
      kind === 'number' &&
      /^(?:if|with|suppose|say|assume|imagine|around|given|at)\b/i.test(prompt),
  ],
  ['more than three blanks', ({ prompt }) => prompt.split(BLANK).length > 4],
  ['blank within a name', ({ prompt }) => /_{6}|_{5}[\p{L}\p{N}@]|[\p{L}\p{N}@]_{5}/u.test(prompt)],
];

const ASKED: readonly Gate[] = [
  [
    'too short or too long',
    ({ prompt }) => wordsOf(prompt).length < 3 || wordsOf(prompt).length > 28,
  ],
  [
    'answer of the wrong length',
    ({ kind, answer }) =>
      wordsOf(answer).length > 36 || (kind === 'definition' && contentWords(answer).length < 3),
  ],
  [
    'refers to something unsaid',
    ({ prompt, answer }) =>
      refersOutside(prompt.replace(/^what (?:is|are) /i, '')) ||
      /^(?:it|they|this|these|he|she)\b/i.test(answer) ||
      ELSEWHERE.test(answer),
  ],
  [
    'nothing specific asked',
    ({ prompt }) => contentWords(prompt.replace(/\b(?:called|known|term)\b/g, '')).every(isGeneric),
  ],
  ['answer breaks off', ({ answer }) => STOP_WORDS.has(wordsOf(answer).at(-1) ?? '')],
];

/**
 * Why a question is not worth keeping: it leaks, points outside itself, asks for something generic,
 * is no sentence, … in the sense of Wozniak's and Matuschak's rules for prompts.
 *
 * @returns the first reason, or `null` when it may be kept
 */
export function reasonToRefuse(asked: Asked): string | null {
  const gates = [...COMMON, ...(isBlanked(asked.kind) ? CLOZE : ASKED)];
  return gates.find(([, refuses]) => refuses(asked))?.[0] ?? null;
}
