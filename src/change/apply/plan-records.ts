import { toCanonicalJson } from '../../shared/canonical-json.js';
import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf, type Read } from '../../store/read-row.js';
import type { Statement } from '../../store/statement.js';
import { aboutWhom, entityRecords } from '../../claims/ids.js';
import {
  linkClaims,
  removeClaims,
  removeEntities,
  writeClaims,
} from '../../claims/graph/content-statements.js';
import { removeKeyed, writeKeyed } from '../../claims/graph/keyed-nodes.js';
import { removeOverrides, writeOverrides } from '../../claims/graph/overrides.js';
import {
  replaceProjection,
  retireEntities,
  updateProjection,
} from '../../claims/graph/projection-statements.js';
import { readBearingClaims } from '../../claims/graph/read-bearing-claims.js';
import { readDisputableClaims, withRivals } from '../../claims/graph/read-claims.js';
import { relinkClaims } from '../../claims/graph/relink-merged.js';
import { readRevisions, writeRevisions, type Revisions } from '../../claims/graph/revisions.js';
import { curatedDataset } from '../../claims/curated-dataset.js';
import { concernsOrder, derivedDataset } from '../../claims/precedence.js';
import { overrideId } from '../../claims/apply-decisions.js';
import type { AboutEntity } from '../../claims/projection/layers.js';
import { differenceOf } from '../../claims/projection/difference.js';
import { project, type Projection } from '../../claims/projection/project.js';
import type { StatedClaim } from '../../claims/records.js';
import type { Plan } from './plan.js';
import { effectsOf, type Effect } from './effects.js';
import { withOrder } from './follow-order.js';
import { planKept } from './plan-kept.js';
import { planCreated } from './plan-created.js';
import { planDatasets, type DatasetPlan } from './plan-datasets.js';
import { planDocuments, readMentionsOfTurn } from './plan-documents.js';
import { planMentions } from './plan-mentions.js';
import { planTranslations } from './plan-translations.js';
import { presentIn, readTurn, type HeldRecords, type Turn } from './read-affected-claims.js';
import { refuseTooMany, type RecordStates } from './record-states.js';
import { planRegrouping, type JudgementStates } from './regrouping.js';

/** The maker of new states of records. */
export interface Making {
  /** The id of the change, or the name of the seed's file. */
  readonly id: string;
  /** The version that it makes, which becomes the revision of the claims; null if they keep theirs. */
  readonly number: number | null;
}

/**
 * The plan that brings records into the given states, with all consequences; null if they are in those states. All actions and
 * their undoing end here.
 */
export async function planRecords(
  store: GraphReader,
  next: RecordStates,
  making: Making,
  held?: HeldRecords,
): Promise<Plan | null> {
  refuseTooMany(next);
  const turn = await readTurn(store, next, held);
  return toCanonicalJson(turn.before) === toCanonicalJson(next)
    ? null
    : planTurn(store, turn, next, making);
}

/** The same, for a turn that is already worked out. */
export async function planTurn(
  store: GraphReader,
  intended: Turn,
  next: RecordStates,
  making: Making,
): Promise<Plan> {
  const read = readerOf(store);
  const isOrdering = [...intended.former, ...intended.latter].some(concernsOrder);
  const turn = isOrdering ? await withOrder(read, intended, next.overrides) : intended;
  const { regrouping } = turn;
  const isRegrouped = regrouping.ids.length > 0;
  const claims = [...turn.former, ...turn.latter];
  // Claims that may contradict one of these may change their contested state, and so affect their entities.
  const rivals = await withRivals(store, claims);
  const touched = new Set([
    ...aboutWhom([...claims, ...rivals], [...turn.documents.mentions, ...mentionsOf(turn)]),
    ...regrouping.canonicals,
  ]);
  const ids = [...touched].sort();
  const { held, projection, gone, turned, followed, effects } = await projectTouched(
    store,
    ids,
    turn,
  );
  const anew = [...turn.removed, ...turn.written.map(({ id }) => id)];
  const datasets = [
    await planKept(read, turn, curatedDataset),
    await planKept(read, turn, derivedDataset),
    ...planRare(turn.before, next, making),
  ];
  const documents = await planDocuments(read, turn.documents, making.id);
  const mentions = next.mentions ? planMentions(turn.mentions) : { first: [], last: [] };
  return {
    statements: [
      ...datasets.flatMap(({ statements }) => statements),
      ...removeClaims(anew),
      ...documents.first,
      ...mentions.first,
      ...writeClaims(turn.written),
      ...(isRegrouped
        ? replaceProjection(ids, projection)
        : updateProjection(ids, held, projection, new Set([...turned, ...anew]))),
      ...linkClaims(turn.written),
      ...documents.last,
      ...mentions.last,
      ...(turn.relinked.length > 0 ? relinkClaims(turn.relinked) : []),
      ...(isRegrouped ? planRegrouping(regrouping) : []),
      ...decideAnew(next.overrides, making.id),
      ...(next.judgements ? judgeAnew(next.judgements) : []),
      ...writeRevisions(await revise(read, turn, making)),
      ...removeEntities(gone),
      ...retireEntities(projection),
    ],
    ...touchedBy(next, turn, {
      entities: ids,
      followed,
      datasets,
      unlisted: [...gone, ...projection.retired.map(({ id }) => id)],
    }),
    datasets: [
      ...datasetsOf([...claims, ...regrouping.movedMentions, ...mentionsOf(turn)]),
      ...turn.documents.datasets,
      ...Object.keys(next.datasets ?? {}),
      ...presentIn({ ...turn.before.created, ...next.created }).map(([, { dataset }]) => dataset),
    ],
    before: turn.before,
    after: next,
    effects,
  };
}

/** The plans for records that few changes state. */
function planRare(
  before: RecordStates,
  { datasets, created, translations }: RecordStates,
  { number }: Making,
): DatasetPlan[] {
  return [
    ...(datasets ? [planDatasets(before.datasets ?? {}, datasets)] : []),
    ...(created ? [planCreated(before.created ?? {}, created, number)] : []),
    ...(translations ? [planTranslations(before.translations ?? {}, translations)] : []),
  ];
}

/** The mentions of the change itself, before and after. */
function mentionsOf({ mentions: { former, latter } }: Turn) {
  return [...former, ...latter];
}

interface Projected {
  /** The projection that the graph holds. */
  readonly held: Projection;
  readonly projection: Projection;
  /** The ids of the entities that no longer exist. */
  readonly gone: readonly string[];
  /** The ids of the claims with changed derived values, such as being contested. */
  readonly turned: ReadonlySet<string>;
  /** Those of claims beside the change. */
  readonly followed: readonly string[];
  readonly effects: readonly Effect[];
}

async function projectTouched(
  store: GraphReader,
  ids: readonly string[],
  turn: Turn,
): Promise<Projected> {
  const { former, latter, about } = turn;
  const changed = new Set([...former, ...latter].map(({ id }) => id));
  const isRegrouped = turn.regrouping.ids.length > 0;
  const others = isRegrouped
    ? await readDisputableClaims(store, ids)
    : await readBearingClaims(store, ids, [...former, ...latter]);
  const unchanged = others.filter(({ id }) => !changed.has(id));
  const [said, toSay] = [
    [...unchanged, ...former],
    [...unchanged, ...latter],
  ];
  const mentions = await readMentionsOfTurn(store, ids, turn);
  const held = projectHeld(ids, said, mentions.former);
  const projection = projectHeld(ids, toSay, mentions.latter);
  const derived = differenceOf(held.claims, projection.claims);
  const turned = new Set([...derived.gone, ...derived.changed].map(({ id }) => id));
  const kept = aboutWhom(toSay, mentions.latter);
  const isOwn = ({ id }: StatedClaim) => about.has(id);
  return {
    held,
    projection,
    gone: ids.filter((id) => !kept.has(id)),
    turned,
    followed: unchanged.map(({ id }) => id).filter((id) => turned.has(id)),
    effects: effectsOf(
      { own: former.filter(isOwn), claims: said, shown: held },
      { own: latter.filter(isOwn), claims: toSay, shown: projection },
    ),
  };
}

/** The projection of those entities that claims or mentions are about. */
function projectHeld(
  ids: readonly string[],
  claims: readonly StatedClaim[],
  mentions: readonly AboutEntity[],
): Projection {
  const held = aboutWhom(claims, mentions);
  return project(entityRecords(ids.filter((id) => held.has(id))), claims, mentions);
}

/** The new revisions of claims; a claim that is written anew loses its own. */
async function revise(
  read: Read,
  { acted, written }: Turn,
  { number }: Making,
): Promise<Revisions> {
  return number === null
    ? readRevisions(
        read,
        written.map(({ id }) => id),
      )
    : new Map(acted.map((id) => [id, number]));
}

function judgeAnew(judgements: JudgementStates): Statement[] {
  return [
    ...writeKeyed(
      'Judgement',
      presentIn(judgements).map(([, state]) => state),
    ),
    ...removeKeyed(
      'Judgement',
      Object.keys(judgements).filter((id) => judgements[id] === null),
    ),
  ];
}

function decideAnew(overrides: RecordStates['overrides'], change: string): Statement[] {
  const decided = presentIn(overrides);
  return [
    ...writeOverrides(decided.map(([claimId, state]) => ({ claimId, ...state, change }))),
    ...removeOverrides(Object.keys(overrides).filter((id) => overrides[id] === null)),
  ];
}

/** Things that a change touches beyond its own records. */
interface Reached extends Pick<Projected, 'followed'> {
  readonly entities: readonly string[];
  /** The entities that no list shows. */
  readonly unlisted: readonly string[];
  readonly datasets: readonly DatasetPlan[];
}

function touchedBy(
  next: RecordStates,
  turn: Turn,
  { entities, unlisted, followed, datasets }: Reached,
): Pick<Plan, 'upserted' | 'removed'> {
  const { before, latter, removed, regrouping, documents } = turn;
  const judged = next.judgements ?? {};
  const isUnlisted = new Set(unlisted);
  return {
    upserted: [
      ...entities.filter((id) => !isUnlisted.has(id)),
      ...[...latter.map(({ id }) => id), ...followed, ...documents.broughtBack],
      ...datasets.flatMap(({ upserted }) => upserted),
      ...[...regrouping.movedMentions, ...mentionsOf(turn)].map(({ document }) => document),
      ...presentIn(judged).map(([id]) => id),
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
      ...Object.keys(judged).filter(
        (id) => judged[id] === null && before.judgements?.[id] !== null,
      ),
    ],
  };
}

function datasetsOf(records: readonly { readonly dataset: string }[]): string[] {
  return [...new Set(records.map(({ dataset }) => dataset))].sort();
}
