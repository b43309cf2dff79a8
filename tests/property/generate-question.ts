import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { NamedThing } from '../../src/shared/named-ids.js';
import { namesDatasets } from '../../src/shared/read-mapping.js';

/** The kind of an input field's value: ids of datasets, and of things of other kinds, may stand under any name. */
function subjectOf(field: GraphQLInputField): string {
  const { names } = (field.extensions['graph'] ?? {}) as { names?: NamedThing };
  return namesDatasets(field) ? 'dataset' : (names ?? field.name);
}

/** Types that compile to the statement of their root field: the rest is code of the API. */
function isOfTheStore({ extensions }: GraphQLField<unknown, unknown>): boolean {
  return (extensions['graph'] as { kind?: string } | undefined)?.kind !== 'resolved';
}

/** Whether a root field is read by a statement; others have code and rules of their own. */
function isCompiledRoot({ extensions }: GraphQLField<unknown, unknown>): boolean {
  const { kind } = (extensions['graph'] ?? {}) as { kind?: string };
  return kind?.startsWith('root') === true;
}

const ofDates = ['DATE', 'FOUNDED', 'BORN', 'PUBLISHED', 'FIRST_SEEN', 'LAST_SEEN'];
const ofRelations = ['VALID_FROM', 'CONFIDENCE', 'SOURCES'];
const ofNumbers = ['ORDINAL', 'CONFIDENCE', 'VALUE'];

/** The values of `GroupField` that nodes of a type have, and those of them that can be summed up. */
function groupableOf(node: GraphQLObjectType | GraphQLInterfaceType) {
  const leaves = Object.values(node.getFields()).filter(({ type }) =>
    isLeafType(getNamedType(type)),
  );
  const names = leaves.map(({ name }) =>
    name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
  );
  const codes = ['KIND', 'DATASET', 'ORGANIZATION_KIND', 'SESSION_KIND', 'PREDICATE', 'RANK'];
  const fields = [...codes, ...ofDates, ...ofNumbers].filter((name) => names.includes(name));
  if (node.name === 'Statistic') fields.push('VALUE', 'UNIT', 'QUALIFIER');
  return { fields, summed: fields.filter((name) => [...ofDates, ...ofNumbers].includes(name)) };
}

/** Names for generated questions, so that some of the answers are not empty. */
export interface Vocabulary {
  readonly ids: readonly string[];
  /** The ids for filters, which refuse those of other things; `ids` by default. */
  readonly things?: Readonly<Partial<Record<string, readonly string[]>>>;
  /** Stands in every other text, so that a leak into a statement can be seen. */
  readonly marker: string;
}

type Draw = fc.GeneratorValue;

/** How large questions become, and which fields they ask. */
export interface Reach {
  readonly deepest: number;
  readonly maxConnections: number;
  /** How many fields of input objects may be given: a root field takes 50 conditions of filters. */
  readonly room: number;
  readonly maxPage: number;
  readonly maxAliases: number;
  /** How many root fields may stand beside the first one or two, of the same one or two. */
  readonly roots: readonly [least: number, most: number];
  readonly isRoot: (field: GraphQLField<unknown, unknown>) => boolean;
  readonly isField: (field: GraphQLField<unknown, unknown>) => boolean;
}

/** Questions that take a moment, of what compiles to statements. */
const ordinary: Reach = {
  deepest: 4,
  maxConnections: 6,
  room: 24,
  maxPage: 5,
  maxAliases: Infinity,
  roots: [0, 0],
  isRoot: isCompiledRoot,
  isField: isOfTheStore,
};

/** Questions that may cost what is admitted: full pages, many aliases, and what code of the API works out. */
export const greedy: Reach = {
  deepest: 5,
  maxConnections: 12,
  room: 40,
  maxPage: 100,
  maxAliases: 45,
  roots: [0, 18],
  isRoot: () => true,
  isField: () => true,
};

/** A question, with its scalars as variables where they were asked for, and two sets of values for these. */
export interface Question {
  readonly source: string;
  readonly variables: readonly [Record<string, unknown>, Record<string, unknown>];
}

/** A valid question over the whole schema: fields, aliases, fragments, arguments and filters at random. */
export function generateQuestion(
  draw: Draw,
  schema: GraphQLSchema,
  vocabulary: Vocabulary,
  scalars: 'inline' | 'as variables' = 'inline',
  reach = ordinary,
): Question {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no query type.');
  return new QuestionWriter(draw, schema, vocabulary, scalars === 'as variables', reach).write(
    query,
  );
}

/** A confidence that there cannot be is refused. */
function numbersFor(name: string): readonly number[] {
  const confidences = [0, 0.5, 0.8, 0.9, 1];
  return name === 'minConfidence' ? confidences : [...confidences, 16];
}

class QuestionWriter {
  readonly #variables: { type: string; values: readonly [unknown, unknown] }[] = [];
  #aliases = 0;
  #connections = 0;
  /** How many fields of input objects may still be given. */
  #room: number;
  /** Whether the connection whose arguments are written is one of relations. */
  #hasRelation = false;

  readonly #draw: Draw;
  readonly #schema: GraphQLSchema;
  readonly #vocabulary: Vocabulary;
  readonly #usesVariables: boolean;
  readonly #reach: Reach;

  constructor(
    draw: Draw,
    schema: GraphQLSchema,
    vocabulary: Vocabulary,
    usesVariables: boolean,
    reach: Reach,
  ) {
    this.#draw = draw;
    this.#schema = schema;
    this.#vocabulary = vocabulary;
    this.#usesVariables = usesVariables;
    this.#reach = reach;
    this.#room = reach.room;
  }

  write(query: GraphQLObjectType): Question {
    const roots = Object.values(query.getFields()).filter(this.#reach.isRoot);
    const [least, most] = this.#reach.roots;
    const kinds = this.#some(roots, 2, 1);
    const more = Array.from({ length: this.#int(least, most) }, () => this.#pick(kinds));
    const fields = [...kinds, ...more].map((field) =>
      this.#hasAliases ? this.#field(field, 0) : '',
    );
    const body = `{ ${fields.join(' ')} }`;
    if (this.#variables.length === 0) return { source: body, variables: [{}, {}] };
    const declared = this.#variables.map(({ type }, i) => `$v${String(i)}: ${type}!`).join(', ');
    const valuesAt = (which: 0 | 1) =>
      Object.fromEntries(this.#variables.map(({ values }, i) => [`v${String(i)}`, values[which]]));
    return { source: `query (${declared}) ${body}`, variables: [valuesAt(0), valuesAt(1)] };
  }

  get #hasAliases(): boolean {
    return this.#aliases < this.#reach.maxAliases;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const isAliased = field.args.length > 0 || (this.#chance(0.5) && this.#hasAliases);
    const alias = isAliased ? `a${String(this.#aliases++)}: ` : '';
    const head = `${alias}${field.name}${this.#arguments(field.args)}`;
    if (isLeafType(type)) return head;
    const isConnection = type.name.endsWith('Connection');
    if (isConnection) this.#connections += 1;
    return `${head} { ${this.#fields(type as GraphQLObjectType, isConnection ? depth : depth + 1)} }`;
  }

  #fields(type: GraphQLObjectType | GraphQLInterfaceType, depth: number): string {
    const all = Object.values(type.getFields()).filter(this.#reach.isField);
    const leaves = all.filter((field) => isLeafType(getNamedType(field.type)));
    const branches = all.filter((field) => !leaves.includes(field) && this.#mayEnter(field, depth));
    const parts = [...this.#some(leaves, 3), ...this.#some(branches, 2)].map((field) =>
      field.name === 'groupBy'
        ? this.#grouping(type as GraphQLObjectType, depth)
        : this.#field(field, depth),
    );
    if (this.#chance(0.3)) parts.push('__typename');
    if (isInterfaceType(type) && this.#chance(0.6)) {
      const [possible] = this.#some(this.#schema.getPossibleTypes(type), 1);
      if (possible) parts.push(`... on ${possible.name} { ${this.#fields(possible, depth + 1)} }`);
    }
    return parts.length === 0 ? '__typename' : [...new Set(parts)].join(' ');
  }

  /** `groupBy` of a connection, by what the nodes to which it leads have. */
  #grouping(connection: GraphQLObjectType, depth: number): string {
    const node = getNamedType(connection.getFields()['nodes']?.type) as GraphQLObjectType;
    const { fields, summed } = groupableOf(node);
    const isOfEntities = !['Claim', 'Document', 'Mention'].includes(node.name);
    const entries = this.#some(
      [...fields.map((name) => `{field: ${name}}`), ...(isOfEntities ? this.#relationKeys() : [])],
      3,
      1,
    );
    if (entries.length === 0) return '__typename';
    const [of] = this.#some(summed, 1);
    const summary = of === undefined ? '' : `summary(of: ${of}) { count min max sum avg earliest }`;
    const entity = this.#chance(0.3)
      ? `entity { ${this.#fields(this.#schema.getType('Entity') as GraphQLInterfaceType, depth + 2)} }`
      : '';
    this.#connections += 1;
    return `a${String(this.#aliases++)}: groupBy(by: [${entries.join(', ')}], first: ${String(this.#int(0, 9))}, byKey: ${String(this.#chance(0.5))}) { totalCount buckets { count keys { text number date ${entity} } ${summary} } }`;
  }

  #relationKeys(): readonly string[] {
    const kinds = this.#schema.getType('RelationKind') as GraphQLEnumType;
    return this.#some(kinds.getValues(), 2).map(
      ({ name }) => `{relation: ${name}, direction: ${this.#pick(['OUT', 'IN', 'BOTH'])}}`,
    );
  }

  #mayEnter(field: GraphQLField<unknown, unknown>, depth: number): boolean {
    if (depth >= this.#reach.deepest || !this.#hasAliases) return false;
    return (
      !getNamedType(field.type).name.endsWith('Connection') ||
      this.#connections < this.#reach.maxConnections
    );
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const paging = this.#pick(['first', 'last', 'none']);
    const given = args.filter(({ name, type }) => {
      if (['after', 'before'].includes(name)) return false;
      if (name === 'first' || name === 'last') return name === paging;
      return isNonNullType(type) || this.#chance(0.3);
    });
    if (given.length === 0) return '';
    this.#hasRelation = args.some(({ name }) => name === 'asOf');
    return `(${given.map(({ name, type }) => `${name}: ${this.#value(name, type, 0)}`).join(', ')})`;
  }

  #value(name: string, type: GraphQLInputType, depth: number): string {
    const inner = getNullableType(type);
    if (isListType(inner)) {
      const count = this.#int(1, 2);
      const items = Array.from({ length: count }, () => this.#value(name, inner.ofType, depth));
      return `[${items.join(', ')}]`;
    }
    if (isEnumType(inner)) return this.#pick(this.#choices(inner));
    if (isInputObjectType(inner)) return this.#object(inner, depth, name);
    if (!this.#usesVariables) return JSON.stringify(this.#scalar(name, inner.name));
    const values = [this.#scalar(name, inner.name), this.#scalar(name, inner.name)] as const;
    return `$v${String(this.#variables.push({ type: inner.name, values }) - 1)}`;
  }

  /** A root has no relation to order by, and refuses it. */
  #choices(type: GraphQLEnumType): readonly string[] {
    const names = type.getValues().map(({ name }) => name);
    if (type.name !== 'EntityOrderField' || this.#hasRelation) return names;
    return names.filter((name) => !ofRelations.includes(name));
  }

  /** @param subject owner of the object: conditions on datasets need it */
  #object(type: GraphQLInputObjectType, depth: number, subject: string): string {
    const fields = Object.values(type.getFields()).filter((field) =>
      this.#mayHold(getNamedType(field.type), depth),
    );
    const required = fields.filter((field) => isNonNullType(field.type));
    const optional = fields.filter((field) => !isNonNullType(field.type));
    const least = type.isOneOf ? 1 : 0;
    const most = type.isOneOf ? 1 : 2;
    const chosen = [...required, ...this.#some(optional, this.#room > 0 ? most : least, least)];
    this.#room -= chosen.length;
    const valueOf = (field: GraphQLInputField) =>
      this.#value(subject === 'dataset' ? subject : subjectOf(field), field.type, depth + 1);
    return `{ ${chosen.map((field) => `${field.name}: ${valueOf(field)}`).join(', ')} }`;
  }

  /** Input objects hold others two deep, and now and then as many as it takes for quantifiers within quantifiers. */
  #mayHold(type: GraphQLNamedType, depth: number): boolean {
    return !isInputObjectType(type) || depth < 2 || (depth < 6 && this.#chance(0.3));
  }

  #scalar(name: string, type: string): unknown {
    switch (type) {
      case 'Int':
        if (name === 'first' || name === 'last') return this.#int(0, this.#reach.maxPage);
        return name === 'end' ? this.#int(60, 90) : this.#int(name === 'atLeast' ? 1 : 0, 60);
      case 'Float':
        return this.#pick(numbersFor(name));
      case 'Boolean':
        return this.#chance(0.5);
      case 'PartialDate':
        return this.#pick(['2020', '2020-11', '2021-04-12', '2024-12-17', '1981']);
      case 'ID':
        return this.#pick(this.#idsFor(name));
      default:
        return this.#pick([this.#vocabulary.marker, 'SA', 'Q851', 'عمان', 'رقم"\\`$']);
    }
  }

  #idsFor(name: string): readonly string[] {
    const { things, ids } = this.#vocabulary;
    return things?.[name] ?? (name === 'dataset' ? ['article', 'references'] : ids);
  }

  #some<T>(items: readonly T[], most: number, least = 0): readonly T[] {
    const count = Math.min(this.#int(least, most), items.length);
    const start = items.length === 0 ? 0 : this.#int(0, items.length - 1);
    return Array.from(
      { length: count },
      (_, i) => items[(start + i * 7) % items.length] as T,
    ).filter((item, i, all) => all.indexOf(item) === i);
  }

  #pick<T>(items: readonly T[]): T {
    return items[this.#int(0, items.length - 1)] as T;
  }

  #int(min: number, max: number): number {
    return this.#draw(fc.integer, { min, max });
  }

  #chance(probability: number): boolean {
    return this.#int(0, 99) < probability * 100;
  }
}
