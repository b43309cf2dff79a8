import type { Faults } from '../../shared/yaml/faults.js';
import { checkJoins } from './check-joins.js';
import { checkNames } from './check-names.js';
import { faultOfPattern } from './check-pattern.js';
import { checkSentences } from './check-sentences.js';
import { packageRelations, type PackageWords } from './package-words.js';
import type { JoinEntry, RelationEntry } from './relation-entry.js';
import type { LiteralEntry, RoleEntry, VocabularyFile } from './vocabulary-file.js';

/**
 * Checks that a vocabulary means something beside the package: its names are free, the things that it names exist, its
 * templates can be read. Gives the joins that the package has itself, which are left out.
 */
export function checkVocabulary(
  file: VocabularyFile,
  words: PackageWords,
  faults: Faults,
): ReadonlySet<JoinEntry> {
  checkNames(file, words, faults);
  const known = checkJoins(file, words, faults);
  const { literals = [], relations = [], roles = [] } = file;
  const own = new Map(relations.map((relation) => [relation.type, relation]));
  const find: FindRelation = (type) => own.get(type) ?? packageRelations.get(type);
  for (const literal of literals) checkLiteral(literal, faults);
  for (const relation of relations) checkRelation(relation, find, faults);
  for (const role of roles) checkRole(role, find, faults);
  return known;
}

function checkLiteral(literal: LiteralEntry, faults: Faults): void {
  const { type, many, codes, externalId } = literal;
  if (many && type !== 'CODE' && type !== 'TEXT')
    faults.at(literal, 'is for texts and codes alone', 'many');
  if (codes && type !== 'CODE') faults.at(literal, 'is for codes alone', 'codes');
  if (externalId) checkExternalId(literal, externalId, faults);
}

function checkExternalId(
  literal: LiteralEntry,
  externalId: NonNullable<LiteralEntry['externalId']>,
  faults: Faults,
): void {
  if (literal.type !== 'CODE' || (literal.many ?? literal.codes) !== undefined)
    faults.at(literal, 'is for one free code an entity', 'externalId');
  const reason = faultOfPattern(externalId.pattern);
  if (reason !== undefined) faults.at(externalId, reason, 'pattern');
}

/** The relation of the file or of the package with this type. */
type FindRelation = (type: string) => { readonly role?: string | undefined } | undefined;

function checkRelation(relation: RelationEntry, find: FindRelation, faults: Faults): void {
  const { jointly, offices, role, joins, symmetric = false } = relation;
  if (jointly !== undefined && find(jointly) === undefined)
    faults.at(relation, `"${jointly}" is no relation`, 'jointly');
  if (offices && role === undefined)
    faults.at(relation, 'needs "role", since its claims name one', 'offices');
  for (const join of symmetric ? joins : [])
    if (join.sourceField.name !== join.targetField.name)
      faults.at(join, 'is that of the source too, since both ends read the same', 'targetField');
  checkSentences(relation, faults);
}

function checkRole(role: RoleEntry, find: FindRelation, faults: Faults): void {
  const { officeOf } = role;
  if (officeOf === undefined) return;
  const relation = find(officeOf);
  if (relation === undefined) faults.at(role, `"${officeOf}" is no relation`, 'officeOf');
  else if (relation.role === undefined) faults.at(role, `${officeOf} takes no role`, 'officeOf');
}
