import type { Values } from '../../shared/mapping.js';
import type { SchemaIndex } from './schema-index.js';

const title = 'categories of the ids';

/** The arguments of `node` and `nodes` with the categories of their ids, which decide the statement. */
export function withCategories(index: SchemaIndex, values: Values): Values {
  const ids = (values['ids'] ?? [values['id']]) as readonly string[];
  return { ...values, [title]: [...new Set(ids.map((id) => categoryOf(index, id)))].sort() };
}

export function categoriesOf(values: Values): readonly string[] {
  return (values[title] ?? []) as readonly string[];
}

/** `Claim`, `Document`, `Mention`, `Relation` or `Entity`: told by the id’s prefix alone. */
export function categoryOf({ nodesByPrefix, relations }: SchemaIndex, id: string): string {
  const [prefix = ''] = id.split(':', 1);
  return nodesByPrefix.get(prefix) ?? (relations.has(relationTypeOf(id)) ? 'Relation' : 'Entity');
}

/** The relationship type that a relation’s id names; of another id, a text that is none. */
export function relationTypeOf(id: string): string {
  const [prefix = ''] = id.split(':', 1);
  return prefix.toUpperCase().replaceAll('-', '_');
}
