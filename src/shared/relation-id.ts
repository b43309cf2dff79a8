/**
 * The id of a relation: its type and both ends, `member-of:country:om~organization:oasis`, plus the role if two entities are
 * related in several roles: `…~speaker`. No entity id holds a `~`.
 */
export function relationId(
  type: string,
  source: string,
  target: string,
  roleKey: string | null,
): string {
  const role = roleKey === null ? '' : `~${roleKey}`;
  return `${type.toLowerCase().replaceAll('_', '-')}:${source}~${target}${role}`;
}

/** The ids of the entities that a relation id names; null for an end that it does not name. */
export function relationEnds(id: string): { source: string | null; target: string | null } {
  const [source, target] = id.slice(id.indexOf(':') + 1).split('~');
  return { source: source ?? null, target: target ?? null };
}

/** The relationship type that a relation’s id names; for another id, a text that is no type. */
export function relationTypeOf(id: string): string {
  const [prefix = ''] = id.split(':', 1);
  return prefix.toUpperCase().replaceAll('-', '_');
}
