import { GraphQLError, Kind } from 'graphql';
import type { SelectionNode, SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';

/**
 * Refuses an operation whose fields nest deeper than `max`, with fragments counted at each use. Introspection does not
 * count: graphql-js bounds its depth.
 */
export function depthLimit(max: number): ValidationRule {
  return (context) => {
    const depthOf = createDepthOf(context);
    return {
      OperationDefinition(node) {
        const depth = depthOf(node.selectionSet);
        if (depth > max)
          context.reportError(
            new GraphQLError(`Fields may nest ${max} deep at most, these nest ${depth} deep.`, {
              nodes: node,
              extensions: { limit: 'depth' },
            }),
          );
      },
    };
  };
}

/** Measures each fragment once, however often it is spread. */
function createDepthOf(context: ValidationContext): (set: SelectionSetNode | undefined) => number {
  const depths = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    depths.set(name, 0); // a cycle ends here
    const depth = ofSet(context.getFragment(name)?.selectionSet);
    depths.set(name, depth);
    return depth;
  };
  const ofSelection = (selection: SelectionNode): number => {
    switch (selection.kind) {
      case Kind.FIELD:
        return selection.name.value.startsWith('__') ? 0 : 1 + ofSet(selection.selectionSet);
      case Kind.FRAGMENT_SPREAD:
        return ofFragment(selection.name.value);
      case Kind.INLINE_FRAGMENT:
        return ofSet(selection.selectionSet);
    }
  };
  const ofSet = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((depth, child) => Math.max(depth, ofSelection(child)), 0);
  return ofSet;
}
