import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  TypeNameMetaFieldDef,
} from 'graphql';
import type {
  FieldNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import type { GraphSizes } from '../../../knowledge/graph-sizes.js';
import { pageSize } from '../../../shared/page-size.js';
import {
  entriesOf,
  isConnection,
  listedEntries,
  pagedFields,
  usualListEntries,
} from './entries.js';
import { assumedSizes } from './assumed-sizes.js';
import type { PricedOperation } from './priced-operation.js';
import { Selections } from './selections.js';
import { weightOf } from './value-weight.js';

/** Bytes of a name beside its letters: quotes, colon and comma. */
const nameOverhead = 4;
/** Bytes of an object beside its fields: braces and comma. */
const objectOverhead = 3;
/** Bytes of an Arabic letter in UTF-8, and of any letter in memory. */
const bytesOfCharacter = 2;

/** Weight of a field, by which {@link refusalOfBytes} finds the heaviest. */
export interface PricedField {
  readonly bytes: number;
  readonly entries: number;
  /** Weights of the fields below each entry. */
  readonly selected: readonly SelectionNode[];
}

/**
 * Bytes that an answer may have: every name as often as its page has entries, every value by its weight. This bounds
 * pages of long texts and roughly estimates all else. Call it only for operations with a cost, which bounds the fields
 * to visit.
 */
export class AnswerPricing {
  readonly #schema: GraphQLSchema;
  readonly #longestText: number;
  readonly #operation: PricedOperation['operation'];
  readonly #selections: Selections;
  readonly #fields: Map<FieldNode, PricedField> | undefined;

  /** @param fields if given, filled with the weight of each field */
  constructor(
    schema: GraphQLSchema,
    { document, operation, variables }: PricedOperation,
    sizes: GraphSizes | undefined,
    fields?: Map<FieldNode, PricedField>,
  ) {
    this.#schema = schema;
    this.#longestText = bytesOfCharacter * (sizes ?? assumedSizes).longestText;
    this.#operation = operation;
    this.#fields = fields;
    const { coerced = {} } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      variables,
    );
    this.#selections = new Selections(document, coerced);
  }

  /** Bytes of the whole answer. */
  bytes(): number {
    const root = this.#schema.getRootType(this.#operation.operation);
    return root ? this.#priceSet(this.#operation.selectionSet, root, undefined) : 0;
  }

  /** Fields of a selection, including those of its fragments. */
  fieldsIn(selections: readonly SelectionNode[]): readonly FieldNode[] {
    return this.#selections.fieldsIn(selections);
  }

  /**
   * Bytes of the heaviest possible type of an object.
   * @param page number of entries of the page to which these fields belong
   */
  #priceSet(set: SelectionSetNode, type: GraphQLCompositeType, page: number | undefined): number {
    const types = this.#typesOf(type);
    const prices = new Map<string, number>();
    const add = (names: readonly string[], bytes: number): void => {
      for (const name of names) prices.set(name, (prices.get(name) ?? 0) + bytes);
    };
    for (const node of set.selections) {
      if (!this.#selections.isIncluded(node)) continue;
      if (node.kind === Kind.FIELD) add(types, this.#priceField(node, type, page));
      else {
        const fragment = this.#selections.open(node);
        const condition = fragment?.typeCondition?.name.value;
        const inner = condition === undefined ? type : this.#schema.getType(condition);
        if (fragment && isCompositeType(inner))
          add(this.#typesOf(inner), this.#priceSet(fragment.selectionSet, inner, page));
      }
    }
    return Math.max(0, ...prices.values());
  }

  #priceField(node: FieldNode, parent: GraphQLCompositeType, page: number | undefined): number {
    const field = fieldOf(parent, node.name.value);
    if (field === undefined) return 0;
    const type = getNamedType(field.type);
    const priced =
      isCompositeType(type) && node.selectionSet !== undefined
        ? this.#priceObjects({ field, type, node, set: node.selectionSet }, page)
        : { bytes: weightOf(field, this.#longestText), entries: 1, selected: [] };
    const bytes = (node.alias ?? node.name).value.length + nameOverhead + priced.bytes;
    this.#fields?.set(node, { ...priced, bytes });
    return bytes;
  }

  #priceObjects({ field, type, node, set }: ObjectField, page: number | undefined): PricedField {
    const args = getArgumentValues(field, node, this.#selections.variables);
    const size = entriesOf(args);
    const isPage = isConnection(type.name);
    const entries = isPage ? 1 : (entriesOfPage(field, page) ?? size ?? usualEntriesOf(field));
    const below = isPage ? (size ?? pageSize.usual) : undefined;
    const each = objectOverhead + this.#priceSet(set, type, below);
    return { bytes: entries * each, entries, selected: set.selections };
  }

  #typesOf(type: GraphQLCompositeType): readonly string[] {
    return isAbstractType(type)
      ? this.#schema.getPossibleTypes(type).map(({ name }) => name)
      : [type.name];
  }
}

/** A field of objects as the operation asks it. */
interface ObjectField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly type: GraphQLCompositeType;
  readonly node: FieldNode;
  readonly set: SelectionSetNode;
}

/** The page's entries, for a field with an entry for each node of it. */
function entriesOfPage({ name }: GraphQLField<unknown, unknown>, page: number | undefined) {
  return pagedFields.includes(name) ? page : undefined;
}

function usualEntriesOf(field: GraphQLField<unknown, unknown>): number {
  return listedEntries(field) ?? usualListEntries(field) ?? 1;
}

function fieldOf(
  type: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
