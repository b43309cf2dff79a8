import type { OverrideRecord, StatedClaim } from './records.js';

/** What curators decided, by the id of the claim over which it is. */
export type Overrides = ReadonlyMap<string, Pick<OverrideRecord, 'rank' | 'status'>>;

/** The id of the one record of what is decided over a claim. */
export function overrideId(claimId: string): string {
  return `override:${claimId.slice(claimId.indexOf(':') + 1)}`;
}

/** A claim as it was stated, with what is decided over it. */
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

/** Whether the documents that say what it says were all withdrawn: then it is taken back, whatever was decided over it. */
export function isUnsupported({ statedSupport, sources }: StatedClaim): boolean {
  return statedSupport !== undefined && sources.length === 0;
}
