import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  type SelectionNode,
} from 'graphql';
import type { Values } from '../../../shared/mapping.js';

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  return fragments;
}

/** A document's selections, resolved for given variables. */
export class Selections {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    document: DocumentNode,
    /** Coerced. */
    readonly variables: Values,
  ) {
    this.#fragments = fragmentsOf(document);
  }

  /** True if `@skip` and `@include` leave it in. */
  isIncluded(node: SelectionNode): boolean {
    if (node.directives === undefined || node.directives.length === 0) return true;
    const skip = getDirectiveValues(GraphQLSkipDirective, node, this.variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, node, this.variables);
    return skip?.['if'] !== true && include?.['if'] !== false;
  }

  /** The fragment that a selection names or is. */
  open(
    node: InlineFragmentNode | FragmentSpreadNode,
  ): InlineFragmentNode | FragmentDefinitionNode | undefined {
    return node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
  }

  /** The included fields, with those of fragments. */
  fieldsIn(selections: readonly SelectionNode[]): readonly FieldNode[] {
    return selections.flatMap((node) => {
      if (!this.isIncluded(node)) return [];
      if (node.kind === Kind.FIELD) return [node];
      return this.fieldsIn(this.open(node)?.selectionSet.selections ?? []);
    });
  }
}
