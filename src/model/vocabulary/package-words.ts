import { readFileSync } from 'node:fs';
import { Kind, parse, type DefinitionNode, type NameNode } from 'graphql';
import { builtInLiterals } from '../built-in-literals.js';
import { builtInKinds } from '../entities/built-in.js';
import { builtInRelations } from '../relations/built-in.js';

/** The names that the package has, with what stands behind each, for sentences about clashes. */
export interface PackageWords {
  /** Types of the schema. */
  readonly types: ReadonlySet<string>;
  /** The fields of a type and of the filter on it, with their descriptions. */
  fieldsOf(type: string): ReadonlyMap<string, string>;
  /** The values of an enum. */
  valuesOf(name: string): ReadonlySet<string>;
}

/** Labels of nodes and types of relationships that the store has for its own order. */
export const storeLabels: ReadonlySet<string> = new Set(
  'Entity Claim Document Mention Name Dataset Scoped ScopedName Change Retired Translation Override Withdrawn WithdrawnMention Draft ExtractionRun Proposal Judgement Alias GraphVersion Vocabulary'.split(
    ' ',
  ),
);
export const storeTypes: ReadonlySet<string> = new Set(
  'SUBJECT OBJECT EVIDENCED_BY REFERS_TO IN_DOCUMENT NAMED REPLACES RETELLS SCOPE_OF WITHDRAWN_EVIDENCE'.split(
    ' ',
  ),
);

/** Properties that each entity has in the store or in an exported file. */
export const storeProperties: ReadonlySet<string> = new Set(
  'id kind slug bucket datasets contested label labelAr labelEn name names phrasing sortAr sortEn formerIds claims claimIds mentions validFrom validTo value unit qualifier raw time population populationAr populationEn type source target entityId'.split(
    ' ',
  ),
);

/** Prefixes of ids that are no entity's. */
export const otherPrefixes: ReadonlySet<string> = new Set(
  'document claim mention dataset change relation name draft proposal new'.split(' '),
);

const schemaFile = new URL('../../../schema/schema.graphql', import.meta.url);

/** Reads the names of the package from its schema without a vocabulary. */
export function readPackageWords(): PackageWords {
  const { definitions } = parse(readFileSync(schemaFile, 'utf8'), { noLocation: true });
  const named = new Map(definitions.filter(hasName).map((each) => [each.name.value, each]));
  return {
    types: new Set(named.keys()),
    fieldsOf: (type) =>
      new Map([...fieldsIn(named.get(`${type}Filter`)), ...fieldsIn(named.get(type))]),
    valuesOf(name) {
      const found = named.get(name);
      const values = found?.kind === Kind.ENUM_TYPE_DEFINITION ? (found.values ?? []) : [];
      return new Set(values.map((value) => value.name.value));
    },
  };
}

type Named = Extract<DefinitionNode, { readonly name: NameNode }>;

function hasName(definition: DefinitionNode): definition is Named {
  return 'name' in definition;
}

function fieldsIn(definition: DefinitionNode | undefined): (readonly [string, string])[] {
  if (definition === undefined || !('fields' in definition)) return [];
  return (definition.fields ?? []).map(({ name, description }) => [
    name.value,
    description?.value ?? 'a field of the schema',
  ]);
}

/** The kinds, relations and literals of the package, by name. */
export const packageKinds = new Map<string, (typeof builtInKinds)[number]>(
  builtInKinds.map((kind) => [kind.name, kind]),
);
export const packageRelations = new Map<string, (typeof builtInRelations)[number]>(
  builtInRelations.map((relation) => [relation.type, relation]),
);
export const packageLiterals = new Map<string, (typeof builtInLiterals)[number]>(
  builtInLiterals.map((literal) => [literal.predicate, literal]),
);
