import { kinds } from './entities/index.js';
import type { EntityKind } from './kinds.js';
import { literals, type Literal, type LiteralName } from './literals.js';
import type { RelationType } from './relations/index.js';

/** The predicate of a claim: a type of relation to an object, or a literal predicate. */
export type Predicate = RelationType | LiteralName;

/** A literal predicate with the kinds of entity that have it. */
export interface LiteralPredicate extends Literal {
  readonly kinds: readonly EntityKind[] | 'ANY';
}

/** The literal predicates, each with its kinds, type of value and property. */
export const literalPredicates: readonly LiteralPredicate[] = literals.map((literal) => ({
  ...literal,
  kinds: literal.ofAny === true ? 'ANY' : kindsWith(literal.predicate),
}));

/** The predicates that an entity may have several times, such as its names: values of these never conflict. */
export const manyValuedPredicates: readonly string[] = literalPredicates
  .filter(({ many }) => many === true)
  .map(({ predicate }) => predicate);

function kindsWith(predicate: LiteralName): readonly EntityKind[] {
  return kinds.filter(({ literals = {} }) => predicate in literals).map(({ name }) => name);
}
