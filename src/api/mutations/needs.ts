import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Extensions } from 'type-graphql';
import { rootFieldsOf } from '../../operations/find-operation.js';
import { invariant, KnownError } from '../../shared/errors.js';
import { hasRole, roles, type Role, type Viewer } from '../../shared/viewer.js';

/** Declares the role that a mutation needs. */
export function Needs(role: Role): MethodDecorator & PropertyDecorator {
  return Extensions({ needs: role });
}

/** Required roles of the schema's mutations by name. */
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

/**
 * Refuses a whole operation if the client may not make one of its changes.
 * @throws KnownError `UNAUTHENTICATED` if the client is unknown, `FORBIDDEN` if its role is too low
 */
export function refuseUnlessAllowed(
  needed: ReadonlyMap<string, Role>,
  document: DocumentNode,
  mutation: OperationDefinitionNode,
  viewer: Viewer | undefined,
): void {
  for (const { name } of rootFieldsOf(document, mutation)) {
    const role = needed.get(name.value);
    if (role !== undefined && !hasRole(viewer, role)) throw refusalOf(name.value, role, viewer);
  }
}

function refusalOf(mutation: string, needed: Role, viewer: Viewer | undefined): KnownError {
  if (viewer?.role === undefined)
    return new KnownError(
      'UNAUTHENTICATED',
      `"${mutation}" needs a token of the role ${needed}: send one as "Authorization: Bearer".`,
    );
  return new KnownError(
    'FORBIDDEN',
    `"${mutation}" needs the role ${needed}; this token has ${viewer.role}.`,
  );
}
