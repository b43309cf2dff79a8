import { BREAK, visit, type ASTNode, type GraphQLResolveInfo } from 'graphql';

/**
 * Whether one of these fields is named below a field, its own selection or a fragment of the document. So it may say yes
 * where the field stands elsewhere, and never no where it is selected.
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
