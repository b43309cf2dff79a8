import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { nameId } from '../../../src/claims/ids.js';
import { entityAt, entityId } from '../graph/entities.js';
import { relationsOf } from '../graph/relations.js';
import { kinds, type GraphSize, type Kind } from '../graph/size.js';

type AnyField = GraphQLField<unknown, unknown>;

/** A question to one root field; undefined without examples of its arguments. */
export interface RootQuestion {
  readonly title: string;
  readonly query: string | undefined;
}

/** Arguments by root field, as they are written in a document. */
function exampleArguments(size: GraphSize): Readonly<Record<string, string>> {
  // A computation refuses what the graph does not have, and a small one has few countries.
  const idOf = (kind: Kind, index: number) => entityId(kind, index % size.entities[kind]);
  const named = entityAt('Organization', 7);
  const [relation] = relationsOf(size);
  const relationId = relation?.id ?? '';
  const name = nameId(named.id, 'AR', named.labelAr);
  return {
    ...Object.fromEntries(
      kinds.map((kind) => [kind.toLowerCase(), `id: "${entityId(kind, 7)}"`] as const),
    ),
    node: `id: "${relationId}"`,
    nodes: `ids: ["${named.id}", "claim:${relationId}", "document:b0", "${name}"]`,
    entity: `by: { name: "${named.labelAr}" }`,
    claim: `id: "claim:${relationId}"`,
    document: 'id: "document:b0"',
    paths: `from: "${idOf('Person', 7)}", to: "${idOf('Country', 7)}"`,
    commonConnections: `a: "${idOf('Organization', 7)}", b: "${idOf('Organization', 8)}"`,
    subgraph: `input: { seeds: ["${idOf('Edition', 7)}"] }`,
    timeline: `entities: ["${idOf('Edition', 7)}"]`,
    centrality: 'metric: PAGE_RANK',
    interlocks: 'kind: PEOPLE',
  };
}

/** Root fields for reviewers alone: the graph has no document to review. */
const ofReviewers = new Set(['proposals', 'reviewDocument', 'reviewDocuments']);

/**
 * A question to every root field that answers all: all plain fields of what it gives; connections also with their count.
 * Where another schema is given, only what both have.
 */
export function rootQuestions(
  schema: GraphQLSchema,
  size: GraphSize,
  other = schema,
): readonly RootQuestion[] {
  const query = schema.getQueryType();
  const examples = exampleArguments(size);
  return fieldsIn(other, query)
    .filter(({ name }) => !ofReviewers.has(name))
    .flatMap((field) => questionsTo(field, examples[field.name], other));
}

/** The fields of a type that the other schema has, too. */
function fieldsIn(other: GraphQLSchema, type: GraphQLNamedType | null | undefined): AnyField[] {
  const its = type ? other.getType(type.name) : undefined;
  const known = isObjectType(its) || isInterfaceType(its) ? its.getFields() : {};
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  return Object.values(fields).filter(({ name }) => name in known);
}

function questionsTo(
  { name, type, args }: AnyField,
  example: string | undefined,
  other: GraphQLSchema,
): RootQuestion[] {
  const given = example ?? argumentsOf(args);
  if (given === undefined) return [{ title: name, query: undefined }];
  const document = (selection: string) =>
    `{ answer: ${name}${given === '' ? '' : `(${given})`} ${selection} }`;
  const named = getNamedType(type);
  const { nodes, pageInfo, totalCount } = isObjectType(named) ? named.getFields() : {};
  if (nodes === undefined || pageInfo === undefined || totalCount === undefined)
    return [{ title: name, query: document(plainFields(named, other)) }];
  const rows = `nodes ${plainFields(getNamedType(nodes.type), other)} pageInfo { hasNextPage endCursor }`;
  const count = getNamedType(totalCount.type);
  const total = isLeafType(count) ? 'totalCount' : `totalCount ${plainFields(count, other)}`;
  return [
    { title: name, query: document(`{ ${rows} }`) },
    { title: `${name} with totalCount`, query: document(`{ ${rows} ${total} }`) },
  ];
}

/** None where none are required; an id of nothing for kinds of which the graph has none; else nobody knows. */
function argumentsOf(args: AnyField['args']): string | undefined {
  const required = args.filter(isRequiredArgument);
  if (required.length === 0) return '';
  return required.every(({ name }) => name === 'id') ? 'id: "nothing:here"' : undefined;
}

/**
 * `{ id label … }`: all fields of the type that need no arguments and have nothing below them; where it has none
 * of those, the same of what lies below it.
 */
function plainFields(type: GraphQLNamedType, other: GraphQLSchema): string {
  const free = fieldsIn(other, type).filter(({ args }) => !args.some(isRequiredArgument));
  const plain = free.filter((field) => isLeafType(getNamedType(field.type)));
  const names = plain.map(({ name }) => name);
  if (names.length > 0) return `{ ${names.join(' ')} }`;
  return `{ ${free.map((field) => `${field.name} ${plainFields(getNamedType(field.type), other)}`).join(' ')} }`;
}
