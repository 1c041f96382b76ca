/** "is a(n) _____, not a ranked list": what a sentence sets against something else is what it is there for. */
const POINT =
  /_{5}(?:, (?:and |but )?not (?!only|just|necessarily)|(?: [\p{L}-]+)?,? (?:rather than|instead of|as opposed to) )/u;

/** "not a(n) _____", "rather than per _____" */
const OTHER =
  /(?:, (?:and |but )?not|\b(?:rather than|instead of|as opposed to))(?: [\p{L}-]+){0,3} (?:a\(n\) )?_{5}/u;

/** Whether a prompt asks for what its sentence sets against something else. */
export const asksThePoint = (prompt: string): boolean => POINT.test(prompt) && !OTHER.test(prompt);

/** Whether it asks for what that is set against. */
export const asksTheOther = (prompt: string): boolean => OTHER.test(prompt);
