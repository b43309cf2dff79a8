import { kinds } from '../../model/entities/index.js';

const classes: ReadonlyMap<string, string> = new Map(
  kinds.map(({ name, schemaOrg = 'Thing' }) => [name, `schema:${schemaOrg}`]),
);

/** The class of schema.org that fits a kind of entity best. */
export function schemaClassOf(kind: string): string {
  return classes.get(kind) ?? 'schema:Thing';
}
