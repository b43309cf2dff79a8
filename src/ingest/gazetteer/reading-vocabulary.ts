import { kinds } from '../../model/entities/index.js';
import { freezeAll, ownVocabulary } from '../../model/own.js';
import { literalPredicates } from '../../model/predicates.js';
import { relations } from '../../model/relations/index.js';
import type { EntityKind, Vocabulary } from '#reader/vocabulary.js';

const own = ownVocabulary();
const names = kinds.map(({ name }) => name);

const literals = literalPredicates.map(({ predicate: name, kinds }) => ({
  name,
  isSymmetric: false,
  object: [],
  subject: kinds === 'ANY' ? names : kinds,
}));
const ties = relations.map(({ type: name, symmetric: isSymmetric = false, joins }) => ({
  name,
  isSymmetric,
  subject: joins.map(({ source }) => source),
  object: joins.map(({ target }) => target),
}));

/** The vocabulary by which this process reads: the kinds and predicates of its model, and the forum’s own words. */
export const readingVocabulary = freezeAll({
  kinds: kinds.map(({ name, prefix }) => ({
    name: name as EntityKind,
    prefix,
    isOwn: own.kinds.some((each) => each.name === name),
  })),
  predicates: [...ties, ...literals],
  editions: own.editions,
  readings: own.readings,
  units: own.units,
}) as Vocabulary;
