import { BREAK, visit, type ASTNode, type GraphQLResolveInfo } from 'graphql';

/**
 * True if one of these fields is named below a field, in its own selection or in any fragment of the document. It may
 * be true for a field selected elsewhere, but is never false for a selected field.
 */
export function mentions(
  { fieldNodes, fragments }: GraphQLResolveInfo,
  names: readonly string[],
): boolean {
  const isNamedIn = (node: ASTNode): boolean => {
    let isNamed = false;
    visit(node, {
      Field: ({ name }) => {
        if (!names.includes(name.value)) return undefined;
        isNamed = true;
        return BREAK;
      },
    });
    return isNamed;
  };
  return [...fieldNodes, ...Object.values(fragments)].some(isNamedIn);
}
