import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  TypeNameMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { invariant } from '../../shared/errors.js';
import type { FieldMapping } from '../../shared/mapping.js';
import type { ArgumentSource } from './arguments.js';
import { mappingOf } from '../../shared/read-mapping.js';

/** One field of the answer, merged from every place of the operation that selects it. */
export interface Selection<Mapping extends FieldMapping = FieldMapping> {
  /** Its number among all selections of one reader. */
  readonly number: number;
  /** Its name in the answer: the alias where there is one. */
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** Every place in the operation that selects it. */
  readonly nodes: readonly FieldNode[];
  readonly mapping: Mapping;
  /** Its place among the arguments of the operation. */
  readonly args: number;
  readonly type: GraphQLNamedType;
  readonly children: SelectionSet;
}

/** The selection below a field, for each possible object type. */
export type SelectionSet = ReadonlyMap<string, readonly Selection[]>;

/** The parts of an operation from which selections are read. */
export interface OperationParts {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced; used here only for `@skip` and `@include`. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const none: SelectionSet = new Map();

/**
 * Reads selections like graphql-js's `collectFields`: opens fragments of matching types, obeys `@skip` and `@include`, and
 * merges fields of one response key with their selections.
 */
export class SelectionReader {
  readonly sources: ArgumentSource[] = [];
  #count = 0;
  readonly #parts: OperationParts;
  readonly #ids = new Map<object, number>();

  constructor(parts: OperationParts) {
    this.#parts = parts;
  }

  /** The selected fields of an object of this type. */
  read(type: GraphQLObjectType, nodes: readonly SelectionSetNode[]): readonly Selection[] {
    return this.#readAs(type, nodes, new Map());
  }

  /** A field that is already collected, as a resolver gets it. */
  readField(parent: GraphQLObjectType, nodes: readonly FieldNode[]): Selection {
    const selection = this.#select(parent, responseKey(nodes), nodes, new Map());
    invariant(selection, 'a resolver’s own field is a field of its parent type');
    return selection;
  }

  #readAs(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    shared: Map<string, Selection>,
  ): readonly Selection[] {
    const collected = new Map<string, FieldNode[]>();
    for (const set of sets) this.#collect(type, set, collected, new Set());
    return [...collected].flatMap(([key, nodes]) => this.#select(type, key, nodes, shared) ?? []);
  }

  #collect(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    into: Map<string, FieldNode[]>,
    seen: Set<string>,
  ): void {
    for (const node of set.selections) {
      if (!this.#isIncluded(node)) continue;
      if (node.kind === Kind.FIELD) {
        const key = responseKey([node]);
        const nodes = into.get(key);
        if (nodes) nodes.push(node);
        else into.set(key, [node]);
        continue;
      }
      const fragment =
        node.kind === Kind.INLINE_FRAGMENT ? node : this.#spread(node.name.value, seen);
      if (fragment && this.#fits(type, fragment.typeCondition?.name.value))
        this.#collect(type, fragment.selectionSet, into, seen);
    }
  }

  #spread(name: string, seen: Set<string>): FragmentDefinitionNode | undefined {
    if (seen.has(name)) return undefined;
    seen.add(name);
    return this.#parts.fragments[name];
  }

  #isIncluded(node: SelectionSetNode['selections'][number]): boolean {
    const { variables } = this.#parts;
    if (node.directives === undefined || node.directives.length === 0) return true;
    if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
  }

  #fits(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const other = this.#parts.schema.getType(condition);
    return isAbstractType(other) && this.#parts.schema.isSubType(other, type);
  }

  /**
   * The selection of one response key. Object types that share an interface field share one selection, so that it is fetched
   * once, whatever the type.
   */
  #select(
    parent: GraphQLObjectType,
    key: string,
    nodes: readonly FieldNode[],
    shared: Map<string, Selection>,
  ): Selection | undefined {
    const [node] = nodes;
    const name = node?.name.value ?? '';
    const field = name === '__typename' ? TypeNameMetaFieldDef : parent.getFields()[name];
    if (!field) return undefined;
    const mapping = mappingOf(field);
    const type = getNamedType(field.type);
    const identity = [key, type.name, mapping, ...nodes]
      .map((part) => (typeof part === 'string' ? part : this.#identify(part)))
      .join(' ');
    const known = shared.get(identity);
    if (known) return known;
    const args = node && field.args.length > 0 ? this.sources.push({ field, node }) - 1 : -1;
    const selection = {
      number: this.#count++,
      key,
      field,
      nodes,
      mapping,
      args,
      type,
      children: this.#children(type, nodes),
    };
    shared.set(identity, selection);
    return selection;
  }

  #children(type: GraphQLNamedType, nodes: readonly FieldNode[]): SelectionSet {
    if (!isCompositeType(type)) return none;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const types = isObjectType(type) ? [type] : this.#parts.schema.getPossibleTypes(type);
    const shared = new Map<string, Selection>();
    return new Map(types.map((each) => [each.name, this.#readAs(each, sets, shared)]));
  }

  #identify(thing: object): number {
    const id = this.#ids.get(thing) ?? this.#ids.size;
    this.#ids.set(thing, id);
    return id;
  }
}

function responseKey(nodes: readonly FieldNode[]): string {
  const [node] = nodes;
  return node?.alias?.value ?? node?.name.value ?? '';
}
