import { toCanonicalJson } from '../../shared/canonical-json.js';
import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf, type Read } from '../../store/read.js';
import type { Statement } from '../../store/statement.js';
import { aboutWhom } from '../about-whom.js';
import { entityRecords } from '../entity-kind.js';
import { linkClaims, removeClaims, writeClaims } from '../graph/content-statements.js';
import { removeEntities } from '../graph/entity-statements.js';
import { readOverrides, removeOverrides, writeOverrides } from '../graph/overrides.js';
import { replaceProjection, retireEntities } from '../graph/projection-statements.js';
import { readClaimRecords } from '../graph/read-claim-records.js';
import { readDisputableClaims, withRivals } from '../graph/read-claims.js';
import { readRevisions, writeRevisions, type Revisions } from '../graph/revisions.js';
import { override, overrideId, type Overrides } from '../overrides.js';
import { project, type Projection } from '../projection/project.js';
import type { AboutEntity } from '../projection/layers.js';
import type { CountingClaim, StatedClaim } from '../records.js';
import { withhold } from '../withdrawals.js';
import type { Plan } from './change-record.js';
import { effectsOf, type Effect } from './effects.js';
import { planCurated } from './plan-curated.js';
import { planDatasets, readDatasetStates, type DatasetPlan } from './plan-datasets.js';
import {
  planDocuments,
  readDocumentsTurn,
  readMentionsOfTurn,
  readWithholding,
  type DocumentsTurn,
} from './plan-documents.js';
import { refuseTooMany, type Decision, type RecordStates } from './record-states.js';

/** By what records come to be so. */
export interface Making {
  /** The id of the change, or the name of the file that says so. */
  readonly id: string;
  /** The version that it makes, which becomes the revision of the claims; null where they keep theirs. */
  readonly number: number | null;
}

/**
 * How the graph comes to have some records in the given states, and everything that follows from them; null where it has
 * them already. All actions and what takes them back end here.
 */
export async function planRecords(
  store: GraphReader,
  next: RecordStates,
  making: Making,
): Promise<Plan | null> {
  const read = readerOf(store);
  refuseTooMany(next);
  const turn = await readTurn(read, next);
  if (toCanonicalJson(turn.before) === toCanonicalJson(next)) return null;
  const claims = [...turn.former, ...turn.latter];
  // What may contradict one of them becomes contested, or no longer is, and so do those that it is about.
  const touched = aboutWhom(await withRivals(store, claims), turn.documents.mentions);
  const ids = [...touched].sort();
  const { projection, gone, followed, effects } = await projectTouched(store, ids, turn);
  const datasets = [
    await planCurated(read, turn),
    planDatasets(turn.before.datasets ?? {}, next.datasets ?? {}),
  ];
  const documents = await planDocuments(read, turn.documents, making.id);
  return {
    statements: [
      ...datasets.flatMap(({ statements }) => statements),
      ...removeClaims([...turn.removed, ...turn.written.map(({ id }) => id)]),
      ...documents.first,
      ...writeClaims(turn.written),
      ...replaceProjection(ids, projection),
      ...linkClaims(turn.written),
      ...documents.last,
      ...decideAnew(next.overrides, making.id),
      ...writeRevisions(await revise(read, turn, making)),
      ...removeEntities(gone),
      ...retireEntities(projection),
    ],
    ...touchedBy(next, turn, {
      ...{ entities: ids, followed, datasets },
      unlisted: [...gone, ...projection.retired.map(({ id }) => id)],
    }),
    datasets: [
      ...[...datasetsOf(claims), ...turn.documents.datasets],
      ...Object.keys(next.datasets ?? {}),
    ],
    ...{ before: turn.before, after: next, effects },
  };
}

/** The claims that a change is about, as they are and as they will be. */
interface Turn {
  readonly before: RecordStates;
  /** As they count, with what is decided over them. */
  readonly former: readonly CountingClaim[];
  /** As they will be. */
  readonly latter: readonly CountingClaim[];
  /** Those of the latter that state something else than before, or rest on something else. */
  readonly written: readonly CountingClaim[];
  /** The ids of those that will not be there. */
  readonly removed: readonly string[];
  readonly documents: DocumentsTurn;
}

async function readTurn(read: Read, next: RecordStates): Promise<Turn> {
  const [ofClaims, ofOverrides] = [Object.keys(next.claims), Object.keys(next.overrides)];
  const documents = await readDocumentsTurn(read, next.withdrawn ?? {});
  const ids = [...new Set([...ofClaims, ...ofOverrides, ...documents.claims])].sort();
  const stated = await readClaimRecords(read, ids);
  const decided: Overrides = await readOverrides(read, ids);
  const latterStated = ids.flatMap((id) => {
    const claim = id in next.claims ? next.claims[id] : stated.get(id);
    return claim ?? [];
  });
  const latterDecided = new Map([...decided, ...presentIn(next.overrides)]);
  for (const [id, state] of Object.entries(next.overrides))
    if (state === null) latterDecided.delete(id);
  const formerStated = [...stated.values()];
  const counting = await readWithholding(read, documents.former, formerStated);
  const toCount = await readWithholding(read, documents.latter, latterStated);
  const latter = override(withhold(latterStated, toCount), latterDecided);
  const rewritten = new Set([...ofClaims, ...documents.claims]);
  return {
    documents,
    before: {
      claims: Object.fromEntries(ofClaims.map((id) => [id, stated.get(id) ?? null])),
      overrides: Object.fromEntries(ofOverrides.map((id) => [id, decisionOf(decided.get(id))])),
      ...(next.withdrawn && { withdrawn: documents.before }),
      ...(next.datasets && {
        datasets: await readDatasetStates(read, Object.keys(next.datasets)),
      }),
    },
    former: override(withhold(formerStated, counting), decided),
    latter,
    written: latter.filter(({ id }) => rewritten.has(id)),
    removed: ofClaims.filter((id) => next.claims[id] === null && stated.has(id)),
  };
}

function decisionOf(decided: Decision | undefined): Decision | null {
  return decided ? { rank: decided.rank, status: decided.status } : null;
}

function presentIn(overrides: RecordStates['overrides']): [string, Decision][] {
  return Object.entries(overrides).flatMap(([id, state]) => (state === null ? [] : [[id, state]]));
}

interface Projected {
  readonly projection: Projection;
  /** The ids of the entities that are not there any more. */
  readonly gone: readonly string[];
  /** The ids of the other claims for which something else follows than before, such as that they are contested. */
  readonly followed: readonly string[];
  readonly effects: readonly Effect[];
}

async function projectTouched(
  store: GraphReader,
  ids: readonly string[],
  { former, latter, documents }: Turn,
): Promise<Projected> {
  const changed = new Set([...former, ...latter].map(({ id }) => id));
  const others = await readDisputableClaims(store, ids);
  const unchanged = others.filter(({ id }) => !changed.has(id));
  const [said, toSay] = [
    [...unchanged, ...former],
    [...unchanged, ...latter],
  ];
  const about = await readMentionsOfTurn(store, ids, documents);
  const projection = projectHeld(ids, toSay, about.latter);
  const before = projectHeld(ids, said, about.former);
  const [lines, toShow] = [linesOf(before), linesOf(projection)];
  const held = aboutWhom(toSay, about.latter);
  return {
    projection,
    gone: ids.filter((id) => !held.has(id)),
    followed: unchanged.map(({ id }) => id).filter((id) => lines.get(id) !== toShow.get(id)),
    effects: effectsOf(
      { own: former, claims: said, shown: before },
      { own: latter, claims: toSay, shown: projection },
    ),
  };
}

/** What follows of those of these entities that claims or mentions are about. */
function projectHeld(
  ids: readonly string[],
  claims: readonly StatedClaim[],
  mentions: readonly AboutEntity[],
): Projection {
  const held = aboutWhom(claims, mentions);
  return project(entityRecords(ids.filter((id) => held.has(id))), claims, mentions);
}

function linesOf({ claims }: Pick<Projection, 'claims'>): ReadonlyMap<string, string> {
  return new Map(claims.map(({ id, properties }) => [id, toCanonicalJson(properties)]));
}

/** The revisions that claims come to have; one that is written anew loses its own. */
async function revise(
  read: Read,
  { latter, written }: Turn,
  { number }: Making,
): Promise<Revisions> {
  return number === null
    ? readRevisions(
        read,
        written.map(({ id }) => id),
      )
    : new Map(latter.map(({ id }) => [id, number]));
}

function decideAnew(overrides: RecordStates['overrides'], change: string): Statement[] {
  const decided = presentIn(overrides);
  return [
    ...writeOverrides(decided.map(([claimId, state]) => ({ claimId, ...state, change }))),
    ...removeOverrides(Object.keys(overrides).filter((id) => overrides[id] === null)),
  ];
}

/** What a change touches beside its own records. */
interface Reached extends Pick<Projected, 'followed'> {
  readonly entities: readonly string[];
  /** Of the entities those that no list shows. */
  readonly unlisted: readonly string[];
  readonly datasets: readonly DatasetPlan[];
}

function touchedBy(
  next: RecordStates,
  { before, latter, removed, documents }: Turn,
  { entities, unlisted, followed, datasets }: Reached,
): Pick<Plan, 'upserted' | 'removed'> {
  return {
    upserted: [
      ...entities.filter((id) => !unlisted.includes(id)),
      ...[...latter.map(({ id }) => id), ...followed, ...documents.broughtBack],
      ...datasets.flatMap(({ upserted }) => upserted),
      ...Object.keys(next.overrides)
        .filter((id) => next.overrides[id] !== null)
        .map(overrideId),
    ],
    removed: [
      ...[...unlisted, ...removed, ...documents.withdrawn],
      ...datasets.flatMap((dataset) => dataset.removed),
      ...Object.keys(next.overrides)
        .filter((id) => next.overrides[id] === null && before.overrides[id] !== null)
        .map(overrideId),
    ],
  };
}

function datasetsOf(claims: readonly CountingClaim[]): string[] {
  return [...new Set(claims.map(({ dataset }) => dataset))].sort();
}
