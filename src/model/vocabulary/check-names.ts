import type { Faults } from '../../shared/yaml/faults.js';
import { externalIdSchemes } from '../values/lists.js';
import {
  otherPrefixes,
  packageKinds,
  packageLiterals,
  packageRelations,
  storeLabels,
  storeProperties,
  storeTypes,
  type PackageWords,
} from './package-words.js';
import { either, ofList, TakenNames } from './taken-names.js';
import type { KindEntry, LiteralEntry, VocabularyFile } from './vocabulary-file.js';

const partsOfKind = ['', 'Connection', 'Edge', 'Filter', 'Quantifier'] as const;

const packageUnits = new Set('PERSONS STATES DOLLAR EURO RIYAL DIRHAM PERCENT'.split(' '));

/** Checks that each name which the file gives is free, in the package and in the file. */
export function checkNames(file: VocabularyFile, words: PackageWords, faults: Faults): void {
  const types = new TakenNames(
    faults,
    either(
      ofList(words.types, 'is a type of the schema already'),
      ofList(storeLabels, 'is a label of the store already'),
      (name) => (name.startsWith('Scoped') ? 'begins as labels of the store do' : undefined),
    ),
  );
  for (const kind of file.kinds ?? [])
    // One clash is enough to choose another name.
    partsOfKind.every((part) =>
      types.take(kind.name + part, `is a type of the kind ${kind.name} already`, kind, 'name'),
    );
  for (const relation of file.relations ?? [])
    types.take(relation.name, `is the type of ${relation.type} already`, relation, 'name');
  checkKinds(file.kinds ?? [], words, faults);
  checkPredicates(file, words, faults);
  checkProperties(file.literals ?? [], faults);
  checkWords(file, faults);
}

function checkKinds(kinds: readonly KindEntry[], words: PackageWords, faults: Faults): void {
  const rootFields = words.fieldsOf('Query');
  const roots = new TakenNames(faults, (name) => {
    const about = rootFields.get(name);
    return about && `is a root field of the schema already: ${about}`;
  });
  const kindOf = new Map([...packageKinds.values()].map(({ prefix, name }) => [prefix, name]));
  const prefixes = new TakenNames(
    faults,
    either(ofList(otherPrefixes, 'begins ids that are no entity’s'), (prefix) => {
      const kind = kindOf.get(prefix);
      return kind && `is the prefix of ${kind} already`;
    }),
  );
  for (const kind of kinds) {
    prefixes.take(kind.prefix, `is the prefix of ${kind.name} already`, kind, 'prefix');
    for (const root of ['one', 'many'] as const)
      roots.take(kind[root], `is a root field of ${kind.name} already`, kind, root);
  }
}

function checkPredicates(
  { relations = [], literals = [] }: VocabularyFile,
  words: PackageWords,
  faults: Faults,
): void {
  const ofPackage = either(
    ofList(packageRelations, 'is a relation of the package already: "extend" adds to its joins'),
    ofList(packageLiterals, 'is a literal of the package already'),
    ofList(storeTypes, 'is a type of the store already'),
    (name) => (name.startsWith('SCOPED_') ? 'begins as types of the store do' : undefined),
  );
  const predicates = new TakenNames(faults, ofPackage);
  for (const relation of relations)
    predicates.take(relation.type, 'is a relation of the file already', relation, 'type');
  const listed = ['GroupField', 'EntityOrderField'].map((name) =>
    ofList(words.valuesOf(name), `is a value of ${name} already`),
  );
  for (const literal of literals) {
    const { predicate } = literal;
    const other = either(...listed)(predicate);
    if (other !== undefined) faults.at(literal, `"${predicate}" ${other}`, 'predicate');
    else predicates.take(predicate, 'is a predicate of the file already', literal, 'predicate');
  }
}

function checkProperties(literals: readonly LiteralEntry[], faults: Faults): void {
  const owners = new Map(
    [...packageLiterals.values()].map(({ property, predicate }) => [property, predicate]),
  );
  const properties = new TakenNames(
    faults,
    either(ofList(storeProperties, 'is a property of every entity already'), (name) => {
      const owner = owners.get(name);
      return owner && `is the property of ${owner} already`;
    }),
  );
  for (const literal of literals)
    properties.take(
      literal.property,
      `is the property of ${literal.predicate} already`,
      literal,
      'property',
    );
}

function checkWords(
  { literals = [], roles = [], units = [], editions = [] }: VocabularyFile,
  faults: Faults,
): void {
  const schemes = new TakenNames(
    faults,
    ofList(new Set<string>(externalIdSchemes), 'is a scheme of the package already'),
  );
  for (const { externalId } of literals)
    if (externalId)
      schemes.take(externalId.scheme, 'is a scheme of the file already', externalId, 'scheme');
  const offices = new Set([...packageRelations.values()].flatMap(({ offices: of = [] }) => of));
  const keys = new TakenNames(faults, ofList(offices, 'is an office of the package already'));
  for (const role of roles) keys.take(role.key, 'is a role of the file already', role, 'key');
  const codes = new TakenNames(faults, ofList(packageUnits, 'is a unit of the package already'));
  for (const unit of units) codes.take(unit.unit, 'is a unit of the file already', unit, 'unit');
  const series = new TakenNames(faults, () => undefined);
  for (const each of editions)
    series.take(each.series, 'has names in the file already', each, 'series');
}
