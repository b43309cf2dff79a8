import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { FanOut, GraphSizes } from '../../../knowledge/graph-sizes.js';
import { narrowedVia } from '../../../shared/narrowed-via.js';
import { pageSize } from '../../../shared/page-size.js';
import type { FieldMapping, Values, Via } from '../../../shared/mapping.js';
import { mappingOf } from '../../../shared/read-mapping.js';
import { entriesOf, usualEntries } from './entries.js';
import { invariant } from '../../../shared/errors.js';
import { assumedSizes } from './assumed-sizes.js';
import { stepsOfFilter, type Tried } from './filter-work.js';
import { scansRelations, stepsOfClaims, stepsOfRelations, stepsOfWalk } from './read-work.js';
import type { PricedOperation } from './priced-operation.js';
import { Selections } from './selections.js';

/** Steps that take about as long as fetching one object. */
const stepsOfObject = 40;

/** Steps to sort one node of a kind in an order without an index. */
const stepsOfSorting = 0.5;

/** Steps to count one node of a connection. */
const stepsOfCounting = 0.16;

/** Steps to put a node into its group, for each key: its own property, or the end of a relation. */
const stepsOfFieldKey = 1.6;
const stepsOfRelationKey = 12;

/** Steps from a node to the same entity's node in a dataset. */
const stepsIntoDataset = 2;

/** Fields of `groupBy` that each read all nodes again. */
const groupParts: readonly string[] = ['buckets', 'totalCount'];

/** Cost of an operation by its work, and the place of most of it. */
export interface Work {
  readonly cost: number;
  /** Path of the field, as the operation writes it. */
  readonly field: string;
}

/** Number of objects whose fields are asked, and the maximum repetition of one of them. */
interface Parents {
  readonly count: number;
  readonly repeats: number;
  /** True if the client names them, so that they may be those with the most relations. */
  readonly areChosen: boolean;
  /** True if one dataset's view of them is asked. */
  readonly areScoped?: boolean;
}

/**
 * Work of the store for an operation, in objects, whatever it then gives: nodes of connections that are sorted, counted
 * and filtered, and relations that filters follow. It is an upper bound from the sizes of the graph where that is near
 * the truth. 0 if variables have a wrong type.
 */
export function workOf(
  schema: GraphQLSchema,
  { document, operation, variables }: PricedOperation,
  sizes: GraphSizes = assumedSizes,
): Work {
  const type = schema.getRootType(operation.operation);
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!type || !coerced) return { cost: 0, field: '' };
  const walk = new Walk(schema, new Selections(document, coerced), sizes);
  walk.enter(operation.selectionSet, type, { count: 1, repeats: 1, areChosen: true }, '');
  return { cost: Math.floor(walk.steps / stepsOfObject), field: walk.dearest };
}

/** Work of finding the entities that fit an `EntityFilter`, wherever it stands. */
export function workOfEntityFilter(
  schema: GraphQLSchema,
  filter: Values,
  sizes: GraphSizes = assumedSizes,
): Work {
  const type = schema.getType('EntityFilter');
  invariant(isInputObjectType(type), 'the schema has a filter of entities');
  return { cost: Math.floor(stepsOfAll(sizes, type, filter) / stepsOfObject), field: 'filter' };
}

/** Steps of trying a filter on all entities. */
function stepsOfAll(sizes: GraphSizes, type: GraphQLInputObjectType, filter: Values): number {
  const all = { rows: sizes.nodes('Entity'), repeats: 1, areAll: true };
  const { tried, sets } = stepsOfFilter(sizes, type, filter, all);
  return tried + sets;
}

/** A field as the operation asks it. */
interface AskedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly type: GraphQLNamedType;
  readonly node: FieldNode;
  readonly args: Values;
  readonly path: string;
  readonly isScoped: boolean;
}

class Walk {
  steps = 0;
  dearest = '';
  #stepsOfDearest = 0;
  readonly #schema: GraphQLSchema;
  readonly #selections: Selections;
  readonly #sizes: GraphSizes;

  constructor(schema: GraphQLSchema, selections: Selections, sizes: GraphSizes) {
    this.#schema = schema;
    this.#selections = selections;
    this.#sizes = sizes;
  }

  enter(set: SelectionSetNode, type: GraphQLNamedType, parents: Parents, path: string): void {
    for (const selection of set.selections) {
      if (!this.#selections.isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) this.#field(selection, type, parents, path);
      else {
        const fragment = this.#selections.open(selection);
        const on = this.#typeOf(fragment?.typeCondition?.name.value) ?? type;
        if (fragment) this.enter(fragment.selectionSet, on, parents, path);
      }
    }
  }

  #field(node: FieldNode, parent: GraphQLNamedType, parents: Parents, above: string): void {
    if (!node.selectionSet || !(isObjectType(parent) || isInterfaceType(parent))) return;
    const field = parent.getFields()[node.name.value];
    if (!field) return;
    const path = `${above}${above && '.'}${(node.alias ?? node.name).value}`;
    const args = getArgumentValues(field, node, this.#selections.variables);
    const type = getNamedType(field.type);
    if (args['input']) this.#addInput(field, args['input'] as Values, path);
    if (scansRelations(field)) {
      const ofGroups = this.#sizes.elements * this.#partsOf(node.selectionSet).stepsOfGroups;
      this.#count(stepsOfRelations(this.#sizes, args) + ofGroups, path);
    }
    const ofWalk = stepsOfWalk(this.#sizes, field, args);
    this.#count(stepsOfClaims(this.#sizes, field, args) + ofWalk, path);
    const isScoped = parents.areScoped === true || isGiven(args['dataset']);
    const entries = this.#entriesOf({ field, type, node, args, path, isScoped }, parents);
    this.enter(node.selectionSet, type, { ...entries, areScoped: isScoped }, path);
  }

  /** Objects whose fields are asked below. */
  #entriesOf(asked: AskedField, parents: Parents): Parents {
    const mapping = mappingOf(asked.field);
    switch (mapping.kind) {
      case 'rootConnection':
        return this.#rootConnection(asked, mapping.label);
      case 'connection':
        return this.#connection(asked, mapping.via, parents);
      case 'embedded':
      case 'edgeNode':
      case 'edgeRelation':
        return parents; // a part of the same
      default:
        return this.#plain(asked, mapping, parents);
    }
  }

  /** A field that is no connection. */
  #plain(
    { field, type, args, path }: AskedField,
    mapping: FieldMapping,
    parents: Parents,
  ): Parents {
    const entries = entriesOf(args) ?? usualEntries(field, type.name);
    if (mapping.kind === 'property' && entries === undefined) return parents;
    const count = parents.count * (entries ?? 1);
    // One relation is meant of all those that start at the subject.
    if (mapping.kind === 'relationOfClaim')
      this.#count(count * (this.#sizes.fanOut(mapping.types, 'OUT')?.met ?? 1), path);
    return { count, repeats: count, areChosen: mapping.kind.startsWith('root') };
  }

  #rootConnection(asked: AskedField, label: string): Parents {
    const { args } = asked;
    const rows = this.#sizes.nodes(label);
    const isSorted = Array.isArray(args['orderBy']) && args['orderBy'].length > 0;
    this.#add(asked, { rows, repeats: 1, areAll: true }, isSorted ? stepsOfSorting : 0);
    return { count: Math.min(pageOf(args), rows), repeats: 1, areChosen: isGiven(args['filter']) };
  }

  #connection(asked: AskedField, via: Via, parents: Parents): Parents {
    const { filter } = asked.args;
    const { types, direction } = narrowedVia(via, asked.args);
    const known = this.#sizes.fanOut(types, direction);
    const fan = known ?? this.#fanOfLabel(asked.type);
    const degree = parents.areChosen ? fan.most : fan.met;
    const rows = Math.min(parents.count * degree, parents.repeats * fan.count);
    const repeats = parents.count;
    this.#add(asked, { rows, repeats, areAll: false }, known ? 1 : 0);
    if (isGiven(asked.args['dataset'])) this.#count(parents.count * stepsIntoDataset, asked.path);
    const count = Math.min(parents.count * pageOf(asked.args), rows);
    return { count, repeats, areChosen: isGiven(filter) };
  }

  /** Adds the work of an input's filter on all entities. */
  #addInput(field: GraphQLField<unknown, unknown>, { filter }: Values, path: string): void {
    const input = getNullableType(field.args.find(({ name }) => name === 'input')?.type);
    const type = isInputObjectType(input) && getNullableType(input.getFields()['filter']?.type);
    if (!isInputObjectType(type) || typeof filter !== 'object' || filter === null) return;
    this.#count(stepsOfAll(this.#sizes, type, filter as Values), path);
  }

  #count(steps: number, path: string): void {
    this.steps += steps;
    if (steps <= this.#stepsOfDearest) return;
    this.#stepsOfDearest = steps;
    this.dearest = path;
  }

  /** Maximum nodes of a connection over uncounted relationships: all nodes there are, such as all claims. */
  #fanOfLabel(connection: GraphQLNamedType): FanOut {
    const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
    const count = nodes ? this.#sizes.nodes(getNamedType(nodes.type).name) : 0;
    return { count: 2 * count, most: count, met: count };
  }

  /** Adds the work of a connection: its nodes are found and filtered, for the page and for every count of it. */
  #add({ field, node, args, path, isScoped }: AskedField, tried: Tried, stepsOfRow: number): void {
    const { filter } = args;
    const type = getNullableType(field.args.find(({ name }) => name === 'filter')?.type);
    const isFiltered = isInputObjectType(type) && typeof filter === 'object' && filter !== null;
    const steps = isFiltered
      ? stepsOfFilter(this.#sizes, type, filter as Values, tried)
      : { tried: 0, sets: 0, fitting: tried.rows };
    const { pages, totals, groups, stepsOfGroups } = this.#partsOf(node.selectionSet);
    const isTotalKnown = tried.areAll && !isFiltered && !isScoped;
    const stepsOfTotal = isTotalKnown ? 0 : stepsOfCounting;
    const times = pages + totals + groups;
    const ofFitting = steps.fitting * (totals * stepsOfTotal + stepsOfGroups);
    const found = times * (steps.tried + tried.rows * stepsOfRow) + ofFitting + steps.sets;
    this.#count(found * (isScoped ? this.#layers() : 1), path);
  }

  /** Number of nodes of an entity, one for each dataset: the store may read all of them. */
  #layers(): number {
    const entities = this.#sizes.nodes('Entity');
    return entities === 0 ? 1 : Math.max(1, this.#sizes.nodes('Scoped') / entities);
  }

  /** Number of passes of a connection over its nodes: for its page, for the total, and for each part of its groups. */
  #partsOf(set: SelectionSetNode | undefined) {
    const parts = { pages: 0, totals: 0, groups: 0, stepsOfGroups: 0 };
    for (const field of this.#fieldsIn(set))
      if (field.name.value === 'totalCount') parts.totals = 1;
      else if (field.name.value === 'groupBy') {
        const times = this.#fieldsIn(field.selectionSet).filter(({ name }) =>
          groupParts.includes(name.value),
        ).length;
        parts.groups += times;
        parts.stepsOfGroups += times * this.#stepsOfKeys(field);
      } else parts.pages = 1;
    return parts;
  }

  /** Steps to put a node into its group. */
  #stepsOfKeys({ arguments: given = [] }: FieldNode): number {
    const by = given.find(({ name }) => name.value === 'by')?.value;
    const keys = by && valueFromASTUntyped(by, this.#selections.variables);
    if (!Array.isArray(keys)) return stepsOfFieldKey;
    return (keys as readonly Values[]).reduce(
      (steps, key) => steps + (isGiven(key['relation']) ? stepsOfRelationKey : stepsOfFieldKey),
      0,
    );
  }

  #fieldsIn(set: SelectionSetNode | undefined): readonly FieldNode[] {
    return this.#selections.fieldsIn(set?.selections ?? []);
  }

  #typeOf(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.#schema.getType(name);
  }
}

function pageOf(args: Values): number {
  return entriesOf(args) ?? pageSize.usual;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
