import type { App } from './app';

/** A tag in use, and on how many highlights of all books. */
export interface UsedTag {
  readonly tag: string;
  readonly count: number;
}

/** Every tag of living highlights, the most used first. */
export async function usedTags({ db }: App): Promise<UsedTag[]> {
  const counts = new Map<string, number>();
  // Only rows that have a tag at all are read.
  await db.highlights.orderBy('tags').each(({ deletedAt }, { key }) => {
    const tag = key as string;
    if (deletedAt === null) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  });
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .toSorted((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}
