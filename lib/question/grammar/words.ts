import { COMMON_WORDS } from './common-words';

/** Function words: they carry no fact, so they neither open nor close an answer. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those some any each every either neither both all many much more most few ' +
    'several other another such own same i me my we us our you your he him his she her hers it its they ' +
    'them their one ones who whom whose which what when where why how and or but nor so yet for of in on ' +
    'at by to from with without within into onto upon over under above below between among through during ' +
    'before after since until against about across along around toward towards as than like per via up ' +
    'down out off if then else because although though while whereas unless whether however therefore ' +
    'thus hence moreover furthermore also too only just even still again once ever never not no yes very ' +
    'quite rather often usually always sometimes generally typically is are was were be been being am do ' +
    'does did done doing have has had having can could will would shall should may might must cannot here ' +
    'there now throughout overall elsewhere nowadays etc eg ie vs cf et al'
  ).split(' '),
);

/** Words too broad to be worth recalling alone: no reader wants a card whose answer is "process". */
const GENERIC_WORDS: ReadonlySet<string> = new Set(
  (
    'thing way number amount part kind type example case person people time use result fact something ' +
    'everything lot set form order point process area place level group work year day term idea reason ' +
    'problem question answer approach method technique step section chapter figure table page example ' +
    'instance detail aspect issue matter sense manner course role purpose goal aim change difference ' +
    'effect cause factor feature element item piece list line end start beginning middle side top bottom ' +
    'size range value degree rate total whole rest majority variety series class sort name word sentence ' +
    'text book study research author researcher scientist man woman child individual someone anyone ' +
    'everyone everybody nobody world country state life body system structure function property ' +
    'characteristic quality condition situation context circumstance event action activity ability ' +
    'possibility opportunity choice option decision need demand requirement importance advantage ' +
    'disadvantage benefit cost practice theory principle concept notion definition meaning description ' +
    'explanation discussion argument claim view position perspective interest attention information ' +
    'knowledge data evidence experience history period moment today century century hour minute second ' +
    'week month first last next previous following main major minor important new old good bad better ' +
    'best worse worst large small big high low long short great different similar same various certain ' +
    'particular specific general common single multiple entire complete full simple complex easy hard ' +
    'difficult possible likely necessary able available true false right wrong two three four five six ' +
    'seven eight nine ten pair couple half addition combination collection version component unit object ' +
    'material resource thought practice setting situation mechanism behavior trick thanks demonstration ' +
    'simplicity convenience implementation code input output everything nothing anything outcome measure ' +
    'essence gist crux maximum minimum reverse opposite converse fix gap catch win lever knob row arm dozen company team prompt dialogue interviewer engineer colleague ' +
    'latter former remedy cure habit workaround strategy remainder follow-up deadline slide chart plot bullet takeaway alternative popular deliverable workhorse weakness strength upside downside drawback limitation caveat tradeoff trade-off'
  ).split(' '),
);

/** Gates and features look at the same few prompts, answers and words again and again. */
const REMEMBERED = 2000;
const LONGEST_REMEMBERED = 1000;

/** The same function, which does not work out again what it was asked a moment ago. */
export function remembering<T>(work: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return work(text);
    let result = results.get(text);
    if (result === undefined) {
      result = work(text);
      if (results.size >= REMEMBERED) results.clear();
      results.set(text, result);
    }
    return result;
  };
}

// oxlint-disable-next-line no-control-regex -- all of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;
const WORD = /[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*/gu;
// The same, found at several times the speed.
const ASCII_WORD = /[a-z\d]+(?:[-.'][a-z\d]+)*/g;

/** The words of a text in lower case; hyphenated words and decimals stay whole. */
export const wordsOf = remembering(
  (text): readonly string[] => text.toLowerCase().match(ASCII.test(text) ? ASCII_WORD : WORD) ?? [],
);

/** A rough stem, good enough to see that "encoders" and "encoding" give "encoder" away. */
export const stemOf = remembering(stemAnew);

function stemAnew(word: string): string {
  const bare = word.replace(/['’]s$/u, '');
  if (bare.length <= 3) return bare;
  if (bare.length <= 5) return bare.replace(/s$/, '');
  return bare
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1')
    .replace(/(?:ational|isation|ization)$/, 'ate')
    .replace(/(?:ing|edly|ed|ly|ment|ness|wise|e)$/, '');
}

/** Words that carry meaning: `wordsOf` without function words. */
export const contentWords = remembering((text): readonly string[] =>
  wordsOf(text).filter((word) => !STOP_WORDS.has(word)),
);

function singularForms(word: string): string[] {
  return [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];
}

/** Whether a word, singular or plural, is too broad to be part of what a question asks for. */
export const isGeneric = remembering((word: string) =>
  singularForms(word).some((form) => GENERIC_WORDS.has(form)),
);

/** Whether a word, singular or plural, is one that every field uses: too weak to stand alone. */
export const isCommon = remembering(
  (word: string) => isGeneric(word) || singularForms(word).some((form) => COMMON_WORDS.has(form)),
);

/** One form for texts that read the same: lower case, no punctuation, single spaces, no articles. */
export const normalForm = remembering((text) =>
  wordsOf(ASCII.test(text) ? text : text.normalize('NFKC'))
    .filter((word) => word !== 'a' && word !== 'an' && word !== 'the')
    .join(' '),
);

/** How often a text has a piece. */
export function count(text: string, piece: string): number {
  let times = 0;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) times++;
  return times;
}
