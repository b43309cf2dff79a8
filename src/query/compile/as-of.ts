import { boundsOf, termAt, type AsOf, type Certainty } from '../../shared/as-of.js';
import { invariant } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import { firstDay, lastDay } from '#text/partial-dates.js';
import { cypher, join, name, type Fragment } from '../../store/statement.js';
import { Slot, type ArgumentPath } from './plan.js';
import type { Read } from './scope.js';

/**
 * The conditions for a relationship to have held at the time of the argument `asOf`: `isHeld` as part of a statement. Spans
 * count where it has them, else its dates.
 */
export function asOfConditions(
  args: number,
  values: Values,
  relation: Fragment,
): readonly Fragment[] {
  const { certainty } = asOfOf(values);
  const slotOf: Slots = (read) => new Slot(args, (given) => read(asOfOf(given)));
  const spans = cypher`${relation}.${name(certainty === 'CERTAIN' ? 'certain' : 'possible')}`;
  const [first, last] = [slotOf(({ on }) => firstDay(on)), slotOf(({ on }) => lastDay(on))];
  const ofDates = join(conditions[certainty](relation, slotOf), ' AND ');
  return [
    cypher`(${relation}.possible IS NULL AND ${ofDates} OR any(span IN coalesce(${spans}, []) WHERE substring(span, 0, 10) <= ${first} AND substring(span, 11) >= ${last}))`,
  ];
}

type Slots = (read: (asOf: AsOf) => unknown) => Slot;

const conditions: Readonly<
  Record<Certainty, (relation: Fragment, slotOf: Slots) => readonly Fragment[]>
> = {
  CERTAIN: (relation, slotOf) => [
    cypher`${relation}.validFrom <= ${slotOf((asOf) => boundsOf(asOf).begunBy)}`,
    cypher`NOT (${relation}.validFrom IN ${slotOf((asOf) => boundsOf(asOf).notBegun)})`,
    cypher`(${relation}.validTo IS NULL OR ${relation}.validTo >= ${slotOf((asOf) => boundsOf(asOf).endsFrom)})`,
  ],
  POSSIBLE: (relation, slotOf) => [
    ...conditions.ANY(relation, slotOf),
    cypher`(${relation}.validFrom IS NOT NULL OR ${relation}.validTo IS NOT NULL)`,
  ],
  ANY: (relation, slotOf) => [
    cypher`(${relation}.validFromDay IS NULL OR ${relation}.validFromDay <= ${slotOf(({ on }) => firstDay(on))})`,
    cypher`(${relation}.validToDay IS NULL OR ${relation}.validToDay >= ${slotOf(({ on }) => lastDay(on))})`,
  ],
};

/** Reads a property of the term that held at a time, or what is shown of a relation with one term alone. */
export function readAsOf(
  property: string,
  { shown, terms }: { readonly shown: Read; readonly terms: Read },
  asOf: ArgumentPath,
): Read {
  return (row, args) => {
    const stored = terms(row, args);
    if (typeof stored !== 'string') return shown(row, args);
    const time = asOf.read(args[asOf.args] ?? {}) as AsOf;
    const term = termAt(JSON.parse(stored) as readonly Values[], time);
    return term === undefined ? shown(row, args) : (term[property] ?? null);
  };
}

/** The argument as its input type coerces it. */
function asOfOf({ asOf }: Values): AsOf {
  invariant(typeof asOf === 'object' && asOf !== null, 'asOf is an input object');
  return asOf as AsOf;
}
