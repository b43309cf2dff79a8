import { groupBy } from '../../shared/group-by.js';
import type { Ties } from '../ties.js';
import { datasetsOf, isProjected } from '../prefer-claims.js';
import { presentProperties, type Properties } from '../properties.js';
import type { StatedClaim } from '../records.js';
import { countSources } from '../support.js';

/**
 * Values of a claim derived from all others: whether it is contested, which datasets and how many sources state the same; and
 * from overrides: its rank and status, next to the stated ones.
 */
export interface ProjectedClaim {
  readonly id: string;
  readonly properties: Properties;
}

interface Beside {
  /** The claims of symmetric relations of which the subject is the object. */
  readonly facing?: readonly StatedClaim[] | undefined;
  readonly contested: ReadonlySet<string>;
  readonly ties: Ties;
}

/** The derived values of the claims of one subject. */
export function projectClaims(
  claims: readonly StatedClaim[],
  { facing = [], contested, ties }: Beside,
): ProjectedClaim[] {
  const others = new Set(facing);
  const factOf = (claim: StatedClaim) => ties.get(claim.id) ?? literalOf(claim);
  return Array.from(groupBy([...claims, ...facing], factOf).values()).flatMap((alike) => {
    const counting = alike.filter(isProjected);
    const fact = { datasets: datasetsOf(counting), factSources: countSources(counting) };
    const own = alike.filter((claim) => !others.has(claim));
    return own.map(({ id, rank, status, statedRank, statedStatus }) => ({
      id,
      properties: presentProperties({
        ...{ contested: contested.has(id), ...fact, relationId: ties.get(id) },
        ...{ rank, status, statedRank, statedStatus },
      }),
    }));
  });
}

/** Equal for claims of one value of their subject. */
function literalOf({ predicate, value }: StatedClaim): string {
  return JSON.stringify(
    value?.type === 'NAME' ? [predicate, value.lang, value.text] : [predicate, value],
  );
}
