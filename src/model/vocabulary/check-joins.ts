import type { Faults } from '../../shared/yaml/faults.js';
import { packageKinds, packageRelations, type PackageWords } from './package-words.js';
import type { JoinEntry } from './relation-entry.js';
import { TakenNames } from './taken-names.js';
import type { LiteralEntry, VocabularyFile } from './vocabulary-file.js';

const maxJoins = 200;

/** Joins of a relation in the file, whether its own or one of the package. */
interface Joins {
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
  const fields = new Fields(own, words, faults);
  for (const literal of literals) fields.addLiteral(literal);
  const known = knownJoins(extend, faults);
  const relating: readonly Joins[] = [...relations, ...extend];
  for (const relation of relating)
    for (const join of relation.joins) if (!known.has(join)) fields.addJoin(join, relation);
  const joins = relating.flatMap((each) => each.joins).length;
  if (joins > maxJoins)
    faults.at(file, `has ${joins} joins, ${maxJoins} at most are taken`, 'relations');
  checkPairs(relating, known, faults);
  return known;
}

/** The fields that kinds get from a file. */
class Fields {
  readonly #own: ReadonlySet<string>;
  readonly #faults: Faults;
  readonly #taken: TakenNames;

  constructor(own: ReadonlySet<string>, words: PackageWords, faults: Faults) {
    this.#own = own;
    this.#faults = faults;
    this.#taken = new TakenNames(faults, (field) => fieldOfPackage(field, own, words));
  }

  addLiteral(literal: LiteralEntry): void {
    const { predicate, property, kinds } = literal;
    for (const [at, kind] of kinds.entries())
      if (this.#isKind(kind, literal, 'kinds', at))
        this.#taken.take(`${kind}.${property}`, `shows ${predicate} already`, literal, 'property');
  }

  addJoin(join: JoinEntry, { type, symmetric }: Joins): void {
    const isOneField = symmetric ?? packageRelations.get(type)?.symmetric ?? false;
    for (const end of ['source', 'target'] as const) {
      const field = `${end}Field` as const;
      const name = `${join[end]}.${join[field].name}`;
      if (this.#isKind(join[end], join, end) && (end === 'source' || !isOneField))
        this.#taken.take(name, `is a field of ${type} already`, join, field, 'name');
    }
  }

  #isKind(name: string, entry: object, ...path: readonly (string | number)[]): boolean {
    const isKind = this.#own.has(name) || packageKinds.has(name);
    if (!isKind) this.#faults.at(entry, `no kind is called "${name}"`, ...path);
    return isKind;
  }
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
  relating: readonly Joins[],
  known: ReadonlySet<JoinEntry>,
  faults: Faults,
): void {
  const pairs = new TakenNames(faults, () => undefined);
  for (const { type, joins } of relating)
    for (const join of joins)
      if (!known.has(join))
        pairs.take(`${type} from ${join.source} to ${join.target}`, 'is joined already', join);
}
