import { askAcronym } from './acronym';
import { askContrast } from './contrast';
import { defineFrom } from './definition';
import type { Phrase } from '@/lib/question/grammar/phrase';
import type { FormQuestion, Statement } from './form';
import { askHow } from './how';
import { askWhat } from './what';
import { askWhen } from './when';
import { askWhy } from './why';
import { defineWithin } from './inner-definition';

const FORMS = [defineFrom, defineWithin, askAcronym, askContrast, askWhy, askHow, askWhen, askWhat];

/**
 * Every question that the wording of a sentence lets ask, by the file that knows the wording.
 * @param phrases its pieces that could be blanked, from `findPhrases`
 */
export function formsOf(statement: Statement, phrases: readonly Phrase[]): FormQuestion[] {
  return FORMS.flatMap((form) => form(statement, phrases));
}
