import { bucketOf, kindOfId } from '../claims/ids.js';
import { changesBetween } from '../claims/log/read-changes.js';
import { inBatches } from '../shared/batches.js';
import { groupBy } from '#text/group-by.js';
import { seesDecisions } from '../shared/viewer.js';
import { bucketCount } from '../store/buckets.js';
import { isLate } from '../store/deadline.js';
import type { GraphReader, GraphVersion, RunOptions } from '../store/graph-reader.js';
import { isSameVersion } from '../store/graph-version.js';
import { readerOf, readIds, type Read } from '../store/read-row.js';
import { maxPauseMs, type PausableReader } from '../store/snapshot.js';
import { cypher } from '../store/statement.js';
import type { Element, Header, Item } from './element.js';
import { readersOf, torn, tornAlways } from './elements.js';
import { readOwnConflicts } from './read/claims.js';
import { readDocumentIds, readDocuments } from './read/documents.js';
import type { Format } from './format.js';
import { readHeader } from './read/header.js';
import type { Parts, Shown } from './read/parts.js';
import { refuseTooManyRows } from './read/refuse-too-many-rows.js';
import { Buckets, readWholeGraph } from './read/whole-graph.js';
import type { Selection } from './selection.js';
import { Spool } from './spool.js';

/** Rounds of reading again before writers are held up. */
const maxRounds = 10;

/** Times that writers are held up; in between another round leaves less to read. */
const maxPauses = 5;

/** Buckets of which things were changed that are read at once. */
const bucketsAtOnce = 64;

/** State of a reading up to a version; the documents and items are in the spool. */
interface Held {
  readonly version: GraphVersion;
  /** Ids in their order. */
  readonly documents: readonly string[];
}

/**
 * The elements of a whole graph or dataset at one version, though others write meanwhile. All is read into a spool first; then
 * what the log names since is read again, round by round, until nobody has written during a round, at last while writers wait.
 * @throws KnownError `CONFLICT` if a change touched everything, `OVERLOADED` if the writers would wait too long
 */
export async function readBesideWriters(
  store: PausableReader,
  { apart, only, maxRows }: Format,
  chosen: Selection,
  options: RunOptions,
): Promise<{ readonly version: GraphVersion; readonly elements: AsyncIterable<Element> }> {
  const { version: begun, ...selection } = { ...chosen, apart, only };
  if (maxRows !== undefined) await refuseTooManyRows(readerOf(store, options), selection, maxRows);
  const spool = await Spool.open<Item>();
  const follow = async (reader: GraphReader, version: GraphVersion, last?: Held): Promise<Held> => {
    const touched = last && (await readTouched(reader, last.version, version));
    const read = readerOf(reader, options);
    await readItems(read, spool, selection, touched && (await bucketsOf(read, touched)));
    const known = new Set(last?.documents);
    const documents = await takeDocuments(
      read,
      spool,
      selection,
      (id) => !known.has(id) || touched?.has(id) === true,
    );
    return { version, documents };
  };
  const finish = async (reader: GraphReader, { version, documents }: Held) => {
    const header = await readHeader(readerOf(reader, options), selection);
    return { version, elements: tellElements(header, documents, spool, selection) };
  };
  const now = () => store.version({ ...options, anew: true });
  try {
    let held = await follow(store, begun ?? (await now()));
    for (let round = 1; ; round += 1) {
      const last = held;
      if (isSameVersion(last.version, await now())) {
        const finished = await finish(store, last);
        if (isSameVersion(last.version, await now())) return finished;
      } else if (round > maxRounds) {
        const paused = store.whilePaused(
          async (still) => finish(still, await follow(still, await still.version(), last)),
          maxPauseMs,
        );
        const finished = await paused.catch(passLate(round === maxRounds + maxPauses));
        if (finished !== undefined) return finished;
      }
      held = await follow(store, await now(), last);
    }
  } catch (error) {
    await spool.close();
    throw error;
  }
}

/** Passes over a pause that was too short, unless it was the last. */
const passLate =
  (isLast: boolean) =>
  (error: unknown): undefined => {
    if (!isLate(error)) throw error;
    if (isLast) throw tornAlways();
  };

async function* tellElements(
  header: Header,
  documents: readonly string[],
  spool: Spool<Item>,
  selection: Selection,
): AsyncGenerator<Element> {
  try {
    yield header;
    for (const id of documents) yield* await spool.get(id);
    for (const list of listsOf(selection))
      for (let bucket = 0; bucket < bucketCount; bucket += 1)
        yield* await spool.get(`${list} ${bucket}`);
  } finally {
    await spool.close();
  }
}

/** Ids of the documents in their order; those that are to be read are in the spool then. */
async function takeDocuments(
  read: Read,
  spool: Spool<Item>,
  { dataset, only }: Selection,
  isToBeRead: (id: string) => boolean,
): Promise<readonly string[]> {
  if (only !== undefined && only !== 'document') return [];
  const documents = await readDocumentIds(read, dataset);
  for await (const some of readDocuments(read, documents.filter(isToBeRead)))
    for (const document of some) await spool.put(document.id, [document]);
  return documents;
}

/** @param touched the buckets to be read; all if absent */
async function readItems(
  read: Read,
  spool: Spool<Item>,
  selection: Selection,
  touched: ReadonlySet<number> | undefined,
): Promise<void> {
  const { dataset, asOf, viewer, only, apart = [] } = selection;
  if (only === 'document') return;
  const shown = { dataset, hasRetracted: seesDecisions(viewer) };
  for (const list of listsOf(selection))
    for (const bucket of touched ?? []) spool.delete(`${list} ${bucket}`);
  // The number of entities is left out: others may have added some since they were counted.
  const { ofEntities, ofRelations } = touched
    ? partsOf(touched, shown)
    : await readWholeGraph(read, shown);
  const own = await readOwnConflicts(read, dataset);
  for (const take of readersOf(read, { ofEntities, ofRelations }, { own, asOf, only, apart }))
    for (const [key, items] of groupBy(await take(), keyOf)) await spool.put(key, items);
}

function partsOf(touched: ReadonlySet<number>, shown: Shown): Parts<Buckets, Buckets> {
  const batches = inBatches([...touched], bucketsAtOnce);
  const parts = Array.from(batches, (buckets) => new Buckets(buckets, shown));
  return { ofEntities: parts, ofRelations: parts };
}

/** The ids that the log names between two versions. */
async function readTouched(
  store: GraphReader,
  from: GraphVersion,
  to: GraphVersion,
): Promise<ReadonlySet<string>> {
  const isSameStore = from.storeId === to.storeId;
  const changes = isSameStore && (await changesBetween(store, from.number, to.number));
  if (!changes) throw torn();
  return new Set(changes.flatMap(({ upserted, removed }) => [...upserted, ...removed]));
}

/** The buckets of the entities among the ids, and of those about which claims among them say something. */
async function bucketsOf(read: Read, ids: ReadonlySet<string>): Promise<ReadonlySet<number>> {
  const entities = [...ids].filter((id) => kindOfId(id) !== undefined);
  const said = await read(
    cypher`MATCH (s:Entity)<-[:SUBJECT]-(c:Claim) WHERE c.id IN ${[...ids]} RETURN DISTINCT s.id`,
  );
  return new Set([...entities, ...readIds(said)].map(bucketOf));
}

/** The lists of items in their order, each by buckets in the spool. */
const listsOf = ({ apart = [] }: Selection): readonly string[] => [
  ...['entity', 'relation'],
  ...apart.flatMap((what) => [what, `${what} of a relation`]),
];

/** The list of an item, and the bucket of the entity to which it belongs. */
function keyOf(item: Item): string {
  if (item.element === 'relation') return `relation ${bucketOf(item.source)}`;
  if (item.element === 'mention') return `mention ${bucketOf(item.entity)}`;
  if (!('subject' in item)) return `entity ${bucketOf(item.id)}`;
  const list = item.relation === undefined ? item.element : `${item.element} of a relation`;
  return `${list} ${bucketOf(item.subject)}`;
}
