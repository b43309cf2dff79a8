import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * The root fields of an operation with those of fragments; a fragment that is spread twice has the same fields again.
 */
export function rootFieldsOf(
  document: DocumentNode,
  { selectionSet }: Pick<OperationDefinitionNode, 'selectionSet'>,
): readonly FieldNode[] {
  const fields: FieldNode[] = [];
  const opened = new Set<string>();
  const enter = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) enter(selection.selectionSet);
      else if (!opened.has(selection.name.value)) {
        opened.add(selection.name.value);
        for (const set of fragmentsIn(document, selection.name.value)) enter(set);
      }
    }
  };
  enter(selectionSet);
  return fields;
}

function fragmentsIn({ definitions }: DocumentNode, name: string): readonly SelectionSetNode[] {
  return definitions.flatMap((each) =>
    each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name ? [each.selectionSet] : [],
  );
}
