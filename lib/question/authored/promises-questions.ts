/** Titles of sections that hold the book's own questions. */
const PROMISES =
  /\b(?:q\s*&\s*as?|questions?|quiz(?:zes)?|self[- ]?(?:test|check|assessment)|exercises|problems|faqs?|test yourself|check your (?:understanding|knowledge)|answers|solutions|interview (?:prep|practice))\b|[?？]\s*$/iu;

/** Whether a section's title promises questions, so that its pages are worth looking at. */
export const promisesQuestions = (title: string) => PROMISES.test(title);
