import { takeOwn } from '../own.js';
import { builtInKinds, type EntityKind } from './built-in.js';
import type { KindDeclaration } from './declaration.js';

export type { EntityKind } from './built-in.js';

const own = takeOwn();

/** The declarations of all kinds of entity: those of the package, then those of the vocabulary. */
export const kinds: readonly KindDeclaration<EntityKind>[] = [...builtInKinds, ...own.kinds].map(
  withOwnLiterals,
);

function withOwnLiterals(kind: KindDeclaration<EntityKind>): KindDeclaration<EntityKind> {
  const added = own.literals
    .filter(({ kinds: of }) => of.includes(kind.name))
    .map(({ predicate, description }) => [predicate, description] as const);
  return added.length === 0
    ? kind
    : { ...kind, literals: { ...kind.literals, ...Object.fromEntries(added) } };
}
