import { Dexie, type EntityTable, type Table } from 'dexie';
import type { CaseStudy, CaseStudyRange, Framework, Step } from '@/lib/model/framework';
import type { Asset, AssetBytes, Highlight } from '@/lib/model/highlight';
import type { DeviceId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { Card, Review } from '@/lib/model/review';
import type { Setting } from '@/lib/model/setting';
import type { Alias, Cover, Source, StoredFile } from '@/lib/model/source';
import type { Taking } from '@/lib/model/taking';
import type { DayTally, GroupTally, TallyKind } from '@/lib/model/tally';
import { upgradeHighlight, upgradeQuestion } from '@/lib/model/upgrade';
import type {
  Change,
  Drafted,
  DueHour,
  MachineValue,
  StoredBookIndex,
  StoredPageText,
} from './rows';
import { DERIVED_VERSION, SCHEMA, SCHEMA_VERSION } from './schema';
import { stamping, writeVerbatim } from './stamping';

export interface StoreOptions {
  readonly name?: string;
  /** Epoch milliseconds. */
  now(): number;
  newId(): string;
  /** Another tab opened the database with a newer version: this one is closed for good. */
  onOutdated?(): void;
  /** A tab with an older version holds the upgrade up. */
  onBlocked?(): void;
  /** Written once, as they are, when the database is made. */
  readonly seed: { readonly frameworks: readonly Framework[]; readonly steps: readonly Step[] };
}

/** The only durable truth. Every write goes through the stamping middleware. */
export class StepmarkDb extends Dexie {
  declare sources: EntityTable<Source, 'id'>;
  declare frameworks: EntityTable<Framework, 'id'>;
  declare steps: EntityTable<Step, 'id'>;
  declare caseStudies: EntityTable<CaseStudy, 'id'>;
  declare caseStudyRanges: EntityTable<CaseStudyRange, 'id'>;
  declare highlights: EntityTable<Highlight, 'id'>;
  declare assets: EntityTable<Asset, 'id'>;
  declare questions: EntityTable<Question, 'id'>;
  declare reviews: EntityTable<Review, 'id'>;
  declare aliases: EntityTable<Alias, 'id'>;
  declare settings: EntityTable<Setting, 'key'>;
  declare takings: EntityTable<Taking, 'id'>;
  declare files: EntityTable<StoredFile, 'sourceId'>;
  declare covers: EntityTable<Cover, 'sourceId'>;
  declare assetBytes: EntityTable<AssetBytes, 'id'>;
  declare pageTexts: Table<StoredPageText, [string, number]>;
  declare bookIndexes: EntityTable<StoredBookIndex, 'sourceId'>;
  declare cards: EntityTable<Card, 'questionId'>;
  declare drafted: EntityTable<Drafted, 'highlightId'>;
  declare dayStats: EntityTable<DayTally, 'day'>;
  declare tallies: Table<GroupTally, [TallyKind, string]>;
  declare dueHours: EntityTable<DueHour, 'hour'>;
  declare undo: EntityTable<Change, 'id'>;
  declare machine: EntityTable<MachineValue, 'key'>;

  #deviceId = '';
  #derived = '';

  constructor(options: StoreOptions) {
    // Acknowledged means on disk: a transaction completes only after the data reached it.
    super(options.name ?? 'stepmark', { chromeTransactionDurability: 'strict' });
    this.version(SCHEMA_VERSION)
      .stores(SCHEMA)
      .upgrade(async (transaction) => {
        // Nobody edited these rows: their stamps stay what they are.
        writeVerbatim(transaction.idbtrans);
        const highlights = await transaction.table<Highlight>('highlights').toArray();
        await transaction.table('highlights').bulkPut(highlights.map(upgradeHighlight));
        const questions = await transaction.table<Question>('questions').toArray();
        await transaction.table('questions').bulkPut(questions.map(upgradeQuestion));
      });
    this.use(stamping({ now: () => options.now(), deviceId: () => this.#deviceId }));
    this.on('populate', (transaction) => {
      writeVerbatim(transaction.idbtrans);
      void this.frameworks.bulkAdd([...options.seed.frameworks]);
      void this.steps.bulkAdd([...options.seed.steps]);
      void this.machine.add({ key: 'deviceId', value: options.newId() });
      void this.machine.add({ key: 'derived', value: DERIVED_VERSION });
    });
    this.on('versionchange', () => {
      // Dexie's own answer would open the old version again, which fails at every query.
      this.close({ disableAutoOpen: true });
      options.onOutdated?.();
      return false;
    });
    this.on('blocked', () => options.onBlocked?.());
    this.on('ready', async () => {
      const [deviceId, derived] = await this.machine.bulkGet(['deviceId', 'derived']);
      this.#deviceId = deviceId?.value ?? '';
      this.#derived = derived?.value ?? '';
    });
  }

  /** Identity of this machine: a UUID made with the database. */
  get deviceId(): DeviceId {
    return this.#deviceId as DeviceId;
  }

  /** The version that cards and sums were derived as, when the database was opened. */
  get derived(): string {
    return this.#derived;
  }
}

/**
 * Opens (and the first time makes and seeds) the database.
 * @throws Dexie's `OpenFailedError` or `VersionError` when the browser refuses or a newer version wrote it.
 */
export async function openStore(options: StoreOptions): Promise<StepmarkDb> {
  const db = new StepmarkDb(options);
  await db.open();
  return db;
}
