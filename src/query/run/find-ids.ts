import { isInputObjectType, type GraphQLSchema } from 'graphql';
import { invariant } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import { readIds } from '../../store/read-row.js';
import { cypher, name, toStatement } from '../../store/statement.js';
import { scopeOf } from '../compile/compile.js';
import { filterConditions } from '../compile/filter.js';
import { layerOf } from '../compile/layer.js';
import { whereClause } from '../compile/pattern.js';
import { indexOf } from '../read/schema-index.js';
import { checkFilterIds } from './check-filter-ids.js';
import type { QueryContext } from './query-context.js';
import { readStatement } from './read-statement.js';

/** The entities to find. */
export interface EntitySearch {
  readonly filter: Values;
  readonly dataset: string | undefined;
  readonly limit: number | undefined;
}

/**
 * The ids of the entities that fit an `EntityFilter`, in one statement: the first ones by id up to the limit, or all. With a
 * dataset, the filter applies to its claims alone.
 *
 * @throws KnownError `LIMIT_EXCEEDED` for a filter with too many or too deep conditions, `BAD_INPUT` for one with an
 * unknown id
 */
export async function findEntityIds(
  schema: GraphQLSchema,
  { filter, dataset, limit }: EntitySearch,
  context: QueryContext,
): Promise<readonly string[]> {
  const type = schema.getType('EntityFilter');
  invariant(isInputObjectType(type), 'the schema has a filter of entities');
  const args = [{ filter, dataset }];
  const scope = scopeOf(indexOf(schema), args, {
    isTyped: false,
    viewer: context.viewer,
  });
  const node = name(scope.fresh('n'));
  const path = { args: 0, read: (values: Values) => values['filter'] };
  const layer = layerOf(scope.index, 0, args[0] ?? {}) ?? scope.whole;
  const filtered = { variable: node, isBelow: false, layer };
  const conditions = [
    ...layer.shows(node),
    ...filterConditions(scope, type, filter, path, filtered),
  ];
  const cut = limit === undefined ? cypher`` : cypher` LIMIT ${limit}`;
  const statement = toStatement(
    cypher`MATCH (${node}:${layer.label('Entity')})${whereClause(conditions)} RETURN ${layer.property(node, 'id')} AS id ORDER BY id${cut}`,
  );
  const levels = scope.sets.toStatements();
  await checkFilterIds(type, filter, context);
  return readIds(await readStatement({ statement, levels }, args, context));
}
