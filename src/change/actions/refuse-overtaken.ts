import { isDeepStrictEqual } from 'node:util';
import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import { readJudgements } from '../../claims/graph/judgements.js';
import { readClaimRecords } from '../../claims/graph/read-claim-records.js';
import { readClaims } from '../../claims/graph/read-claims.js';
import { readDatasetIds } from '../../claims/graph/read-datasets.js';
import { readNaming } from '../../claims/graph/read-proposals.js';
import { readRevisions } from '../../claims/graph/revisions.js';
import { readWithdrawals } from '../../claims/graph/withdrawals.js';
import { isActive } from '../../claims/judgements.js';
import type { ClaimRecord, StatedClaim } from '../../claims/records.js';
import type { ChangeDetail } from '../../claims/log/change-record.js';
import { readCitedBeside } from '../../claims/graph/read-documents.js';
import { readHeldVersions } from '../../claims/graph/read-ingested.js';
import {
  namingLater,
  readLastOf,
  readLater,
  readStanding,
  readUndone,
  type Later,
  type Undone,
} from './later-changes.js';
import { readFilledDatasets } from '../apply/plan-datasets.js';
import { readCreatedStates } from '../apply/plan-created.js';
import { readTranslationStates } from '../apply/plan-translations.js';
import { readStates, type RecordStates } from '../apply/record-states.js';
import { readWhatRestsOnReading } from './refuse-reviewed.js';
import { refused } from '../apply/refused.js';

/**
 * Refuses to undo a change if later ones touched the same records, and names the last of these, unless it was undone itself.
 * The same holds for claims about an entity that would lose its last name, and for the content of a dataset that would
 * disappear.
 *
 * @param states the states to restore
 */
export async function refuseIfOvertaken(
  store: GraphReader,
  change: ChangeDetail,
  states: RecordStates,
): Promise<void> {
  const read = readerOf(store);
  const undone = await readUndone(read, change.number);
  refuseUndone(change, undone);
  await refuseFilledDatasets(read, states);
  await refuseCitedDocuments(read, states);
  const later =
    (await readLastRevision(store, states, change, undone)) ??
    (await readWhatRestsOnReading(read, change, states)) ??
    (await readWhatLeftOtherwise(read, change, undone)) ??
    (await readJudgement(store, change, states));
  if (!later) return;
  throw refused(
    'CONFLICT',
    `Change ${later.number} ("${later.id}") touched the same records later: undo it first.`,
    ['change'],
    later.number,
  );
}

/** Refuses what was undone already: the same state may have come back by another way. */
function refuseUndone(change: ChangeDetail, undone: Undone): void {
  const undoing = undone.get(change.id);
  if (!undoing) return;
  throw refused(
    'CONFLICT',
    `Change ${change.number} was undone already, by change ${undoing.number} ("${undoing.id}").`,
    ['change'],
    undoing.number,
  );
}

/** The last change that stands to a claim that exists, or to a proposal of what would have no name. */
async function readLastRevision(
  store: GraphReader,
  states: RecordStates,
  change: ChangeDetail,
  undone: Undone,
): Promise<Later | undefined> {
  const read = readerOf(store);
  const unnamed = await readLeftUnnamed(store, states);
  const ids = [
    ...[...idsOf(states.claims), ...idsOf(states.overrides)],
    ...unnamed.claims.map(({ id }) => id),
  ];
  const revisions = await readRevisions(read, [...new Set(ids)]);
  const touched = [...revisions].filter(([, number]) => number > change.number);
  const numbers = touched.map(([, number]) => number);
  const changed = touched.map(([id]) => id);
  // A change that touched all of the graph names nothing.
  const other =
    touched.length === 0
      ? undefined
      : await readStanding(
          read,
          cypher`c.number IN ${numbers} OR (${namingLater(changed, change.number)})`,
          change,
          undone,
        );
  // A mention has no revision of its own: that of its proposal is that of the change which accepted it.
  const naming = await readNaming(read, unnamed.entities);
  const own = states.review?.proposals ?? {};
  const named = naming.filter(({ id }) => !(id in own)).map(({ revision }) => revision);
  return readLastOf(read, [...(other ? [other.number] : []), ...named], change.number);
}

/** The last change to other records and judgements of this one: removed records and judgements have no revision. */
async function readWhatLeftOtherwise(
  read: Read,
  change: ChangeDetail,
  undone: Undone,
): Promise<Later | undefined> {
  const left = readStates(change.after);
  const ids = left ? await readLeftOtherwise(read, left) : [];
  if (ids.length === 0) return undefined;
  return readStanding(read, namingLater(ids, change.number), change, undone);
}

async function readLeftOtherwise(read: Read, left: RecordStates): Promise<string[]> {
  const stated = idsOf(left.claims).filter((id) => left.claims[id] !== null);
  const claims = await readClaimRecords(read, stated);
  const { withdrawn = {}, datasets = {}, judgements = {} } = left;
  const { created = {}, translations = {} } = left;
  const made = idsOf(datasets).filter((id) => datasets[id] !== null);
  const held = made.length === 0 ? [] : await readDatasetIds(read);
  const isWithdrawn = idsOf(withdrawn).length === 0 ? new Map() : await readWithdrawals(read);
  return [
    ...idsOf(judgements),
    ...stated.filter((id) => !claims.has(id)),
    ...made.filter((id) => !held.includes(id)),
    ...idsOf(withdrawn).filter((id) => isWithdrawn.has(id) !== withdrawn[id]),
    ...differing(created, await readCreatedStates(read, idsOf(created))),
    ...differing(translations, await readTranslationStates(read, idsOf(translations))),
  ];
}

/** The ids of records that a change left in another state than they are in. */
function differing(left: States, held: States): string[] {
  return idsOf(left).filter((id) => !isDeepStrictEqual(left[id], held[id]));
}

/** The other change that judged an entity which would lose its last name. */
async function readJudgement(
  store: GraphReader,
  { id }: ChangeDetail,
  states: RecordStates,
): Promise<Later | undefined> {
  const { entities } = await readLeftUnnamed(store, states);
  if (entities.length === 0) return undefined;
  const read = readerOf(store);
  const judged = (await readJudgements(read))
    .filter(isActive)
    .filter(({ left, right }) => entities.some((id) => id === left || id === right));
  const changes = judged.map(({ change }) => change).filter((change) => change !== id);
  return changes.length === 0 ? undefined : readLater(read, cypher`c.id IN ${changes}`);
}

interface LeftUnnamed {
  readonly entities: readonly string[];
  readonly claims: readonly StatedClaim[];
}

/** The entities that lose their last name by these states, and the remaining claims about them. */
async function readLeftUnnamed(
  store: GraphReader,
  { claims, overrides }: RecordStates,
): Promise<LeftUnnamed> {
  const removed = idsOf(claims).filter((id) => claims[id] === null);
  const names = [...(await readClaimRecords(readerOf(store), removed)).values()].filter(isName);
  const entities = [...new Set(names.map(({ subject }) => subject))];
  const held = (await readClaims(store, entities)).filter(({ id }) => claims[id] !== null);
  const restored = Object.values(claims).flatMap((claim) => claim ?? []);
  const named = new Set(
    [...held.filter(({ id, status }) => status === 'ACCEPTED' || id in overrides), ...restored]
      .filter(isName)
      .map(({ subject }) => subject),
  );
  const unnamed = entities.filter((id) => !named.has(id));
  return {
    entities: unnamed,
    claims: held.filter(({ subject, object }) =>
      unnamed.some((id) => id === subject || id === object),
    ),
  };
}

function isName({ predicate }: Pick<ClaimRecord, 'predicate'>): boolean {
  return predicate === 'NAME';
}

/** Refuses to remove a document that claims cite, that mentions lie in, or that was read since. */
async function refuseCitedDocuments(
  read: Read,
  { created = {}, claims }: RecordStates,
): Promise<void> {
  const leaving = idsOf(created).filter((id) => created[id] === null);
  if (leaving.length === 0) return;
  const cited = await readCitedBeside(read, leaving, idsOf(claims));
  const versions = await readHeldVersions(read, leaving);
  const used = leaving.find(
    (id) => cited.has(id) || versions.some(({ replaces }) => replaces === id),
  );
  if (used === undefined) return;
  throw refused('CONFLICT', `"${used}" is cited or was read since: undo these changes first.`, [
    'change',
  ]);
}

async function refuseFilledDatasets(
  read: Read,
  { datasets = {}, ingested }: RecordStates,
): Promise<void> {
  const leaving = idsOf(datasets).filter((id) => datasets[id] === null);
  const [filled] = await readFilledDatasets(read, leaving, idsOf(ingested?.drafts ?? {}));
  if (filled === undefined) return;
  throw refused(
    'CONFLICT',
    `The dataset "${filled}" is not empty: undo the changes that filled it first.`,
    ['change'],
  );
}

type States = Readonly<Record<string, unknown>>;

function idsOf(states: States): string[] {
  return Object.keys(states);
}
