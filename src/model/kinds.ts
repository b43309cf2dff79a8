import type { KindDeclaration } from './entities/declaration.js';
import { kinds, type EntityKind } from './entities/index.js';

export type { EntityKind } from './entities/index.js';

/** The names of all kinds of entity. */
export const entityKindNames: readonly EntityKind[] = kinds.map(({ name }) => name);

/** The declaration of each kind of entity, by its name. */
export const entityKinds = Object.fromEntries(kinds.map((kind) => [kind.name, kind])) as Readonly<
  Record<EntityKind, KindDeclaration<EntityKind>>
>;
