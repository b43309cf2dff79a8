import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  TypeNameMetaFieldDef,
} from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import type { GraphCounts } from '../../../knowledge/graph-counts.js';
import type { Values } from '../../../shared/mapping.js';
import { entriesOf, isConnection, listedEntries, usualListEntries } from './entries.js';
import type { PricedOperation } from './priced-operation.js';
import {
  scannedConnection,
  scanPointsOf,
  withinConnection,
  type ScannedConnection,
} from './scanned-connection.js';
import { weightOf } from './value-weight.js';

/** What a name takes beside its letters: quotes, colon and comma. */
const nameOverhead = 4;
/** What an object takes beside its fields: braces and comma. */
const objectOverhead = 3;
/** Taken for the longest text of a document until the graph has been counted. */
const usualText = 20_000;
/** What Arabic takes in UTF-8, and what memory takes for it. */
const bytesOfCharacter = 2;
/** The fields of a connection that have an entry for each node of the page. */
const pagedFields: readonly string[] = ['nodes', 'edges'];

/** What a field weighs, by which {@link refusalOfBytes} finds the heaviest. */
export interface PricedField {
  readonly bytes: number;
  readonly entries: number;
  /** What is selected below each entry. */
  readonly selected: readonly SelectionNode[];
}

/** Where a selection stands. */
interface Place {
  /** How many objects have it. */
  readonly times: number;
  /** How many entries the innermost list or page around it has, whose objects are all different. */
  readonly different: number;
  /** The connection of which it is a part. */
  readonly connection?: ScannedConnection | undefined;
}

/**
 * What an answer may come to beside its objects. Its bytes: every name as often as its page has entries, every value by
 * its weight; that bounds what pages of long texts may be, and is a rough guess at all else. And how much its counts
 * and groups go through. It must be asked only for what has a cost, since that bounds how much there is to look at.
 */
export class AnswerPricing {
  readonly #schema: GraphQLSchema;
  readonly #counts: GraphCounts | undefined;
  readonly #longestText: number;
  readonly #operation: PricedOperation['operation'];
  readonly #variables: Values;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #fields: Map<FieldNode, PricedField> | undefined;
  #scanPoints = 0;

  /** @param fields filled with what each field weighs, where that is asked for */
  constructor(
    schema: GraphQLSchema,
    { document, operation, variables }: PricedOperation,
    counts: GraphCounts | undefined,
    fields?: Map<FieldNode, PricedField>,
  ) {
    this.#schema = schema;
    this.#counts = counts;
    this.#longestText = bytesOfCharacter * (counts?.longestText ?? usualText);
    this.#operation = operation;
    this.#fields = fields;
    const { coerced = {} } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      variables,
    );
    this.#variables = coerced;
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
  }

  /** Its bytes, and the objects that its counts and groups are worth. */
  price(): { readonly bytes: number; readonly scanPoints: number } {
    const root = this.#schema.getRootType(this.#operation.operation);
    this.#scanPoints = 0;
    const bytes = root
      ? this.#priceSet(this.#operation.selectionSet, root, { times: 1, different: 1 })
      : 0;
    return { bytes, scanPoints: Math.floor(this.#scanPoints) };
  }

  /** The fields of a set, those of its fragments included. */
  fieldsIn(selections: readonly SelectionNode[]): readonly FieldNode[] {
    return selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      const set = this.#open(node)?.selectionSet;
      return set ? this.fieldsIn(set.selections) : [];
    });
  }

  /** The dearest of the types that may stand there. */
  #priceSet(set: SelectionSetNode, type: GraphQLCompositeType, place: Place): number {
    const types = this.#typesOf(type);
    const prices = new Map<string, number>();
    const add = (names: readonly string[], bytes: number): void => {
      for (const name of names) prices.set(name, (prices.get(name) ?? 0) + bytes);
    };
    for (const node of set.selections) {
      if (!this.#isIncluded(node)) continue;
      if (node.kind === Kind.FIELD) add(types, this.#priceField(node, type, place));
      else {
        const fragment = this.#open(node);
        const condition = fragment?.typeCondition?.name.value;
        const inner = condition === undefined ? type : this.#schema.getType(condition);
        if (fragment && isCompositeType(inner))
          add(this.#typesOf(inner), this.#priceSet(fragment.selectionSet, inner, place));
      }
    }
    return Math.max(0, ...prices.values());
  }

  #priceField(node: FieldNode, parent: GraphQLCompositeType, place: Place): number {
    const field = fieldOf(parent, node.name.value);
    if (field === undefined) return 0;
    if (place.connection) this.#scanPoints += scanPointsOf(place.connection, field.name);
    const type = getNamedType(field.type);
    const priced =
      isCompositeType(type) && node.selectionSet !== undefined
        ? this.#priceObjects(field, type, node, node.selectionSet, place)
        : { bytes: weightOf(field, this.#longestText), entries: 1, selected: [] };
    const bytes = (node.alias ?? node.name).value.length + nameOverhead + priced.bytes;
    this.#fields?.set(node, { ...priced, bytes });
    return bytes;
  }

  #priceObjects(
    field: GraphQLField<unknown, unknown>,
    type: GraphQLCompositeType,
    node: FieldNode,
    set: SelectionSetNode,
    place: Place,
  ): PricedField {
    const args = getArgumentValues(field, node, this.#variables);
    const isPage = isConnection(type.name);
    const entries = isPage ? 1 : countEntries(field, args, place);
    const connection = isPage
      ? scannedConnection(field, args, this.#counts, place)
      : place.connection && withinConnection(place.connection, field.name, args);
    const times = place.times * entries;
    // The entries of a list are different objects, those of a page too; one object is as different as what has it.
    const different = isEntry(field, place) || entries > 1 ? Math.max(1, entries) : place.different;
    const each = objectOverhead + this.#priceSet(set, type, { times, different, connection });
    return { bytes: entries * each, entries, selected: set.selections };
  }

  #typesOf(type: GraphQLCompositeType): readonly string[] {
    return isAbstractType(type)
      ? this.#schema.getPossibleTypes(type).map(({ name }) => name)
      : [type.name];
  }

  #open(node: Exclude<SelectionNode, FieldNode>) {
    return node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
  }

  #isIncluded(node: SelectionNode): boolean {
    if (node.directives === undefined || node.directives.length === 0) return true;
    const skip = getDirectiveValues(GraphQLSkipDirective, node, this.#variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, node, this.#variables);
    return skip?.['if'] !== true && include?.['if'] !== false;
  }
}

/** Whether it has an entry for each node of the page of a connection. */
function isEntry({ name }: GraphQLField<unknown, unknown>, { connection }: Place): boolean {
  return connection !== undefined && pagedFields.includes(name);
}

function countEntries(field: GraphQLField<unknown, unknown>, args: Values, place: Place): number {
  if (place.connection && isEntry(field, place)) return place.connection.pageSize;
  return entriesOf(args) ?? listedEntries(field) ?? usualListEntries(field) ?? 1;
}

function fieldOf(
  type: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
