import type { OverrideRecord, StatedClaim } from './records.js';

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
