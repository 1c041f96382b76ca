import { normalForm } from '@/lib/question/grammar/words';
import { splitSentences } from '@/lib/text/sentences';

/** Characters of a caption that fit a prompt. */
const SHORT = 120;

const BARE = 'What is hidden here?';

/** What to call a figure: its caption's first sentence if that is short, else its section; '' for neither. */
export const figureName = (caption: string, section: string): string => nameOf(caption) || section;

/**
 * How a hidden part of a figure is asked for.
 * @param about the figure's name; left out where it would give the answer away.
 */
export const hiddenPrompt = (about: string, answer: string): string =>
  about === '' || namesAnswer(about, answer) ? BARE : `${BARE} ${about}`;

/** What a hidden label is known by: it is proposed once, however it is worded. */
export const hiddenKey = (answer: string): string => `occlusion|${normalForm(answer)}`;

/** Whether words tell an answer; '' is never told. */
export function namesAnswer(words: string, answer: string): boolean {
  const form = normalForm(answer);
  return form !== '' && normalForm(words).includes(form);
}

/** A caption's first sentence, without the figure's number, if it is short enough to name it. */
function nameOf(caption: string): string {
  const plain = caption.replace(
    /^\W*(?:figure|fig\.?|table|diagram|chart|exhibit)\s*[\dA-Z]+(?:[.\-–][\dA-Z]+)*[.:]?\s+/iu,
    '',
  );
  const first = splitSentences(plain)[0]?.text ?? '';
  const cut = first.length <= SHORT ? first : (/^[^,;:(]{12,120}(?=[,;:(])/.exec(first)?.[0] ?? '');
  return cut.replace(/[.:]$/, '').trim();
}
