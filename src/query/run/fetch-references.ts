import type { Values } from '../../shared/mapping.js';
import { scopeOf } from '../compile/compile.js';
import type { Layer } from '../compile/layer.js';
import { compileNodes, type NodesPlan } from '../compile/nodes.js';
import { categoriesOf, withCategories, type Arguments } from '../read/arguments.js';
import type { SchemaIndex } from '../read/schema-index.js';
import type { Viewer } from '../../shared/viewer.js';
import { relationTypeOf } from '../../shared/relation-id.js';
import type { Selection } from '../read/selection.js';
import type { QueryContext } from './query-context.js';
import { readStatement } from './read-statement.js';

/** Maximum ids in one statement: decoding a longer answer would hold up other requests. */
export const maxIdsAtOnce = 1000;

/** A field whose values are ids, with the selection of the things they identify. */
export interface Reference {
  readonly index: SchemaIndex;
  readonly selection: Selection;
  /** The arguments of the operation. */
  readonly args: Arguments;
  /** Objects carry their type’s name as `__typename`, for graphql-js. */
  readonly isTyped: boolean;
  /** The place of the arguments of the root field. */
  readonly root: number;
  /** The layer of the things; undefined for the whole graph. */
  readonly layer: Layer | undefined;
  /** Returns the kept plan for the categories of the ids and the shape of arguments, else makes and keeps it. */
  readonly keep?: ((categories: string, make: () => NodesPlan) => NodesPlan) | undefined;
}

/** The things with these ids, in order, null for an unknown one: by one statement, or none if the ids suffice. */
export async function fetchReferences(
  reference: Reference,
  ids: readonly string[],
  context: QueryContext,
): Promise<readonly unknown[]> {
  const known = ids.map((id) => relationById(reference, id));
  if (!known.includes(undefined)) return known;
  const own = withCategories(reference.index, { ids });
  const args = [...reference.args, own];
  const plan = planOf(reference, args, categoriesOf(own).join(), context.viewer);
  return plan.toValues(await readStatement(plan, args, context), args);
}

function planOf(
  reference: Reference,
  args: Arguments,
  categories: string,
  viewer: Viewer | undefined,
): NodesPlan {
  const { index, selection, isTyped, root, layer, keep } = reference;
  const make = () =>
    compileNodes(
      scopeOf(index, args, { isTyped, viewer, root }),
      { ...selection, args: args.length - 1 },
      givenIds,
      layer,
    );
  return keep ? keep(categories, make) : make();
}

function givenIds({ ids }: Values): readonly string[] {
  return ids as readonly string[];
}

/** A relation with only its id and type selected, which its id gives without a statement. */
function relationById({ index, selection, isTyped }: Reference, id: string): Values | undefined {
  const relation = index.relations.get(relationTypeOf(id));
  if (!relation) return undefined;
  const object: Record<string, string> = isTyped ? { __typename: relation.name } : {};
  for (const { key, field } of selection.children.get(relation.name) ?? []) {
    if (field.name !== 'id' && field.name !== '__typename') return undefined;
    object[key] = field.name === 'id' ? id : relation.name;
  }
  return object;
}
