import DataLoader from 'dataloader';
import { readDecisions } from '../../change/actions/claim-turns.js';
import { groundOf, type Ground } from '../../claims/answers/answer.js';
import { meantBy, neededFor, type Question } from '../../claims/answers/question.js';
import type { Scope } from '../../claims/answers/scope.js';
import { readEvidence } from '../../claims/graph/read-claim-records.js';
import { readDisputableClaims } from '../../claims/graph/read-claims.js';
import { readToldEnds } from '../../claims/graph/read-labels.js';
import type { ChangeRecord } from '../../claims/log/change-record.js';
import type { EvidenceRecord, StatedClaim } from '../../claims/records.js';
import { compareTexts } from '#text/compare-texts.js';
import { getOrMake } from '#text/get-or-make.js';
import type { ToldEnd } from '#text/sentence/scene.js';
import { readerOf } from '../../store/read-row.js';
import type { Context } from '../context.js';

/** Entities whose claims are read together. */
const maxEntitiesAtOnce = 100;

/** Pieces of evidence of a claim that its list has. */
const maxPieces = 100;

/** Claims looked up in the log at a time. */
const maxClaimsAtOnce = 100;

type ByContext<T> = WeakMap<Context, T>;

type ClaimsLoader = DataLoader<string, readonly StatedClaim[]>;

const claims: ByContext<Map<string, ClaimsLoader>> = new WeakMap();
const grounds = new WeakMap<readonly StatedClaim[], Map<string, Ground>>();
const evidence: ByContext<DataLoader<string, readonly EvidenceRecord[]>> = new WeakMap();
const decisions: ByContext<DataLoader<string, ChangeRecord | undefined>> = new WeakMap();
type EndsLoader = DataLoader<string, ToldEnd | undefined>;
const ends: ByContext<Map<string, EndsLoader>> = new WeakMap();

/**
 * The claims about an entity that questions need, with those that may contradict them; the entities of a page that are asked the
 * same share one list.
 */
export function claimsFor(
  context: Context,
  entity: string,
  questions: readonly Question[],
): Promise<readonly StatedClaim[]> {
  const { store, signal } = context;
  const meant = questions.map((question) => meantBy(entity, question));
  const read = async (ids: readonly string[]) => {
    const found = await readDisputableClaims(store, ids, { signal }, neededFor(meant));
    return ids.map(() => found);
  };
  const byQuestions = getOrMake(claims, context, () => new Map<string, ClaimsLoader>());
  return getOrMake(
    byQuestions,
    JSON.stringify(meant),
    () => new DataLoader(read, { maxBatchSize: maxEntitiesAtOnce }),
  ).load(entity);
}

/** The ground of these claims in a scope, made once. */
export function groundIn(around: readonly StatedClaim[], scope: Scope): Ground {
  const byScope = getOrMake(grounds, around, () => new Map<string, Ground>());
  const key = JSON.stringify([scope.dataset, scope.minConfidence]);
  return getOrMake(byScope, key, () => groundOf(around, scope));
}

/** The evidence of claims that counts, by their ids. */
export async function evidenceOf(
  context: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly EvidenceRecord[]>> {
  const { store, signal } = context;
  const read = async (some: readonly string[]) => {
    const found = await readEvidence(readerOf(store, { signal }), some);
    return some.map((id) => shownOf(found.get(id) ?? []));
  };
  const loader = getOrMake(evidence, context, () => new DataLoader(read));
  return new Map(await Promise.all(ids.map(async (id) => [id, await loader.load(id)] as const)));
}

/** The change by which a curator preferred a claim. */
export function decisionOn(context: Context, claim: string): Promise<ChangeRecord | undefined> {
  const { store, signal } = context;
  const read = async (ids: readonly string[]) => {
    const found = await readDecisions(store, ids, { signal });
    return ids.map((id) => found.get(id));
  };
  return getOrMake(
    decisions,
    context,
    () => new DataLoader(read, { maxBatchSize: maxClaimsAtOnce }),
  ).load(claim);
}

/** The pieces that the evidence of a claim has in answers: those by the first documents. */
function shownOf(pieces: readonly EvidenceRecord[]): readonly EvidenceRecord[] {
  return pieces.toSorted((a, b) => compareTexts(a.document, b.document)).slice(0, maxPieces);
}

/** An entity as sentences name it. */
export async function toldEndOf(
  context: Context,
  entity: string,
  dataset: string | undefined,
): Promise<ToldEnd> {
  const found = await loadEnd(context, entity, dataset);
  return found ?? { id: entity, labelAr: null, labelEn: null, phrasing: null };
}

/** Whether a dataset says anything of an entity. */
export async function isInLayer(
  context: Context,
  entity: string,
  dataset: string,
): Promise<boolean> {
  return (await loadEnd(context, entity, dataset)) !== undefined;
}

function loadEnd(context: Context, entity: string, dataset: string | undefined) {
  const { store, signal } = context;
  const read = async (ids: readonly string[]) => {
    const found = await readToldEnds(readerOf(store, { signal }), ids, dataset);
    return ids.map((id) => found.get(id));
  };
  const byDataset = getOrMake(ends, context, () => new Map<string, EndsLoader>());
  return getOrMake(byDataset, dataset ?? '', () => new DataLoader(read)).load(entity);
}
