import { toCanonicalJson } from '../../shared/canonical-json.js';
import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf, type Read } from '../../store/read.js';
import { cypher, toStatement, type Statement } from '../../store/statement.js';
import { readIds } from '../../store/read-row.js';
import { aboutWhom } from '../about-whom.js';
import { entityRecords } from '../entity-kind.js';
import { linkClaims, removeClaims, writeClaims } from '../graph/content-statements.js';
import { removeEntities } from '../graph/entity-statements.js';
import { removeJudgements, replaceAliases, writeJudgements } from '../graph/judgements.js';
import { removeOverrides, writeOverrides } from '../graph/overrides.js';
import { replaceProjection, retireEntities } from '../graph/projection-statements.js';
import { readDatasets } from '../graph/read-datasets.js';
import { readDisputableClaims, withRivals } from '../graph/read-claims.js';
import { readMentions } from '../graph/read-mentions.js';
import { relinkClaims, relinkMentions } from '../graph/relink.js';
import { writeRevisions } from '../graph/revisions.js';
import { overrideId } from '../overrides.js';
import type { AboutEntity } from '../projection/layers.js';
import { project, type Projection } from '../projection/project.js';
import { projectShown } from '../projection/shown.js';
import { presentProperties } from '../properties.js';
import type { Plan } from './change-record.js';
import { curatedDataset } from './curated-dataset.js';
import { layout } from '../checksum.js';
import { presentIn, readTurn, type Turn } from './read-turn.js';
import type { RecordStates } from './record-states.js';
import type { JudgementStates, Regrouping } from './regrouping.js';

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
  const turn = await readTurn(store, next);
  return toCanonicalJson(turn.before) === toCanonicalJson(next)
    ? null
    : planTurn(store, turn, next, making);
}

/** The same, where it is known what it means for which claims. */
export async function planTurn(
  store: GraphReader,
  turn: Turn,
  next: RecordStates,
  making: Making,
): Promise<Plan> {
  const { regrouping } = turn;
  const claims = [...turn.former, ...turn.latter];
  // What may contradict one of them becomes contested, or no longer is, and so do those that it is about.
  const rivals = await withRivals(store, claims);
  const touched = new Set([...aboutWhom([...claims, ...rivals], []), ...regrouping.canonicals]);
  const ids = [...touched].sort();
  const { projection, gone, followed } = await projectTouched(store, ids, turn);
  const dataset = await planCurated(readerOf(store), turn);
  return {
    statements: [
      ...dataset.statements,
      ...removeClaims([...turn.removed, ...turn.written.map(({ id }) => id)]),
      ...writeClaims(turn.written),
      ...replaceProjection(ids, projection),
      ...linkClaims(turn.written),
      ...relinkClaims(turn.relinked),
      ...relinkMentions(regrouping.movedMentions),
      ...decideAnew(next.overrides, making.id),
      ...judgeAnew(next.judgements ?? {}),
      ...replaceAliases(regrouping.ids, regrouping.after),
      ...revise(turn.acted, making),
      ...removeEntities(gone),
      ...retireEntities(projection),
    ],
    ...touchedBy(next, turn, {
      ...{ entities: ids, followed, dataset },
      unlisted: [...gone, ...projection.retired.map(({ id }) => id)],
    }),
    datasets: datasetsOf([...claims, ...regrouping.movedMentions]),
    ...{ before: turn.before, after: next },
  };
}

interface Projected {
  readonly projection: Projection;
  /** The ids of the entities that are not there any more. */
  readonly gone: readonly string[];
  /** The ids of the other claims for which something else follows than before, such as that they are contested. */
  readonly followed: readonly string[];
}

async function projectTouched(
  store: GraphReader,
  ids: readonly string[],
  { former, latter, regrouping }: Turn,
): Promise<Projected> {
  const changed = new Set([...former, ...latter].map(({ id }) => id));
  const others = await readDisputableClaims(store, ids);
  const unchanged = others.filter(({ id }) => !changed.has(id));
  const claims = [...unchanged, ...latter];
  const mentions = await mentionsAfter(store, ids, regrouping);
  const held = aboutWhom(claims, mentions);
  const kept = entityRecords(ids.filter((id) => held.has(id)));
  const projection = project(kept, claims, mentions);
  const before = linesOf(projectShown(entityRecords(ids), [...unchanged, ...former]));
  const after = linesOf(projection);
  return {
    projection,
    gone: ids.filter((id) => !held.has(id)),
    followed: unchanged.map(({ id }) => id).filter((id) => before.get(id) !== after.get(id)),
  };
}

/** Which datasets will mention which of these entities. */
async function mentionsAfter(
  store: GraphReader,
  ids: readonly string[],
  { mentions, ids: moving, before }: Regrouping,
): Promise<AboutEntity[]> {
  const left = new Set(moving.map(before));
  return [
    ...(await readMentions(
      store,
      ids.filter((id) => !left.has(id)),
    )),
    ...mentions,
  ];
}

function linesOf({ claims }: Pick<Projection, 'claims'>): ReadonlyMap<string, string> {
  return new Map(claims.map(({ id, properties }) => [id, toCanonicalJson(properties)]));
}

/** What becomes of the dataset of curated claims: its id where it is there since, or gone. */
type CuratedPlan = Pick<Plan, 'statements' | 'upserted' | 'removed'>;

const asBefore: CuratedPlan = { statements: [], upserted: [], removed: [] };

/** The dataset of curated claims is there while it has one, or while a seed says more of it. */
async function planCurated(read: Read, { written, removed, former }: Turn): Promise<CuratedPlan> {
  const { id } = curatedDataset;
  if (written.some(({ dataset }) => dataset === id)) {
    const held = await read(cypher`MATCH (d:Dataset) WHERE d.id = ${id} RETURN d.id`);
    return {
      ...{ upserted: held.length === 0 ? [id] : [], removed: [] },
      statements: [
        toStatement(
          cypher`MERGE (d:Dataset {id: ${id}}) ON CREATE SET d = ${presentProperties({ ...curatedDataset, layout })}`,
        ),
      ],
    };
  }
  const lost = new Set(removed);
  if (!former.some((claim) => claim.dataset === id && lost.has(claim.id))) return asBefore;
  const rows = await read(
    cypher`MATCH (c:Claim) WHERE c.dataset = ${id} RETURN c.id LIMIT ${removed.length + 1}`,
  );
  const isEmpty = readIds(rows).every((claim) => lost.has(claim));
  if (!isEmpty || (await isOfSeed(read))) return asBefore;
  return {
    statements: [toStatement(cypher`MATCH (d:Dataset) WHERE d.id = ${id} DETACH DELETE d`)],
    ...{ upserted: [], removed: [id] },
  };
}

/** Whether a folder of a seed says of the dataset of curated claims what actions do not. */
async function isOfSeed(read: Read): Promise<boolean> {
  const { id } = curatedDataset;
  const held = (await readDatasets(read)).find((dataset) => dataset.id === id);
  if (held && toCanonicalJson(held) !== toCanonicalJson(curatedDataset)) return true;
  const documents = await read(
    cypher`MATCH (d:Document) WHERE d.dataset = ${id} RETURN d.id LIMIT 1`,
  );
  const mentions = await read(
    cypher`MATCH (m:Mention) WHERE m.dataset = ${id} RETURN m.id LIMIT 1`,
  );
  return documents.length + mentions.length > 0;
}

function revise(claims: readonly string[], { number }: Making): Statement[] {
  return number === null ? [] : writeRevisions(new Map(claims.map((id) => [id, number])));
}

function judgeAnew(judgements: JudgementStates): Statement[] {
  return [
    ...writeJudgements(presentIn(judgements).map(([, state]) => state)),
    ...removeJudgements(Object.keys(judgements).filter((id) => judgements[id] === null)),
  ];
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
  readonly dataset: CuratedPlan;
}

function touchedBy(
  next: RecordStates,
  { before, latter, removed, regrouping }: Turn,
  { entities, unlisted, followed, dataset }: Reached,
): Pick<Plan, 'upserted' | 'removed'> {
  const judged = next.judgements ?? {};
  const isUnlisted = new Set(unlisted);
  return {
    upserted: [
      ...entities.filter((id) => !isUnlisted.has(id)),
      ...[...latter.map(({ id }) => id), ...followed, ...dataset.upserted],
      ...regrouping.movedMentions.map(({ document }) => document),
      ...presentIn(judged).map(([id]) => id),
      ...Object.keys(next.overrides)
        .filter((id) => next.overrides[id] !== null)
        .map(overrideId),
    ],
    removed: [
      ...[...unlisted, ...removed, ...dataset.removed],
      ...Object.keys(next.overrides)
        .filter((id) => next.overrides[id] === null && before.overrides[id] !== null)
        .map(overrideId),
      ...Object.keys(judged).filter(
        (id) => judged[id] === null && before.judgements?.[id] !== null,
      ),
    ],
  };
}

function datasetsOf(records: readonly { readonly dataset: string }[]): string[] {
  return [...new Set(records.map(({ dataset }) => dataset))].sort();
}
