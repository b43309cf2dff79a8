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
    const { rank = null, status = null } = overrides.get(claim.id) ?? {};
    const decision = { rank, status: isUnsupported(claim) ? ('RETRACTED' as const) : status };
    return identify(override(stated, decision), canonicalOf);
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
    return { ...rest, entity, ...(entity !== stated && { statedEntity: stated }) };
  });
}

/** The claims with their entities replaced by judgements; overrides stay. */
export function placed<T extends StatedClaim>(claims: readonly T[], canonicalOf: CanonicalOf): T[] {
  return claims.map((claim) => identify(withStatedEnds(claim), canonicalOf));
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
  const { statedSubject, statedObject, ...rest } = claim;
  return {
    ...rest,
    subject: statedSubject ?? claim.subject,
    object: statedObject ?? claim.object,
  } as T;
}

/** The ids of the entities that the claim is about as its dataset states it. */
export function statedEnds({
  subject,
  object,
  statedSubject = subject,
  statedObject,
}: StatedClaim): string[] {
  const stated = statedObject ?? object;
  return stated === null ? [statedSubject] : [statedSubject, stated];
}

function identify<T extends StatedClaim>(stated: T, canonicalOf: CanonicalOf): T {
  const subject = canonicalOf(stated.subject);
  const object = stated.object === null ? null : canonicalOf(stated.object);
  if (subject === stated.subject && object === stated.object) return stated;
  return {
    ...stated,
    ...{ subject, object },
    ...(subject !== stated.subject && { statedSubject: stated.subject }),
    ...(object !== null && object !== stated.object && { statedObject: stated.object }),
  };
}

/** Overrides by the id of their claim. */
export type Overrides = ReadonlyMap<string, Pick<OverrideRecord, 'rank' | 'status'>>;

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
    ...(rank !== null && { rank, statedRank: stated.rank }),
    ...(status !== null && { status, statedStatus: stated.status }),
  };
}

/** Whether all documents that support its content were withdrawn: then it is retracted, whatever the override. */
export function isUnsupported({ statedSupport, sources }: StatedClaim): boolean {
  return statedSupport !== undefined && sources.length === 0;
}
