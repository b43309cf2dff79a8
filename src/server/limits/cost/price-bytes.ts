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
import type { Values } from '../../../shared/mapping.js';
import { pageSize } from '../../../shared/page-size.js';
import { entriesOf, isConnection, listedEntries } from './entries.js';
import type { PricedOperation } from './priced-operation.js';
import { weightOf } from './value-weight.js';

/** What a name takes beside its letters: quotes, colon and comma. */
const nameOverhead = 4;
/** What an object takes beside its fields: braces and comma. */
const objectOverhead = 3;
/** The fields of a connection that have an entry for each node of the page. */
const pagedFields: readonly string[] = ['nodes', 'edges'];

/** What a field with entries weighs, for {@link BytePricing.priceOf} to say which is the heaviest. */
export interface PricedField {
  readonly bytes: number;
  readonly entries: number;
  /** What is selected below each entry. */
  readonly selected: readonly SelectionNode[];
}

/**
 * How many bytes the answer to an operation may have: every name as often as its page has entries, every value by its
 * weight. It bounds what short pages of long texts may be, and is a rough guess at all else. It must be asked only for
 * what has a cost, since that bounds how much there is to go through.
 */
export class BytePricing {
  readonly #schema: GraphQLSchema;
  readonly #longestText: number;
  readonly #operation: PricedOperation['operation'];
  readonly #variables: Values;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #fields: Map<FieldNode, PricedField> | undefined;

  /**
   * @param longestText bytes of the longest text of a document
   * @param fields filled with what each field weighs, where that is asked for
   */
  constructor(
    schema: GraphQLSchema,
    { document, operation, variables }: PricedOperation,
    longestText: number,
    fields?: Map<FieldNode, PricedField>,
  ) {
    this.#schema = schema;
    this.#longestText = longestText;
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

  price(): number {
    const root = this.#schema.getRootType(this.#operation.operation);
    return root ? this.#priceSet(this.#operation.selectionSet, root, 1) : 0;
  }

  /** The fields of a set, those of its fragments included. */
  fieldsIn(selections: readonly SelectionNode[]): readonly FieldNode[] {
    return selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      const set = this.#open(node)?.selectionSet;
      return set ? this.fieldsIn(set.selections) : [];
    });
  }

  /** The dearest of the types that may stand there. @param page the entries of the page, in a connection */
  #priceSet(set: SelectionSetNode, type: GraphQLCompositeType, page: number): number {
    const types = this.#typesOf(type);
    const prices = new Map<string, number>();
    const add = (names: readonly string[], bytes: number): void => {
      for (const name of names) prices.set(name, (prices.get(name) ?? 0) + bytes);
    };
    for (const node of set.selections) {
      if (!this.#isIncluded(node)) continue;
      if (node.kind === Kind.FIELD) add(types, this.#priceField(node, type, page));
      else {
        const fragment = this.#open(node);
        const condition = fragment?.typeCondition?.name.value;
        const inner = condition === undefined ? type : this.#schema.getType(condition);
        if (fragment && isCompositeType(inner))
          add(this.#typesOf(inner), this.#priceSet(fragment.selectionSet, inner, page));
      }
    }
    return Math.max(0, ...prices.values());
  }

  #priceField(node: FieldNode, parent: GraphQLCompositeType, page: number): number {
    const field = fieldOf(parent, node.name.value);
    if (field === undefined) return 0;
    const name = (node.alias ?? node.name).value.length + nameOverhead;
    const type = getNamedType(field.type);
    const set = node.selectionSet;
    if (!isCompositeType(type) || set === undefined) {
      const bytes = name + weightOf(field, this.#longestText);
      this.#fields?.set(node, { bytes, entries: 1, selected: [] });
      return bytes;
    }
    const size = entriesOf(getArgumentValues(field, node, this.#variables));
    const isPage = isConnection(type.name);
    const isPaged = isConnection(parent.name) && pagedFields.includes(field.name);
    const entries = isPaged ? page : isPage ? 1 : (size ?? listedEntries(field) ?? 1);
    const each = this.#priceSet(set, type, isPage ? (size ?? pageSize.usual) : 1) + objectOverhead;
    const bytes = name + entries * each;
    this.#fields?.set(node, { bytes, entries, selected: set.selections });
    return bytes;
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

function fieldOf(
  type: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
