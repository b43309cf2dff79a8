import { literalPredicates, type LiteralPredicate } from '../../model/predicates.js';
import { relations } from '../../model/relations/index.js';
import type { ValueType } from '../../model/values/lists.js';
import { ownKinds, type EntityKind } from '#reader/vocabulary.js';
import { readingVocabulary } from '../gazetteer/reading-vocabulary.js';
import { codeWords } from './code-words.js';

/** Kinds of entities that a model may name: all that rules find, and those of the vocabulary. */
export const newKinds: readonly EntityKind[] = [
  ...(['Organization', 'Country', 'Person', 'ForumSeries', 'Edition', 'Session', 'Place'] as const),
  ...(['Event', 'Topic', 'AttendeeCategory', 'Group'] as const),
  ...ownKinds(readingVocabulary),
];

/** Types of values that can be looked up in the words; of codes only those that have words. */
const valueTypes: readonly ValueType[] = ['DATE', 'NUMBER', 'TEXT'];

/** The relations that a model may state, with the pairs of kinds that they join. */
export const statedRelations = relations.flatMap(({ type, description, role, joins }) => {
  const named = joins.filter(({ source, target }) => isNamed(source) && isNamed(target));
  return named.length > 0 ? [{ type, description, role: role ?? null, joins: named }] : [];
});

/** The literal predicates that a model may state. */
export const statedLiterals: readonly LiteralPredicate[] = literalPredicates.filter(
  ({ predicate, valueType, kinds: said, isContent = false }) =>
    (valueTypes.includes(valueType) || codeWords.has(predicate)) &&
    !isContent &&
    (said === 'ANY' || said.some(isNamed)),
);

/** The codes that a model may give, by predicate. */
export const statedCodes: ReadonlyMap<string, readonly string[]> = new Map(
  Array.from(codeWords, ([predicate, words]) => [predicate, [...words.keys()]]),
);

function isNamed(kind: string): boolean {
  return newKinds.some((each) => each === kind);
}
