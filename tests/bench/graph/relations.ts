import { relationId } from '../../../src/claims/ids.js';
import { inOrder, sharedRelations } from '../../../src/model/relations/traits.js';
import { firstDay, lastDay } from '#text/partial-dates.js';
import { chance, choose } from './chance.js';
import { partialDate } from './dates.js';
import { datasetsOf, entityId, seriesLength } from './entities.js';
import { relationPlans, type RelationPlan } from './relation-plans.js';
import type { GraphSize } from './size.js';

type Properties = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A direct relation as the graph stores it. */
export interface GeneratedRelation {
  readonly type: string;
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** All of its properties, the id included. */
  readonly properties: Properties;
}

/** Every direct relation of a graph of this size, type by type; memory does not grow with the size. */
export function* relationsOf(size: GraphSize): Generator<GeneratedRelation> {
  for (const [i, plan] of relationPlans(size).entries()) {
    const seed = 100 + i;
    for (const [near, far] of pairsOf(plan, seed, size)) yield relationOf(plan, seed, near, far);
  }
}

/** Every pair once: which near node is tied to which far one. */
function* pairsOf(
  plan: RelationPlan,
  seed: number,
  { entities }: GraphSize,
): Generator<[number, number]> {
  const nearCount =
    plan.rule === 'HALVES' ? Math.floor(entities[plan.near] / 2) : entities[plan.near];
  const farStart = plan.rule === 'HALVES' ? nearCount : 0;
  const farCount = entities[plan.far] - farStart;
  for (let near = 0; near < nearCount; near++) {
    if (plan.rule === 'NEXT') {
      if (near + 1 < nearCount && (near + 1) % seriesLength !== 0) yield [near, near + 1];
      continue;
    }
    const degree = degreeOf(plan, near, nearCount);
    if (degree > farCount)
      throw new Error(`${plan.type}: ${degree} of ${farCount} cannot be tied.`);
    const taken = new Set<number>();
    for (let draw = 0; draw < degree; draw++) {
      let far = Math.floor(farCount * chance(seed, near, draw) ** plan.farSkew);
      while (taken.has(far)) far = (far + 1) % farCount;
      taken.add(far);
      yield [near, farStart + far];
    }
  }
}

/** Degrees that fall along a power law and add up to the plan's count exactly. */
function degreeOf({ count, nearSkew }: RelationPlan, index: number, of: number): number {
  const upTo = (i: number) => Math.round(count * (i / of) ** (1 / nearSkew));
  return upTo(index + 1) - upTo(index);
}

function relationOf(
  plan: RelationPlan,
  seed: number,
  near: number,
  far: number,
): GeneratedRelation {
  const ends = [entityId(plan.near, near), entityId(plan.far, far)] as const;
  const stated = plan.source === 'NEAR' ? ends : ([ends[1], ends[0]] as const);
  const [source, target] = inOrder(plan.type, ...stated);
  const role = plan.roles && choose(plan.roles, seed, near, far, 1);
  const id = relationId({
    predicate: plan.type,
    subject: source,
    object: target,
    roleKey: role?.key ?? null,
  });
  const properties = {
    id,
    claimIds: [`claim:${id}`],
    datasets: datasetsOf(seed, near, far),
    contested: false,
    ...(sharedRelations.includes(plan.type) ? { told: true } : {}),
    confidence: choose([1, 0.9, 0.8, 0.7, 0.6], seed, near, far, 2),
    ...(role ? { roleAr: role.ar, roleEn: role.en } : {}),
    ...validity(plan, seed, near, far),
  };
  return { type: plan.type, id, source, target, properties };
}

function validity({ began }: RelationPlan, ...keys: readonly number[]): Properties {
  if (!began) return {};
  const validFrom = partialDate(began[0], began[1], ...keys, 3);
  const start = { validFrom, validFromDay: firstDay(validFrom) };
  if (chance(...keys, 4) < 0.75) return start;
  const validTo = partialDate(began[1] + 1, began[1] + 3, ...keys, 5);
  return { ...start, validTo, validToDay: lastDay(validTo) };
}
