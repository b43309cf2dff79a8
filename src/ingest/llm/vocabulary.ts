import type { EntityKind } from '../../model/kinds.js';
import { literalPredicates, type LiteralPredicate } from '../../model/predicates.js';
import { relations } from '../../model/relations/index.js';
import type { ValueType } from '../../model/values/lists.js';

/** What a document may name that the graph does not have; of other kinds a model is believed in those alone that rules have found. */
export const newKinds: readonly EntityKind[] = [
  ...(['Organization', 'Country', 'Person', 'ForumSeries', 'Place'] as const),
  ...(['Event', 'Topic', 'AttendeeCategory', 'Group'] as const),
];

/** The same and those that rules find. */
const kinds: readonly EntityKind[] = [...newKinds, 'Edition', 'Session'];

/** Values that stand in the words and can be looked for there. A code is ours, and no words have it. */
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
