import type { Faults } from '../../shared/yaml/faults.js';
import { checkJoins } from './check-joins.js';
import { checkNames } from './check-names.js';
import { faultOfPattern } from './check-pattern.js';
import { checkSentences } from './check-sentences.js';
import { packageRelations, type PackageWords } from './package-words.js';
import type { JoinEntry } from './relation-entry.js';
import type { LiteralEntry, VocabularyFile } from './vocabulary-file.js';

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
  for (const literal of file.literals ?? []) checkLiteral(literal, faults);
  checkRelations(file, faults);
  for (const relation of file.relations ?? []) checkSentences(relation, faults);
  return known;
}

function checkLiteral(literal: LiteralEntry, faults: Faults): void {
  const { type, many, codes, externalId } = literal;
  if (many && type !== 'TEXT' && type !== 'CODE')
    faults.at(literal, 'is for texts and codes alone', 'many');
  if (codes && type !== 'CODE') faults.at(literal, 'is for codes alone', 'codes');
  if (!externalId) return;
  if (type !== 'CODE' || many || codes)
    faults.at(literal, 'is for one free code an entity', 'externalId');
  const reason = faultOfPattern(externalId.pattern);
  if (reason !== undefined) faults.at(externalId, reason, 'pattern');
}

function checkRelations({ relations = [], roles = [] }: VocabularyFile, faults: Faults): void {
  const own = new Map(relations.map((relation) => [relation.type, relation]));
  const find = (type: string) => own.get(type) ?? packageRelations.get(type);
  for (const relation of relations) {
    const { jointly, offices, role, symmetric, joins } = relation;
    if (jointly !== undefined && find(jointly) === undefined)
      faults.at(relation, `"${jointly}" is no relation`, 'jointly');
    if (offices && role === undefined)
      faults.at(relation, 'needs "role", since its claims name one', 'offices');
    if (symmetric)
      for (const join of joins)
        if (join.sourceField.name !== join.targetField.name)
          faults.at(
            join,
            'is that of the source too, since both ends read the same',
            'targetField',
          );
  }
  for (const role of roles) {
    if (role.officeOf === undefined) continue;
    const relation = find(role.officeOf);
    if (relation === undefined) faults.at(role, `"${role.officeOf}" is no relation`, 'officeOf');
    else if (relation.role === undefined)
      faults.at(role, `${role.officeOf} takes no role`, 'officeOf');
  }
}
