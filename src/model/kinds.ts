import { invariant } from '../shared/errors.js';
import type { KindDeclaration } from './entities/declaration.js';
import { kinds, type EntityKind } from './entities/index.js';

export type { EntityKind } from './entities/index.js';

/** The names of all kinds of entity. */
export const entityKindNames: readonly EntityKind[] = withDistinctNames(kinds).map(
  ({ name }) => name,
);

const byName: ReadonlyMap<EntityKind, KindDeclaration<EntityKind>> = new Map(
  kinds.map((kind) => [kind.name, kind]),
);

/** The declaration of a kind of entity. */
export function kindDeclaration(kind: EntityKind): KindDeclaration<EntityKind> {
  const found = byName.get(kind);
  invariant(found, 'every kind of entity is declared');
  return found;
}

/**
 * The declarations themselves.
 *
 * @throws Error if two of them have one prefix or one root field
 */
export function withDistinctNames<Kind extends KindDeclaration>(
  declarations: readonly Kind[],
): readonly Kind[] {
  for (const part of ['prefix', 'one', 'many'] as const)
    for (const [i, kind] of declarations.entries()) {
      const other = declarations.slice(0, i).find((each) => each[part] === kind[part]);
      if (other !== undefined)
        throw new Error(
          `${other.name} and ${kind.name} both have "${part}: ${kind[part]}", which belongs to one kind.`,
        );
    }
  return declarations;
}
