import { readJudgements } from '../../claims/graph/judgements.js';
import { readOverrides } from '../../claims/graph/overrides.js';
import { readClaimRecords } from '../../claims/graph/read-claim-records.js';
import { readDatasets } from '../../claims/graph/read-datasets.js';
import { readDocumentRecords } from '../../claims/graph/read-document-records.js';
import { readKnownEntities, readKnownSlugs } from '../../claims/graph/read-known-entities.js';
import { heldName, readHeldNames, type HeldName } from '../../claims/graph/read-held-names.js';
import { readRetellings } from '../../claims/graph/read-support.js';
import { readRevisions } from '../../claims/graph/revisions.js';
import { readWithdrawals } from '../../claims/graph/withdrawals.js';
import { slugOf } from '../../claims/ids.js';
import type { ClaimRecord, DocumentRecord, JudgementRecord } from '../../claims/records.js';
import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read-row.js';
import { addStates, type Decision, type RecordStates } from '../apply/record-states.js';
import type { HeldRecords } from '../apply/read-affected-claims.js';
import { withStates } from '../apply/regrouping.js';

/** Ids and slugs among some that an entity has or had. */
export interface KnownIds {
  knownEntities(ids: readonly string[]): Promise<ReadonlySet<string>>;
  knownSlugs(slugs: readonly string[]): Promise<ReadonlySet<string>>;
}

/**
 * A graph as the planning of one change reads it: each record is read once, and seen with the states that earlier acts of the
 * same change intend.
 */
export class RecordReader implements GraphReader, KnownIds {
  readonly capabilities: GraphReader['capabilities'];
  readonly read: GraphReader['read'];
  readonly stream: GraphReader['stream'];
  readonly version: GraphReader['version'];
  /** Claims that an action was carried out on without the revision that its author has seen. */
  readonly unseen: ClaimRecord[] = [];
  readonly #shelves = {
    claims: new Shelf<ClaimRecord>((ids) => readClaimRecords(this.#rows, ids)),
    overrides: new Shelf<Decision>((ids) => readOverrides(this.#rows, ids)),
    revisions: new Shelf<number>((ids) => readRevisions(this.#rows, ids)),
    documents: new Shelf<DocumentRecord>((ids) => readDocumentRecords(this.#rows, ids)),
    withdrawn: new Shelf<DocumentRecord>((ids) =>
      readDocumentRecords(this.#rows, ids, 'Withdrawn'),
    ),
    entities: new Shelf<true>(async (ids) => present(await readKnownEntities(this.#rows, ids))),
    names: new Shelf<readonly HeldName[]>((ids) => readHeldNames(this.#rows, ids)),
    slugs: new Shelf<true>(async (slugs) => present(await readKnownSlugs(this.#rows, slugs))),
  };
  readonly #rows: ReturnType<typeof readerOf>;
  readonly #whole = new Map<string, Promise<unknown>>();
  #pending: RecordStates = { claims: {}, overrides: {} };
  /** Slugs of the entities that earlier acts name, by their ids. */
  #made = new Map<string, string>();
  /** Names that earlier acts state, by entity and claim. */
  #named = new Map<string, Map<string, HeldName>>();

  private constructor(store: GraphReader) {
    this.capabilities = store.capabilities;
    this.read = (...asked) => store.read(...asked);
    this.stream = (...asked) => store.stream(...asked);
    this.version = (...asked) => store.version(...asked);
    this.#rows = readerOf(store);
  }

  static of(store: GraphReader): RecordReader {
    return store instanceof RecordReader ? store : new RecordReader(store);
  }

  /** Records without the states that acts intend. */
  get held(): HeldRecords {
    const { claims, overrides } = this.#shelves;
    return { claims: (ids) => claims.get(ids), overrides: (ids) => overrides.get(ids) };
  }

  /** States that the acts so far intend. */
  get pending(): RecordStates {
    return this.#pending;
  }

  /** Shows these states to all that is read from now on. */
  intend(states: RecordStates): void {
    addStates(this.#pending, states);
    for (const [id, claim] of Object.entries(states.claims))
      if (claim?.value?.type === 'NAME') {
        const { subject, value } = claim;
        this.#made.set(subject, slugOf(subject));
        const named = this.#named.get(subject) ?? new Map<string, HeldName>();
        this.#named.set(subject, named.set(id, heldName(id, value)));
      }
  }

  /**
   * Runs acts until they ask for no record that is not held, and reads what they asked for together. Statements are then as many
   * as rounds, however many the acts.
   */
  async readAhead(runActs: () => Promise<unknown>): Promise<void> {
    const shelves = Object.values(this.#shelves);
    for (let round = 0; round < maxRounds; round += 1) {
      for (const shelf of shelves) shelf.isAhead = true;
      await runActs();
      this.#pending = { claims: {}, overrides: {} };
      this.#made = new Map();
      this.#named = new Map();
      for (const shelf of shelves) shelf.isAhead = false;
      const read = await Promise.all(shelves.map((shelf) => shelf.readNoted()));
      if (!read.includes(true)) return;
    }
  }

  /** Claims as they are stated, by id; unknown ids are left out. */
  claims(ids: readonly string[]): Promise<ReadonlyMap<string, ClaimRecord>> {
    return this.#shelves.claims.get(ids, this.#pending.claims);
  }

  overrides(ids: readonly string[]): Promise<ReadonlyMap<string, Decision>> {
    return this.#shelves.overrides.get(ids, this.#pending.overrides);
  }

  /** Revisions before the change. */
  revisions(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#shelves.revisions.get(ids);
  }

  documents(ids: readonly string[]): Promise<ReadonlyMap<string, DocumentRecord>> {
    return this.#shelves.documents.get(ids, this.#pending.created);
  }

  withdrawnDocuments(ids: readonly string[]): Promise<ReadonlyMap<string, DocumentRecord>> {
    return this.#shelves.withdrawn.get(ids);
  }

  /** Names of these entities, also those that earlier acts state. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, readonly HeldName[]>> {
    const held = await this.#shelves.names.get(ids);
    const { claims } = this.#pending;
    return new Map(
      ids.map((id) => [
        id,
        [
          ...(held.get(id) ?? []).filter(({ claim }) => !(claim in claims)),
          ...Array.from(this.#named.get(id)?.values() ?? []).filter(({ claim }) => claims[claim]),
        ],
      ]),
    );
  }

  /** Ids among these that an entity has or had. */
  async knownEntities(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const held = await this.#shelves.entities.get(ids);
    return new Set([...held.keys(), ...ids.filter((id) => this.#made.has(id))]);
  }

  /** Slugs among these that an entity has or had. */
  async knownSlugs(slugs: readonly string[]): Promise<ReadonlySet<string>> {
    const held = await this.#shelves.slugs.get(slugs);
    const made = [...this.#made.values()];
    return new Set([...held.keys(), ...slugs.filter((slug) => made.includes(slug))]);
  }

  async judgements(): Promise<JudgementRecord[]> {
    const held = await this.#once('judgements', () => readJudgements(this.#rows));
    return withStates(held, this.#pending.judgements ?? {});
  }

  datasets() {
    return this.#once('datasets', () => readDatasets(this.#rows));
  }

  withdrawals() {
    return this.#once('withdrawals', () => readWithdrawals(this.#rows));
  }

  retellings() {
    return this.#once('retellings', () => readRetellings(this.#rows));
  }

  #once<Result>(name: string, read: () => Promise<Result>): Promise<Result> {
    const held = (this.#whole.get(name) ?? read()) as Promise<Result>;
    this.#whole.set(name, held);
    return held;
  }
}

/** Rounds after which acts read the rest one by one. */
const maxRounds = 8;

function present(ids: ReadonlySet<string>): ReadonlyMap<string, true> {
  return new Map(Array.from(ids, (id) => [id, true]));
}

/** Records of one kind that were read, by id; null for those that the graph has not. */
class Shelf<Kept> {
  readonly #held = new Map<string, Kept | null>();
  readonly #noted = new Set<string>();
  readonly #read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Kept>>;
  /** If true, what is not held is noted to be read later, and left out of answers. */
  isAhead = false;

  constructor(read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Kept>>) {
    this.#read = read;
  }

  async get(
    ids: readonly string[],
    pending: Readonly<Record<string, Kept | null>> = {},
  ): Promise<ReadonlyMap<string, Kept>> {
    for (const id of ids) if (!this.#held.has(id)) this.#noted.add(id);
    if (!this.isAhead) await this.readNoted();
    return new Map(
      ids.flatMap((id) => {
        const kept = id in pending ? pending[id] : this.#held.get(id);
        return kept === null || kept === undefined ? [] : [[id, kept] as const];
      }),
    );
  }

  /** Reads what was noted; false if nothing was. */
  async readNoted(): Promise<boolean> {
    const ids = [...this.#noted];
    this.#noted.clear();
    if (ids.length === 0) return false;
    const found = await this.#read(ids);
    for (const id of ids) this.#held.set(id, found.get(id) ?? null);
    return true;
  }
}
