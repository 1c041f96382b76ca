import type { AliasId, SourceId } from '@/lib/model/ids';
import type { Alias, Source } from '@/lib/model/source';
import { NO_ANSWERS, plus } from '@/lib/model/tally';
import type { StepmarkDb } from './db';
import { forgetTexts } from './page-texts';
import type { Change } from './rows';

/**
 * Two sources turned out to be one: everything of `from` moves to `into`, in one transaction, with an
 * alias. The view of whichever was read last is kept. Highlights keep their ids, so nothing that
 * points at them breaks. Does nothing when either is gone or they are already one.
 */
export async function mergeSources(
  db: StepmarkDb,
  from: SourceId,
  into: SourceId,
  aliasId: AliasId,
  now: number,
): Promise<void> {
  if (from === into) return;
  await db.transaction('rw', tablesOfASource(db), async () => {
    const [old, kept] = await db.sources.bulkGet([from, into]);
    if (!old || !kept || old.deletedAt !== null) return;
    for (const name of ['highlights', 'questions', 'cards', 'takings']) {
      const table = db.table<{ sourceId: SourceId }>(name);
      const rows = await table.filter((row) => row.sourceId === from).toArray();
      await table.bulkPut(rows.map((row) => ({ ...row, sourceId: into })));
    }
    await moveTally(db, from, into);
    const keptMap = await moveMap(db, from, into, now);
    await moveHistory(db, from, into, keptMap);
    await db.sources.update(into, {
      ...viewOf(kept.lastOpenedAt > old.lastOpenedAt ? kept : old, kept),
      deletedAt: null,
    });
    await db.sources.update(from, { deletedAt: now });
    await db.aliases.add({
      id: aliasId,
      sourceId: into,
      fromSourceId: from,
      contentHash: null,
    } as Alias);
    await forgetTexts(db, from);
    const cover = await db.covers.get(from);
    if (cover && !(await db.covers.get(into))) await db.covers.put({ ...cover, sourceId: into });
    await db.covers.delete(from);
    await db.files.delete(from);
  });
}

/** Answers to what is now one book's question count for that book. */
async function moveTally(db: StepmarkDb, from: SourceId, into: SourceId): Promise<void> {
  const [old, kept] = await db.tallies.bulkGet([
    ['source', from],
    ['source', into],
  ]);
  if (!old) return;
  await db.tallies.delete(['source', from]);
  await db.tallies.put({ ...plus(kept ?? NO_ANSWERS, old), kind: 'source', key: into });
}

/**
 * Moves the map of sections, or throws it out with its case studies where the known book has a map of
 * its own: the newcomer's would double it. @returns whether it was moved.
 */
async function moveMap(
  db: StepmarkDb,
  from: SourceId,
  into: SourceId,
  now: number,
): Promise<boolean> {
  const ranges = await db.caseStudyRanges.where('sourceId').equals(from).toArray();
  const moves = (await db.caseStudyRanges.where('sourceId').equals(into).count()) === 0;
  await db.caseStudyRanges.bulkPut(
    ranges.map((range) => (moves ? { ...range, sourceId: into } : { ...range, deletedAt: now })),
  );
  if (moves) return true;
  for (const id of new Set(ranges.map((range) => range.caseStudyId))) {
    const others = db.caseStudyRanges.where('caseStudyId').equals(id);
    if ((await others.filter((range) => range.deletedAt === null).count()) > 0) continue;
    await db.caseStudies.update(id, { deletedAt: now });
  }
  return false;
}

/**
 * What undo would put back belongs to the one book now, too; but not a map that was thrown out.
 * Changes of the known book that were undone before can no longer be redone: others came after.
 */
async function moveHistory(
  db: StepmarkDb,
  from: SourceId,
  into: SourceId,
  withMap: boolean,
): Promise<void> {
  const changes = (await db.undo.where('sourceId').equals(from).toArray()).map((change) =>
    movedChange(change, into, withMap),
  );
  const done = changes.filter((change) => change.rows.length > 0);
  const gone = changes.filter((change) => change.rows.length === 0);
  await db.undo.bulkDelete(gone.map((change) => change.id));
  if (done.length === 0) return;
  await db.undo
    .where('sourceId')
    .equals(into)
    .filter((change) => change.undoneAt !== null)
    .delete();
  await db.undo.bulkPut(done);
}

function movedChange(change: Change, into: SourceId, withMap: boolean): Change {
  const move = (row: object | null) =>
    row && ('sourceId' in row ? { ...row, sourceId: into } : row);
  return {
    ...change,
    sourceId: into,
    rows: change.rows
      .filter((row) => withMap || row.table !== 'caseStudyRanges')
      .map((row) => ({ ...row, before: move(row.before), after: move(row.after) })),
  };
}

function tablesOfASource(db: StepmarkDb) {
  return [
    db.sources,
    db.highlights,
    db.questions,
    db.cards,
    db.takings,
    db.tallies,
    db.undo,
    db.caseStudies,
    db.caseStudyRanges,
    db.aliases,
    db.pageTexts,
    db.bookIndexes,
    db.covers,
    db.files,
  ];
}

/** A newcomer still on its first page says nothing about where reading stopped. */
function viewOf(later: Source, kept: Source): Partial<Source> {
  const view = later.furthestPageIndex === 0 ? kept : later;
  return {
    lastOpenedAt: later.lastOpenedAt,
    viewPageIndex: view.viewPageIndex,
    viewLeft: view.viewLeft,
    viewTop: view.viewTop,
    viewScale: view.viewScale,
    viewRotation: view.viewRotation,
    ...(view.viewScroll && { viewScroll: view.viewScroll }),
    ...(view.viewSpread && { viewSpread: view.viewSpread }),
    furthestPageIndex: Math.max(later.furthestPageIndex, kept.furthestPageIndex),
  };
}
