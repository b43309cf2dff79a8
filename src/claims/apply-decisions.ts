import type { CanonicalOf } from './judgements.js';
import type { MentionRecord, OverrideRecord, StatedClaim } from './records.js';

/** All decisions of curators on the statements of datasets. */
export interface Decisions {
  readonly overrides: Overrides;
  readonly canonicalOf: CanonicalOf;
}

/**
 * The claims with overrides and judgements applied; without a decision as they were stated. Earlier decisions on them are
 * dropped.
 */
export function decided<T extends StatedClaim>(
  claims: readonly T[],
  { overrides, canonicalOf }: Decisions,
): T[] {
  return claims.map((claim) => {
    const stated = asStated(claim);
    const { rank = null, status = null, ...ends } = overrides.get(claim.id) ?? {};
    const decision = { rank, status: isUnsupported(claim) ? ('RETRACTED' as const) : status };
    return identify(override(stated, decision), ends, canonicalOf);
  });
}

/** The same for mentions. */
export function identified(
  mentions: readonly MentionRecord[],
  canonicalOf: CanonicalOf,
): MentionRecord[] {
  return mentions.map((mention) => {
    const { statedEntity, ...rest } = mention;
    const stated = statedEntity ?? mention.entity;
    const entity = canonicalOf(stated);
    return {
      ...rest,
      entity,
      ...(entity !== stated && ({ statedEntity: stated } satisfies Partial<MentionRecord>)),
    };
  });
}

/** The claims with their entities replaced by judgements; overrides stay. */
export function placed<T extends StatedClaim>(claims: readonly T[], canonicalOf: CanonicalOf): T[] {
  return claims.map((claim) => {
    const { movedSubject: subject, movedObject: object } = claim;
    return identify(withStatedEnds(claim), { subject, object }, canonicalOf);
  });
}

/** The claim as its dataset states it, without decisions. */
export function asStated<T extends StatedClaim>(claim: T): T {
  const { statedRank, statedStatus, ...rest } = withStatedEnds(claim);
  return {
    ...rest,
    rank: statedRank ?? claim.rank,
    status: statedStatus ?? claim.status,
  } as T;
}

function withStatedEnds<T extends StatedClaim>(claim: T): T {
  const { statedSubject, statedObject, ...rest } = unmoved(claim);
  return {
    ...rest,
    subject: statedSubject ?? claim.subject,
    object: statedObject ?? claim.object,
  } as T;
}

function unmoved<T extends StatedClaim>(claim: T): T {
  if ((claim.movedSubject ?? claim.movedObject) === undefined) return claim;
  const parts = Object.entries(claim).filter(([part]) => !part.startsWith('moved'));
  return Object.fromEntries(parts) as unknown as T;
}

/** The ids of the entities that the claim is about before merges: as its dataset states it, or where it was moved. */
export function endsBeforeMerges(claim: StatedClaim): string[] {
  const subject = claim.movedSubject ?? claim.statedSubject ?? claim.subject;
  const object = claim.movedObject ?? claim.statedObject ?? claim.object;
  return object === null ? [subject] : [subject, object];
}

/** The entities to which an override moves a claim. */
type MovedEnds = Pick<OverrideRecord, 'subject' | 'object'>;

/** @param stated the claim with the ends that its dataset states */
function identify<T extends StatedClaim>(
  stated: T,
  { subject: movedSubject, object: movedObject }: MovedEnds,
  canonicalOf: CanonicalOf,
): T {
  const subject = canonicalOf(movedSubject ?? stated.subject);
  const object = stated.object === null ? null : canonicalOf(movedObject ?? stated.object);
  const told = Object.entries({
    movedSubject,
    movedObject,
    statedSubject: subject === stated.subject ? undefined : stated.subject,
    statedObject: object === stated.object ? undefined : stated.object,
  }).filter(([, id]) => id !== undefined);
  return told.length === 0 ? stated : { ...stated, subject, object, ...Object.fromEntries(told) };
}

/** Overrides by the id of their claim. */
export type Overrides = ReadonlyMap<string, Omit<OverrideRecord, 'claimId' | 'change'>>;

/** The id of the one override of a claim. */
export function overrideId(claimId: string): string {
  return `override:${claimId.slice(claimId.indexOf(':') + 1)}`;
}

/** A claim with its override applied. */
export function override<T extends StatedClaim>(
  stated: T,
  { rank, status }: Pick<OverrideRecord, 'rank' | 'status'>,
): T {
  return {
    ...stated,
    ...(rank !== null && ({ rank, statedRank: stated.rank } satisfies Partial<StatedClaim>)),
    ...(status !== null &&
      ({ status, statedStatus: stated.status } satisfies Partial<StatedClaim>)),
  };
}

/** Whether all documents that support its content were withdrawn: then it is retracted, whatever the override. */
export function isUnsupported({ statedSupport, sources }: StatedClaim): boolean {
  return statedSupport !== undefined && sources.length === 0;
}

/**
 * Whether the claim is projected to relations and properties: it is accepted, not deprecated, and does not relate an entity to
 * itself, as after a merge.
 */
export function isProjected({
  status,
  rank,
  subject,
  object,
}: Pick<StatedClaim, 'rank' | 'status' | 'subject' | 'object'>): boolean {
  return status === 'ACCEPTED' && rank !== 'DEPRECATED' && subject !== object;
}

/** The ids of the datasets that the claims belong to, sorted, each once. */
export function datasetsOf(claims: readonly Pick<StatedClaim, 'dataset'>[]): string[] {
  return [...new Set(claims.map(({ dataset }) => dataset))].sort();
}
