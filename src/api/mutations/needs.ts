import { getOperationAST, OperationTypeNode, type DocumentNode, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import { rootFieldsOf } from '../../operations/root-fields.js';
import { invariant, KnownError } from '../../shared/errors.js';
import { hasRole, roles, type Role, type Viewer } from '../../shared/viewer.js';

/** Declares which role a mutation needs. */
export function Needs(role: Role): MethodDecorator & PropertyDecorator {
  return Extensions({ needs: role });
}

/** The role that each mutation of the schema needs, by its name. */
export function neededRoles(schema: GraphQLSchema): ReadonlyMap<string, Role> {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return new Map(
    fields.map(({ name, extensions }) => {
      const needed = roles.find((role) => role === extensions['needs']);
      invariant(needed, `the mutation ${name} says which role it needs`);
      return [name, needed];
    }),
  );
}

/** What is asked, and by whom. */
interface Asked {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly viewer: Viewer | undefined;
}

/**
 * Refuses an operation that changes the graph, whole, where who asks may not make one of its changes.
 *
 * @throws KnownError `UNAUTHENTICATED` where nobody is known to ask, `FORBIDDEN` where the role is too low
 */
export function refuseUnlessAllowed(
  needed: ReadonlyMap<string, Role>,
  { document, operationName, viewer }: Asked,
): void {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.MUTATION) return;
  for (const { name } of rootFieldsOf(document, operation)) {
    const role = needed.get(name.value);
    if (role !== undefined && !hasRole(viewer, role)) throw refusalOf(name.value, role, viewer);
  }
}

function refusalOf(mutation: string, needed: Role, viewer: Viewer | undefined): KnownError {
  if (viewer?.role === undefined)
    return new KnownError(
      'UNAUTHENTICATED',
      `"${mutation}" changes the graph and needs a token of the role ${needed}: send one as "Authorization: Bearer".`,
    );
  return new KnownError(
    'FORBIDDEN',
    `"${mutation}" needs the role ${needed}, and this token has ${viewer.role}.`,
  );
}
