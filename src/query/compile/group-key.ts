import { getNamedType, isInterfaceType, isObjectType, type GraphQLOutputType } from 'graphql';
import { KnownError } from '../../shared/errors.js';
import type { Direction } from '../../shared/directions.js';
import { cypher, name, type Fragment } from '../../store/statement.js';
import { isGiven } from '../read/arguments.js';
import { mappingOf } from '../../shared/read-mapping.js';
import type { SchemaIndex } from '../read/schema-index.js';
import type { Layer } from './layer.js';
import { patternOf } from './pattern.js';
import { call, type Scope } from './scope.js';

/** The kind of a value, which decides where it goes in a key or a summary. */
export type ValueKind = 'text' | 'number' | 'date' | 'entity';

/** An entry of `by`. */
export interface KeyInput {
  readonly field?: string | null;
  readonly precision?: keyof typeof cuts | null;
  readonly relation?: string | null;
  readonly direction: Direction;
}

/** An expression of a node for grouping, with the clauses that must precede it. */
export interface KeyExpression {
  readonly kind: ValueKind;
  readonly clauses: readonly Fragment[];
  readonly expression: Fragment;
}

interface KeyContext {
  readonly node: Fragment;
  /** The types that the nodes may have. */
  readonly types: readonly string[];
  /** The layer of the nodes. */
  readonly layer: Layer;
}

/** Lengths of the cut ISO dates; literals, because the embedded engine refuses parameters in grouping expressions. */
const cuts = {
  YEAR: (date: Fragment) => cypher`substring(${date}, 0, 4)`,
  MONTH: (date: Fragment) => cypher`substring(${date}, 0, 7)`,
} as const;

/** The expression of an entry of `by`. @throws KnownError `BAD_INPUT` if these nodes cannot be grouped by it */
export function keyExpression(scope: Scope, input: KeyInput, context: KeyContext): KeyExpression {
  if (isGiven(input.field) === isGiven(input.relation))
    throw new KnownError('BAD_INPUT', 'An entry of "by" takes a field or a relation, not both.');
  return isGiven(input.relation)
    ? relationKey(scope, input, context)
    : fieldKey(scope, input, context);
}

function fieldKey(scope: Scope, input: KeyInput, { node, types }: KeyContext): KeyExpression {
  const property = String(input.field);
  const kind = valueKindOf(scope, types, property);
  const value = cypher`${node}.${name(property)}`;
  if (!isGiven(input.precision)) return { kind, clauses: [], expression: value };
  if (kind !== 'date')
    throw new KnownError(
      'BAD_INPUT',
      `Only a date has a precision, and ${property} is not a date.`,
    );
  return { kind, clauses: [], expression: cuts[input.precision ?? 'YEAR'](value) };
}

/** One row for each distinct entity at the relation’s other end, or one with null if there is none. */
function relationKey(
  scope: Scope,
  { relation, direction, precision }: KeyInput,
  { node, types, layer }: KeyContext,
): KeyExpression {
  if (isGiven(precision))
    throw new KnownError('BAD_INPUT', 'Only a date has a precision, and a relation is not a date.');
  if (!types.every((type) => scope.index.entityTypes.includes(type)))
    throw new KnownError('BAD_INPUT', `${types.join()} nodes have no relations to group by.`);
  const other = name(scope.fresh('n'));
  const list = name(scope.fresh('l'));
  const key = name(scope.fresh('k'));
  const via = layer.via({ types: [String(relation)], direction });
  const pattern = patternOf(node, undefined, via, other);
  return {
    kind: 'entity',
    clauses: [
      call(scope, node, cypher`MATCH ${pattern} RETURN collect(DISTINCT ${other}.id) AS ${list}`),
      cypher`UNWIND CASE WHEN size(${list}) = 0 THEN [null] ELSE ${list} END AS ${key}`,
    ],
    expression: key,
  };
}

/**
 * The kind of a property's values, by the schema.
 *
 * @throws KnownError `BAD_INPUT` if no node of these types has it
 */
export function valueKindOf(scope: Scope, types: readonly string[], property: string): ValueKind {
  for (const type of types) {
    const found = typeOfProperty(scope.index, type, property);
    if (found) return kindOfType(found);
  }
  const whose = types.length === 1 ? types.join() : 'Entity';
  throw new KnownError('BAD_INPUT', `${whose} nodes have no ${property}.`);
}

function typeOfProperty(
  index: SchemaIndex,
  typeName: string,
  property: string,
): GraphQLOutputType | undefined {
  const type = index.schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  for (const field of Object.values(type.getFields())) {
    const mapping = mappingOf(field);
    if (mapping.kind === 'property' && mapping.property === property) return field.type;
    if (mapping.kind !== 'embedded') continue;
    const found = typeOfProperty(index, getNamedType(field.type).name, property);
    if (found) return found;
  }
  return undefined;
}

function kindOfType(type: GraphQLOutputType): ValueKind {
  const { name: typeName } = getNamedType(type);
  if (typeName === 'PartialDate') return 'date';
  return typeName === 'Int' || typeName === 'Float' ? 'number' : 'text';
}
