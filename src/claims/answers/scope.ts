import type { StatedClaim } from '../records.js';

/** The claims that are asked for: of one dataset, and at least so sure. */
export interface Scope {
  readonly dataset?: string | null | undefined;
  readonly minConfidence?: number | null | undefined;
}

/** The claims in a scope, without dates that are not sure enough. */
export function inScope(
  claims: readonly StatedClaim[],
  { dataset, minConfidence }: Scope,
): readonly StatedClaim[] {
  if (typeof dataset !== 'string' && typeof minConfidence !== 'number') return claims;
  const least = minConfidence ?? 0;
  const isSure = (support: StatedClaim['validFromSupport']) => (support?.confidence ?? 1) >= least;
  return claims
    .filter((claim) => claim.dataset === (dataset ?? claim.dataset) && claim.confidence >= least)
    .map((claim) => ({
      ...claim,
      validFrom: isSure(claim.validFromSupport) ? claim.validFrom : null,
      validTo: isSure(claim.validToSupport) ? claim.validTo : null,
      ended: isSure(claim.validToSupport) ? claim.ended : undefined,
    }));
}
