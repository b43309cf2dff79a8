import type { Faults } from '../../shared/yaml/faults.js';
import { packageKinds, packageRelations, type PackageWords } from './package-words.js';
import type { JoinEntry } from './relation-entry.js';
import { TakenNames } from './taken-names.js';
import type { VocabularyFile } from './vocabulary-file.js';

const maxJoins = 200;

/** Joins of a relation in the file, whether its own or one of the package. */
interface Joining {
  readonly type: string;
  readonly joins: readonly JoinEntry[];
  readonly symmetric?: boolean | undefined;
}

/**
 * Checks that joins and literals name kinds that exist, and that the fields which these get are free there. Returns warnings:
 * joins that the package has with the same fields.
 */
export function checkJoins(
  file: VocabularyFile,
  words: PackageWords,
  faults: Faults,
): ReadonlySet<JoinEntry> {
  const { kinds = [], literals = [], relations = [], extend = [] } = file;
  const own = new Set(kinds.map(({ name }) => name));
  const isKind = (name: string): boolean => own.has(name) || packageKinds.has(name);
  const fields = new TakenNames(faults, (field) => fieldOfPackage(field, own, words));
  for (const literal of literals)
    for (const [at, kind] of literal.kinds.entries())
      if (!isKind(kind)) faults.at(literal, `no kind is called "${kind}"`, 'kinds', at);
      else
        fields.take(
          `${kind}.${literal.property}`,
          `shows ${literal.predicate} already`,
          literal,
          'property',
        );
  const known = knownJoins(extend, faults);
  const joinings: readonly Joining[] = [...relations, ...extend];
  const all = joinings.flatMap(({ joins }) => joins);
  if (all.length > maxJoins)
    faults.at(file, `has ${all.length} joins, ${maxJoins} at most are taken`, 'relations');
  for (const { type, joins, symmetric = packageRelations.get(type)?.symmetric } of joinings)
    for (const join of joins.filter((each) => !known.has(each))) {
      for (const end of ['source', 'target'] as const) {
        if (!isKind(join[end])) faults.at(join, `no kind is called "${join[end]}"`, end);
        else if (end === 'source' || symmetric !== true)
          fields.take(
            `${join[end]}.${join[`${end}Field`].name}`,
            `is a field of ${type} already`,
            join,
            `${end}Field`,
            'name',
          );
      }
    }
  checkPairs(joinings, known, faults);
  return known;
}

function fieldOfPackage(
  field: string,
  own: ReadonlySet<string>,
  words: PackageWords,
): string | undefined {
  const [kind = '', name = ''] = field.split('.');
  const about = words.fieldsOf(own.has(kind) ? 'Entity' : kind).get(name);
  if (about === undefined) return undefined;
  const relation = [...packageRelations.values()].find(({ joins }) =>
    joins.some(
      ({ source, target, sourceField, targetField }) =>
        (source === kind && sourceField.name === name) ||
        (target === kind && targetField.name === name),
    ),
  );
  return `is a field of ${kind} already: ${about}${relation ? ` (${relation.type})` : ''}`;
}

/** Joins that the package has itself; those with other fields are faults. */
function knownJoins(
  extend: NonNullable<VocabularyFile['extend']>,
  faults: Faults,
): ReadonlySet<JoinEntry> {
  const known = new Set<JoinEntry>();
  for (const entry of extend) {
    const relation = packageRelations.get(entry.type);
    if (relation === undefined) {
      faults.at(entry, `"${entry.type}" is no relation of the package`, 'type');
      continue;
    }
    for (const join of entry.joins) {
      const same = relation.joins.find(
        ({ source, target }) => source === join.source && target === join.target,
      );
      if (same === undefined) continue;
      known.add(join);
      const names = [same.sourceField.name, same.targetField.name];
      if (names[0] !== join.sourceField.name || names[1] !== join.targetField.name)
        faults.at(
          join,
          `${entry.type} joins ${join.source} and ${join.target} already, by the fields ${names.join(' and ')}`,
        );
    }
  }
  return known;
}

function checkPairs(
  joinings: readonly Joining[],
  known: ReadonlySet<JoinEntry>,
  faults: Faults,
): void {
  const pairs = new TakenNames(faults, () => undefined);
  for (const { type, joins } of joinings)
    for (const join of joins)
      if (!known.has(join))
        pairs.take(`${type} from ${join.source} to ${join.target}`, 'is joined already', join);
}
