import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLOutputType } from 'graphql';
import type { GraphCounts } from '../../../knowledge/graph-counts.js';
import type { Values } from '../../../shared/mapping.js';
import { pageSize } from '../../../shared/page-size.js';
import { mappingOf, typeMappingOf, type MappedField } from '../../../shared/read-mapping.js';
import { entriesOf } from './entries.js';

/** So many nodes that are put into groups take the store about as long as an object of a page. */
const groupedPerPoint = 25;
/** The same of nodes or relations that are only counted. */
const countedPerPoint = 250;

/** The fields of `groupBy` that go through the nodes, each anew. */
const groupParts: readonly string[] = ['buckets', 'totalCount'];

type ConnectionField = MappedField & { readonly type: GraphQLOutputType };

/** The objects that have a connection. */
export interface Start {
  readonly times: number;
  /** How many of them are different for sure. */
  readonly different: number;
}

/** A connection of an operation, by what its counts and groups go through beside its page. */
export interface ScannedConnection {
  readonly pageSize: number;
  readonly scanned: number;
  /** The engines know how many nodes have a label. */
  readonly isCountKnown: boolean;
  /** How many keys groups have; undefined outside `groupBy`. */
  readonly keys?: number;
}

/** The connection of a field with these arguments. */
export function scannedConnection(
  field: ConnectionField,
  args: Values,
  counts: GraphCounts | undefined,
  { times, different }: Start,
): ScannedConnection {
  const isWhole = (args['filter'] ?? args['dataset'] ?? null) === null;
  return {
    pageSize: entriesOf(args) ?? pageSize.usual,
    // What starts from different objects goes through each relation once.
    scanned: counts === undefined ? 0 : (countNodes(field, counts) * times) / different,
    isCountKnown: isWhole && mappingOf(field).kind === 'rootConnection',
  };
}

/** The same for what lies below a field of it, where that is a part of the connection still. */
export function withinConnection(
  connection: ScannedConnection,
  field: string,
  { by }: Values,
): ScannedConnection | undefined {
  return field === 'groupBy'
    ? { ...connection, keys: Array.isArray(by) ? by.length : 1 }
    : undefined;
}

/** The objects that a field of a connection is worth, by what the store goes through for it. */
export function scanPointsOf(
  { scanned, isCountKnown, keys }: ScannedConnection,
  field: string,
): number {
  if (keys !== undefined)
    return groupParts.includes(field) ? (scanned * keys) / groupedPerPoint : 0;
  return field === 'totalCount' && !isCountKnown ? scanned / countedPerPoint : 0;
}

/** How many nodes a connection leads to from all objects of the graph that have it. */
function countNodes(field: ConnectionField, { nodes, relations }: GraphCounts): number {
  const mapping = mappingOf(field);
  switch (mapping.kind) {
    case 'rootConnection':
      return nodes.get(mapping.label) ?? 0;
    case 'claimsOfRelation':
      return nodes.get('Claim') ?? 0;
    case 'connection': {
      const { types, direction } = mapping.via;
      const label = labelOf(field);
      if (label !== undefined) return types.length * (nodes.get(label) ?? 0);
      const ends = direction === 'BOTH' ? 2 : 1;
      return ends * types.reduce((sum, type) => sum + (relations.get(type) ?? 0), 0);
    }
    default:
      return 0;
  }
}

/** The label of the nodes of a connection that are no entities. */
function labelOf(field: ConnectionField): string | undefined {
  const connection = getNamedType(field.type);
  const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
  const type = nodes && getNamedType(nodes.type);
  const mapping = isObjectType(type) ? typeMappingOf(type) : undefined;
  return mapping?.kind === 'node' ? mapping.label : undefined;
}
