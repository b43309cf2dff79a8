import type { OverrideRecord, StatedClaim } from './records.js';

/** What curators decided, by the id of the claim over which it is. */
export type Overrides = ReadonlyMap<string, Pick<OverrideRecord, 'rank' | 'status'>>;

/** The id of the one record of what is decided over a claim. */
export function overrideId(claimId: string): string {
  return `override:${claimId.slice(claimId.indexOf(':') + 1)}`;
}

/** The claims as curators decided over them, and as they were stated where nobody did; whatever was decided before is forgotten. */
export function override<T extends StatedClaim>(claims: readonly T[], overrides: Overrides): T[] {
  return claims.map((claim) => overrideOne(claim, overrides.get(claim.id)));
}

function overrideOne<T extends StatedClaim>(
  claim: T,
  decided: Pick<OverrideRecord, 'rank' | 'status'> | undefined,
): T {
  const stated = asStated(claim);
  const rank = decided?.rank ?? null;
  const status = isUnsupported(claim) ? 'RETRACTED' : (decided?.status ?? null);
  return {
    ...stated,
    ...(rank !== null && { rank, statedRank: stated.rank }),
    ...(status !== null && { status, statedStatus: stated.status }),
  };
}

/** Whether the documents that say what it says were all withdrawn: then it is taken back, whatever was decided over it. */
export function isUnsupported({ statedSupport, sources }: StatedClaim): boolean {
  return statedSupport !== undefined && sources.length === 0;
}

/** The claim as its dataset states it, whatever was decided over it. */
export function asStated<T extends StatedClaim>(claim: T): T {
  const { statedRank, statedStatus, ...rest } = claim;
  return {
    ...rest,
    rank: statedRank ?? claim.rank,
    status: statedStatus ?? claim.status,
  } as T;
}
