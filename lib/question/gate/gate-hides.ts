import type { Gate } from './asked';
import { BLANK } from './cloze';
import { count, wordsOf } from '@/lib/question/grammar/words';

const HAS_VERB = /\b(?:is|are|was|were|has|have|can|will|must|\p{Ll}{3,}s|\p{Ll}{3,}ed)\b/u;

const OPPOSITES: ReadonlyMap<string, string> = new Map(
  [
    'left right',
    'upper lower',
    'inner outer',
    'internal external',
    'anterior posterior',
    'superior inferior',
    'medial lateral',
    'dorsal ventral',
    'proximal distal',
    'positive negative',
    'major minor',
    'minimum maximum',
    'online offline',
  ].flatMap((pair) => {
    const [one = '', other = ''] = pair.split(' ');
    return [
      [one, other],
      [other, one],
    ] as const;
  }),
);

/** What a blank must not hide: half of a name, a label, what is named, one of two. */
export const HIDES: readonly Gate[] = [
  [
    // "a(n) _____", of "a cell’s central organelle": whose, the article goes with.
    'splits a term',
    ({ prompt, answer }) => /\ba\(n\) _{5}/i.test(prompt) && /^[\p{L}-]+['’]s /u.test(answer),
  ],
  [
    'hides a label',
    // "_____ from the start: every feature has an owner.": half of what only heads the sentence.
    ({ prompt }) =>
      // "_____: when predictions of one model train another."
      (/^_{5}: (?:when|if|where|because|by|for|to) /i.test(prompt) && !/, /.test(prompt)) ||
      (/^[^.:]{0,60}_{5}[^.:]{0,60}: /.test(prompt) &&
        !/^_{5}: /.test(prompt) &&
        !HAS_VERB.test(prompt.split(': ')[0] ?? '')),
  ],
  [
    // "_____ is not a substitute for …", "_____ do not scale": so much is not.
    'what is not',
    ({ prompt }) =>
      /^(?:The |A\(n\) )?_{5} (?:is|are|do|does|can|will) (?:not|never)\b/.test(prompt),
  ],
  [
    'a number of an example',
    ({ kind, prompt }) =>
      kind === 'number' &&
      // "by 5 to _____": half of a range.
      /\d (?:to|and|or) _{5}|\b(?:if|when) [^,]*_{5}|\bcan (?:still )?\p{Ll}+ (?:with )?(?:a\(n\) )?_{5}|^(?:if|with|suppose|say|assume|imagine|around|given|at)\b|\bsay,? [^.,]{0,8}_{5}|\d, _{5}, \d/iu.test(
        prompt,
      ),
  ],
  [
    'hides what is named',
    ({ prompt }) =>
      /\b(?:this|these|such) _{5} (?:is|are) (?:\p{Ll}+ ){0,2}(?:called|known|termed|referred)/iu.test(
        prompt,
      ),
  ],
  [
    // "The _____ is its average error", "In each _____, …": whose, and of what, it hides as well.
    'hides what it points to',
    ({ prompt }) =>
      /_{5} (?:is|are|was|were) (?:its|their) /.test(prompt) ||
      /\b(?:[Ii]n|[Aa]t) (?:each|every) _{5},/.test(prompt),
  ],
  [
    // "a small, _____ that", of "a small, round bone"; "A(n) _____, the gland is": what only describes.
    'cuts a description',
    ({ prompt, answer }) =>
      (/\b(?:an?|the) \p{Ll}+, _{5}/u.test(prompt) && answer.includes(' ')) ||
      /^A\(n\) _{5}, the /.test(prompt),
  ],
  [
    // "the left and _____": answered by the other of the two.
    'the other of two',
    ({ prompt, answer }) => {
      const beside = /\b([\p{L}]+) (?:and|or) (?:the )?_{5}/u.exec(prompt)?.[1]?.toLowerCase();
      const [first = '', ...rest] = wordsOf(answer);
      if (beside !== undefined && OPPOSITES.get(beside) === first) return true;
      // "negative anchor boxes, and the rest are called _____"
      const other = OPPOSITES.get(first);
      const said = prompt.toLowerCase();
      if (other !== undefined && rest.length > 0 && said.includes(`${other} ${rest.join(' ')}`))
        return true;
      // "the teres major is beside the _____"
      const opposite = OPPOSITES.get(rest.at(-1) ?? '');
      return (
        opposite !== undefined && said.includes([first, ...rest.slice(0, -1), opposite].join(' '))
      );
    },
  ],
  [
    // "in this _____ of …", of "in this case and the return of …"
    'blanks two things',
    ({ prompt, answer }) =>
      /\b(?:this|that|these|those) _{5}/i.test(prompt) && answer.includes(' and '),
  ],
  [
    // "for _____, such as": "for example" is no thing. "a(n) _____ contrived": nor is "a bit".
    'hides a turn of phrase',
    ({ prompt, answer }) =>
      (/\bfor _{5}/i.test(prompt) && /^(?:example|instance)\b/i.test(answer)) ||
      (answer === 'bit' && /a\(n\) _{5} (?:\p{Ll}+(?:ed|er)|more|less|too)\b/u.test(prompt)),
  ],
  [
    // "The _____ refers to …", of "the term epistemic"
    'splits a term',
    ({ prompt, answer }) =>
      (answer.startsWith('word ') && /\buse the _{5} (?:for|to)\b/.test(prompt)) ||
      (/^(?:term|word|name) /.test(answer) &&
        /_{5} (?:refers|means|denotes|describes|(?:is|was|comes|derives) (?:used|derived|from))\b/.test(
          prompt,
        )),
  ],
  [
    // "the Diagnostic and Statistical Manual of _____"
    'cuts a name',
    ({ prompt, answer }) =>
      /\b(?:Manual|Journal|Principles|Department|Ministry|Institute|Association|Society|Centers|House|Court|Board|Bank|Church|Order) (?:of|for) (?:the )?_{5}/.test(
        prompt,
      ) && /^\p{Lu}/u.test(answer),
  ],
  [
    // "around a(n) _____, the blastocoel": the name is told, not asked for.
    'hides what is named',
    ({ prompt }) => /\ba\(n\) _{5}, (?:the|called) (?:[\p{L}-]+ ){0,2}[\p{L}-]+[.,]/u.test(prompt),
  ],
  [
    // "a _____ set": half of what is a training set.
    'splits a term',
    ({ prompt, answer }) =>
      /_{5} sets?\b/.test(prompt) &&
      /\b(?:training|test|testing|validation|calibration|eval|evaluation|data|holdout)$/i.test(
        answer,
      ),
  ],
  [
    // "_____ 49", of "TFEU article 49"
    'splits a term',
    ({ kind, prompt }) => kind !== 'number' && /_{5} \d/.test(prompt),
  ],
  [
    // "Mendel called _____ because …", of "called tallness dominant": a thing and what it is called.
    'hides a name and its bearer',
    ({ prompt, answer }) =>
      (/ called _{5} (?:because|since|as)\b/.test(prompt) &&
        / \p{L}+(?:ant|ive|al)$/u.test(answer)) ||
      // "We call these _____", of "these values scalars"
      (/\b(?:call|name|term) (?:these|them|this|it) _{5}/.test(prompt) &&
        /^\p{Ll}+s \p{Ll}+s$/u.test(answer)),
  ],
  [
    // "_____ I of Scotland", "_____ the Conqueror", "At that _____ was", of "At that time Yerkes was"
    'cuts a name',
    ({ prompt, answer }) =>
      /_{5} [IVX]+(?: (?:of|and|had|has|was|is|errors?)\b|[,.])/.test(prompt) ||
      (/^\p{Lu}\p{Ll}+$/u.test(answer) &&
        /(?:\b(?:of|by|and|\p{Ll}+ing) |^)_{5} the \p{Lu}\p{Ll}/u.test(prompt)) ||
      /_{5} & \p{Lu}|\p{L} & _{5}/u.test(prompt) ||
      /^(?:time|day|year|moment|point) \p{Lu}\p{Ll}/u.test(answer) ||
      // "Robert _____ … _____’s theory"
      (count(prompt, BLANK) > 1 &&
        /^\p{Lu}\p{Ll}+$/u.test(answer) &&
        /(?:^|[.] )\p{Lu}\p{Ll}+ _{5}/u.test(prompt) &&
        !/(?:^|[.] )(?:In|The|An?|For|At|On|By|To|From|When|As|With|Both|If) _{5}/.test(prompt)),
  ],
  [
    // "The _____ as it relates to …", of "the term stress"
    'splits a term',
    ({ answer }) => /^term (?!frequenc|weight|struct|limit|paper|loan|life)\p{Ll}/u.test(answer),
  ],
  [
    // "&lt;_____;", of "&lt;unk&gt;"
    'a symbol',
    ({ prompt, answer }) =>
      /&[a-z]{0,4};?_{5}|_{5};(?! )/.test(prompt) || /&(?:[lg]t|amp)?$/.test(answer),
  ],
  // "(compare Doe and Poe)"
  [
    'hides a reference',
    ({ prompt, answer }) =>
      /\((?:compare|see|cf\.?) [^()]*_{5}/.test(prompt) || /\b(?:chapter|appendix)$/.test(answer),
  ],
  // "_____ and Kiln both log …": one of two, and nothing tells which other.
  ['the other of two', ({ prompt }) => /^_{5} and \p{Lu}[^,]* both /u.test(prompt)],
  // "ht-1", "vi": letters of a formula.
  ['a symbol', ({ answer }) => /^(?:\p{Ll}{1,2}|\p{Ll}{1,2}[-+]\d)$/u.test(answer)],
  // "Using The _____ dataset"
  ['cuts a name', ({ prompt }) => /\p{Ll} The _{5} (?:dataset|corpus|book|novel)/u.test(prompt)],
  ['a symbol', ({ prompt }) => /\p{L}\(_{5}\)/u.test(prompt)],
  [
    'blank within a name',
    ({ prompt, answer }) =>
      (/^\d{3}\b/.test(answer) && /\d[\s,]_{5}/u.test(prompt)) ||
      /_{6}|_{5}[\p{L}\p{N}@(]|_{5}\.\p{L}|\p{L}\._{5}|_{5}['’] |_{5}[-‐–] ?\p{L}|[$\\]_{5}|[\p{L}\p{N}@]_{5}/u.test(
        prompt,
      ),
  ],
];
