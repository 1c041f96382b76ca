import type { CaseStudy, Step } from '@/lib/model/framework';
import type { Source } from '@/lib/model/source';
import type { App } from './app';
import { steps } from './case-studies';
import { usedTags } from './tags';

/** What a quiz can be about. */
export interface QuizChoices {
  /** Books in the library, by title. */
  readonly books: readonly Source[];
  readonly steps: readonly Step[];
  readonly caseStudies: readonly CaseStudy[];
  /** The most used first. */
  readonly tags: readonly string[];
}

/** Everything a quiz can be narrowed to. */
export async function quizChoices(app: App): Promise<QuizChoices> {
  const [sources, caseStudies, tags] = await Promise.all([
    app.db.sources.filter(({ deletedAt }) => deletedAt === null).toArray(),
    app.db.caseStudies.filter(({ deletedAt }) => deletedAt === null).toArray(),
    usedTags(app),
  ]);
  return {
    books: sources.toSorted((a, b) => a.title.localeCompare(b.title)),
    steps: await steps(app),
    caseStudies: caseStudies.toSorted((a, b) => a.position - b.position),
    tags: tags.map(({ tag }) => tag),
  };
}
