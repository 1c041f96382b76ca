import type { Question } from '@/lib/model/question';
import { escapeLine, escapeLines } from './markdown-escape';

const BLANK = /_{3,}/;

/**
 * A question as obsidian-spaced-repetition reads it: `Q::A` on one line, `==cloze==` for a blank, or
 * the two parts with a line of `?` between when the answer has several lines. Ends without a newline.
 * `deck` is a tag, without `#`.
 */
export function toObsidianCard(question: Question, deck: string): string {
  const answer = escapeLines(question.answer).filter((line) => line !== '');
  const prompt = question.prompt.split(BLANK);
  if (question.kind === 'cloze' && prompt.length === 2) {
    const [before = '', after = ''] = prompt;
    const space = (has: boolean) => (has ? ' ' : '');
    const left = escapeLine(before) + space(/\S\s+$/u.test(before));
    const right = space(/^\s/u.test(after)) + escapeLine(after);
    return `#${deck} ${left}==${answer.join(' ')}==${right}`;
  }
  const asked = escapeLine(question.prompt);
  // A colon next to the separator would make it another one (`:::` asks both ways).
  const [only = ''] = answer;
  const separator = `${asked.endsWith(':') ? ' ' : ''}::${only.startsWith(':') ? ' ' : ''}`;
  if (answer.length <= 1) return `#${deck} ${asked}${separator}${only}`;
  // A blank line would end the card.
  return [`#${deck} ${asked}`, '?', ...answer].join('\n');
}
