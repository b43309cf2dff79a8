import { needsContributor, seesDecisions } from '../../shared/viewer.js';
import { cypher, name, type Fragment } from '../../store/statement.js';
import type { Block, Read, Scope } from './scope.js';

/** The condition on nodes of a label that leaves out those that the viewer may not see; none where all may be seen. */
export function visibleNodes(scope: Scope, label: string, node: Fragment): readonly Fragment[] {
  const hidden = hiddenFrom(scope, label);
  return hidden ? [cypher`${node}.${name(hidden.property)} <> ${hidden.value}`] : [];
}

/**
 * The read of a node that was asked by its id: fails with `UNAUTHENTICATED` or `FORBIDDEN` where the viewer may not see it, or is
 * null if `isOneOfMany`.
 */
export function visibleRead(
  scope: Scope,
  label: string,
  { block, node, read }: { readonly block: Block; readonly node: Fragment; readonly read: Read },
  isOneOfMany: boolean,
): Read {
  const hidden = hiddenFrom(scope, label);
  if (!hidden) return read;
  const place = block.columns.add(cypher`${node}.${name(hidden.property)}`);
  return (row, args) => {
    if (row[place] !== hidden.value) return read(row, args);
    if (isOneOfMany) return null;
    throw needsContributor(`This ${label.toLowerCase()} was taken back`, scope.viewer);
  };
}

/**
 * Refuses a condition that asks for nodes which the viewer may not see: they are left out, so that an empty answer would say that
 * there are none.
 *
 * @param isNegated true for a condition that must not hold, such as "not ACCEPTED"
 * @throws KnownError `UNAUTHENTICATED` or `FORBIDDEN`
 */
export function refuseHidden(
  scope: Scope,
  label: string | undefined,
  wanted: unknown,
  isNegated: boolean,
): void {
  const hidden = label === undefined ? undefined : hiddenFrom(scope, label);
  if (hidden && Array.isArray(wanted) && wanted.includes(hidden.value) !== isNegated)
    throw needsContributor(
      `A filter on "${hidden.property}" that asks for ${hidden.value} shows what was taken back`,
      scope.viewer,
    );
}

function hiddenFrom({ index, viewer }: Scope, label: string) {
  return seesDecisions(viewer) ? undefined : index.hidden.get(label);
}
