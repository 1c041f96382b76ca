/** "a psychologist who …": by the ending of the noun, or one of the few that tell people. */
const PERSON =
  /^(?:an? |the )?(?:[\p{L}-]+ ){0,4}?(?:\p{Ll}{3,}(?:ist|ian|wright)|player|footballer|official|officer|actor|actress|singer|director|founder|inventor|teacher|lawyer|nurse|soldier|king|queen|emperor|president|leader|writer|author|poet|painter|composer|engineer|professor|philosopher|scholar|researcher|pioneer|man|woman)\b/u;
const NAME =
  /^(?:(?:the |an? )?\p{Ll}{3,}(?:ist|ian|er|or) )?\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]*)+$/u;

/**
 * The question for a definition.
 * @param asked the thing, with its article
 * @param answer tells people from things
 */
export function whatIs(asked: string, isSeveral: boolean, answer: string): string {
  if (NAME.test(asked) && PERSON.test(answer)) return `Who was ${asked}?`;
  return `What ${isSeveral ? 'are' : 'is'} ${asked}?`;
}
