import type { EntityKind } from '../../model/kinds.js';
import { literalPredicates, type LiteralPredicate } from '../../model/predicates.js';
import { relations } from '../../model/relations/index.js';
import type { ValueType } from '../../model/values/lists.js';

/** Kinds of new entities that a model may name; in other kinds it is only trusted on entities that rules have found. */
export const newKinds: readonly EntityKind[] = [
  ...(['Organization', 'Country', 'Person', 'ForumSeries', 'Place'] as const),
  ...(['Event', 'Topic', 'AttendeeCategory', 'Group'] as const),
];

/** These and the kinds that rules find. */
const kinds: readonly EntityKind[] = [...newKinds, 'Edition', 'Session'];

/** Types of values that can be looked up in the words; codes are ours and are not in the text. */
const valueTypes: readonly ValueType[] = ['DATE', 'NUMBER', 'TEXT'];

/** The relations that a model may state, with the pairs of kinds that they join. */
export const statedRelations = relations.flatMap(({ type, description, role, joins }) => {
  const named = joins.filter(({ source, target }) => isNamed(source) && isNamed(target));
  return named.length > 0 ? [{ type, description, role: role ?? null, joins: named }] : [];
});

/** The literal predicates that a model may state. */
export const statedLiterals: readonly LiteralPredicate[] = literalPredicates.filter(
  ({ valueType, kinds: said, isContent = false }) =>
    valueTypes.includes(valueType) && !isContent && (said === 'ANY' || said.some(isNamed)),
);

function isNamed(kind: EntityKind): boolean {
  return kinds.includes(kind);
}
