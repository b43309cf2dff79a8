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
 * Some answers end at a deadline with what was found by then. Whether one did depends on how busy the machine was and
 * not on the graph, so it must not be kept; and only its own `truncatedBy` says so. A stored operation must therefore
 * ask for it wherever its type can.
 */
const truncationField = 'truncatedBy';
const deadline = 'DEADLINE';

/** Refuses a field whose answer may be cut short, where the document does not ask whether it was. */
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
          `"${node.name.value}" may end at a deadline: ask for "${effortField} { ${truncationField} }" in it, so that the answer says whether it did.`,
          { nodes: node },
        ),
      );
  },
});

/** Whether answers to the document may be cut short. */
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

/** Whether anything in an answer says that it was ended by a deadline. */
export function wasEndedByDeadline(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  return Object.entries(answer).some(
    ([key, value]) => (key === truncationField && value === deadline) || wasEndedByDeadline(value),
  );
}

/** The field of the type that says how far the work behind it came. */
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

/** The fields of a selection that are there in every answer: not those under a directive. */
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
