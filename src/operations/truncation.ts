import {
  GraphQLError,
  Kind,
  TypeInfo,
  getNamedType,
  isObjectType,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
  ValidationRule,
} from 'graphql';

/**
 * Some answers end at a deadline with partial results. Whether one did depends on the load of the machine and not on
 * the graph, so it must not be cached; and only its own `truncatedBy` shows it. A stored operation must therefore
 * select that field wherever its type has it.
 */
const truncationField = 'truncatedBy';
const deadline = 'DEADLINE';

/** Refuses a field whose answer may be cut short, if the document does not select `truncatedBy`. */
export const requireTruncationField: ValidationRule = (context) => ({
  Field(node) {
    const effortField = effortFieldOf(context.getType());
    if (effortField === undefined) return;
    const asks = fieldsOf(node.selectionSet, (name) => context.getFragment(name)).some(
      (field) =>
        field.name.value === effortField &&
        fieldsOf(field.selectionSet, (name) => context.getFragment(name)).some(isTruncationField),
    );
    if (!asks)
      context.reportError(
        new GraphQLError(
          `"${node.name.value}" may end at a deadline: select "${effortField} { ${truncationField} }" in it, so that the answer shows it.`,
          { nodes: node },
        ),
      );
  },
});

/** True if answers to the document may be cut short. */
export function canBeTruncated(document: DocumentNode, schema: GraphQLSchema): boolean {
  const types = new TypeInfo(schema);
  let can = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        can ||= effortFieldOf(types.getType()) !== undefined;
      },
    }),
  );
  return can;
}

/** True if a part of an answer was cut short by a deadline. */
export function wasEndedByDeadline(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  return Object.entries(answer).some(
    ([key, value]) => (key === truncationField && value === deadline) || wasEndedByDeadline(value),
  );
}

/** The field of the type that shows how complete its work is. */
function effortFieldOf(type: GraphQLOutputType | null | undefined): string | undefined {
  const named = type && getNamedType(type);
  if (!isObjectType(named)) return undefined;
  return Object.values(named.getFields()).find((field) => {
    const inner = getNamedType(field.type);
    return isObjectType(inner) && truncationField in inner.getFields();
  })?.name;
}

function isTruncationField({ name, alias, directives = [] }: FieldNode): boolean {
  return name.value === truncationField && alias === undefined && directives.length === 0;
}

/** The fields of a selection that are in every answer: not those under a directive. */
function fieldsOf(
  set: SelectionSetNode | undefined,
  fragment: (name: string) => FragmentDefinitionNode | null | undefined,
): readonly FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if ((selection.directives ?? []).length > 0) return [];
    switch (selection.kind) {
      case Kind.FIELD:
        return selection;
      case Kind.INLINE_FRAGMENT:
        return fieldsOf(selection.selectionSet, fragment);
      case Kind.FRAGMENT_SPREAD:
        return fieldsOf(fragment(selection.name.value)?.selectionSet, fragment);
    }
  });
}
