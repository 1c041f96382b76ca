import type { UsedTag } from '@/lib/app/tags';

/** Tags offered at most: the list stays short enough to be read at a glance. */
const MOST = 8;

/** What was typed as a tag is stored: no `#` before it, no spaces in it. */
export const asTag = (text: string): string =>
  text
    .trim()
    .replace(/^#+/, '')
    .replaceAll(/[\s,]+/g, '-');

/**
 * Tags in use that what is typed may mean: those that begin with it first, then those with a later
 * word that does, each the most used first. Upper case and accents do not count.
 */
export function matchTags(
  typed: string,
  used: readonly UsedTag[],
  own: readonly string[],
): UsedTag[] {
  const wanted = folded(asTag(typed));
  const free = used.filter(({ tag }) => !own.includes(tag));
  const begins = free.filter(({ tag }) => folded(tag).startsWith(wanted));
  const inside = free.filter(
    (each) =>
      !begins.includes(each) &&
      folded(each.tag)
        .split(/[-/_]/)
        .some((part) => part.startsWith(wanted)),
  );
  return [...begins, ...inside].slice(0, MOST);
}

const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
