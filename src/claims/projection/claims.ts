import { datasetsOf, isProjected } from '../apply-decisions.js';
import { getOrMake } from '#text/get-or-make.js';
import { groupBy } from '#text/group-by.js';
import type { Ties } from '../ties.js';
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
    if (alike.length === 1) return others.has(alike[0]) ? [] : [alone(alike[0], contested, ties)];
    const fact = factIn(alike);
    const own = alike.filter((claim) => !others.has(claim));
    return own.map((claim) => projectClaim(claim, fact, contested.has(claim.id), ties));
  });
}

/** The derived values of claims that no other repeats, for the next projection with them: uncontested, then contested. */
const uncontestedAlone = new WeakMap<StatedClaim, ProjectedClaim>();
const contestedAlone = new WeakMap<StatedClaim, ProjectedClaim>();

function alone(claim: StatedClaim, contested: Beside['contested'], ties: Ties): ProjectedClaim {
  const isContested = contested.has(claim.id);
  const kept = isContested ? contestedAlone : uncontestedAlone;
  const make = () => projectClaim(claim, factIn([claim]), isContested, ties);
  // Its relation is named by a role that other claims may give.
  return ties.has(claim.id) ? make() : getOrMake(kept, claim, make);
}

type Fact = Pick<Properties, 'datasets' | 'factSources'>;

function factIn(alike: readonly StatedClaim[]): Fact {
  const counting = alike.filter(isProjected);
  return { datasets: datasetsOf(counting), factSources: countSources(counting) };
}

function projectClaim(
  { id, rank, status, statedRank, statedStatus }: StatedClaim,
  fact: Fact,
  contested: boolean,
  ties: Ties,
): ProjectedClaim {
  const properties = presentProperties({
    contested,
    ...fact,
    relationId: ties.get(id),
    rank,
    status,
    statedRank,
    statedStatus,
  });
  return { id, properties };
}

/** Equal for claims of one value of their subject. */
function literalOf({ predicate, value }: StatedClaim): string {
  return JSON.stringify(
    value?.type === 'NAME' ? [predicate, value.lang, value.text] : [predicate, value],
  );
}
