import { literalPredicates } from '../model/predicates.js';
import { relationTypes } from '../model/relations/index.js';
import type { Agreement } from '../search/candidates.js';
import { KnownError } from '../shared/errors.js';
import { getOrMake } from '#text/get-or-make.js';
import { fold } from '#text/fold.js';
import type { GraphReader, Row, RunOptions, Value } from '../store/graph-reader.js';
import { readText } from '../store/read-row.js';
import { cypher, join, name, propertiesOf, toStatement } from '../store/statement.js';

/** A property of an entity as a list gives it. */
export interface GivenProperty {
  /** A field of the entity, its predicate, or a type of relation. */
  readonly id: string;
  /** The value of the field, or the id of the entity at the other end of the relation; one of several agrees or none. */
  readonly values: readonly string[];
}

/** Fields of entities that a list may give: codes, dates, numbers and texts. */
const comparedFields = literalPredicates.filter(
  ({ valueType }) => valueType !== 'NAME' && valueType !== 'QUANTITY',
);
/** The same by their names in the schema and by their predicates. */
const fieldsByName = new Map(
  comparedFields.flatMap((field) => [
    [field.property, field],
    [field.predicate, field],
  ]),
);

/** @throws KnownError `BAD_INPUT` for an id that is neither a field nor a type of relation */
export function checkPropertyId(id: string): void {
  if (fieldsByName.has(id) || isRelation(id)) return;
  const known = comparedFields.map(({ property }) => property).join(', ');
  throw new KnownError(
    'BAD_INPUT',
    `"${id.slice(0, 100)}" is neither a type of relation nor one of ${known}.`,
  );
}

/** True if a property is a type of relation. */
export function isRelation(id: string): boolean {
  return (relationTypes as readonly string[]).includes(id);
}

/**
 * Tells of entities whether they have the properties that a list gives, in at most two statements. A field without a value
 * and a relation that no document states say nothing: they are no disagreement.
 */
export async function readAgreements(
  store: GraphReader,
  ids: readonly string[],
  given: readonly GivenProperty[],
  options: RunOptions,
): Promise<(entityId: string, asked: readonly GivenProperty[]) => Agreement> {
  const fields = [...new Set(given.flatMap(({ id }) => fieldsByName.get(id)?.property ?? []))];
  const ties = given.filter(({ id }) => isRelation(id));
  const held = await readFields(store, ids, fields, options);
  const tied = await readTies(store, ids, ties, options);
  return (entityId, asked) =>
    new Map(
      asked.flatMap(({ id, values }): [string, boolean][] => {
        if (isRelation(id)) {
          const ends = tied.get(`${entityId} ${id}`);
          return values.some((value) => ends?.has(value)) ? [[id, true]] : [];
        }
        const stated = held.get(entityId)?.get(fieldsByName.get(id)?.property ?? '') ?? [];
        const agrees = stated.some((value) => values.some((wanted) => areAlike(id, value, wanted)));
        return stated.length === 0 ? [] : [[id, agrees]];
      }),
    );
}

async function readFields(
  store: GraphReader,
  ids: readonly string[],
  fields: readonly string[],
  options: RunOptions,
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>> {
  if (fields.length === 0) return new Map();
  const rows = await store.read(
    toStatement(
      cypher`MATCH (n:Entity) WHERE n.id IN ${ids} RETURN n.id, ${propertiesOf(name('n'), fields)}`,
    ),
    options,
  );
  const textsIn = (row: Row) =>
    new Map(fields.map((field, at) => [field, textsOf(row[at + 1] ?? null)]));
  return new Map(rows.map((row) => [readText(row[0], 'id'), textsIn(row)]));
}

function textsOf(value: Value): readonly string[] {
  if (value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

async function readTies(
  store: GraphReader,
  ids: readonly string[],
  ties: readonly GivenProperty[],
  options: RunOptions,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ends = [...new Set(ties.flatMap(({ values }) => values))];
  const found = new Map<string, Set<string>>();
  if (ends.length === 0) return found;
  const types = join(
    [...new Set(ties.map(({ id }) => id))].map((type) => name(type)),
    '|',
  );
  const rows = await store.read(
    toStatement(
      cypher`MATCH (n:Entity)-[r:${types}]-(m:Entity) WHERE n.id IN ${ids} AND m.id IN ${ends} RETURN DISTINCT n.id, type(r), m.id`,
    ),
    options,
  );
  for (const [entity, type, end] of rows)
    getOrMake(
      found,
      `${readText(entity, 'entity')} ${readText(type, 'type')}`,
      () => new Set<string>(),
    ).add(readText(end, 'end'));
  return found;
}

/** True if two values mean the same: texts as folded, and dates as far as both are known. */
function areAlike(id: string, stated: string, wanted: string): boolean {
  if (fieldsByName.get(id)?.valueType !== 'DATE') return fold(stated) === fold(wanted);
  const [known, given] = [stated.replace(/[?~]/g, ''), wanted.trim()];
  const isDate = /^\d{4}(?:-\d{2}){0,2}$/.test(given);
  return isDate && (known.startsWith(given) || given.startsWith(known));
}
