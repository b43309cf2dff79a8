import { literalPredicates } from '../model/predicates.js';
import { position } from '../model/relations/position.js';
import { languages, nameKinds, scripts } from '../model/values/lists.js';
import { exonymsOf } from '../search/exonyms.js';
import type { IndexedName, IndexedRole } from '../search/name.js';
import { scriptOf } from '#text/script.js';
import { getOrMake } from '#text/get-or-make.js';
import { layerLabel, scopeType } from '../store/layers.js';
import type { GraphReader, Row } from '../store/graph-reader.js';
import { readOneOf, readText, readTextOrNull, readTexts } from '../store/read-row.js';
import {
  cypher,
  type Fragment,
  join,
  name,
  propertiesOf,
  toStatement,
} from '../store/statement.js';
import { readAskedRoles } from './read-asked-roles.js';
import { readEditionYears } from './read-edition-years.js';

/** The names and properties by which entities are found. */
export interface Searched {
  readonly names: readonly IndexedName[];
  readonly roles: readonly IndexedRole[];
}

/** Properties with codes of other systems, and with an entity's own words. */
const identifiers = literalPredicates.flatMap(({ valueType, codes, property }) =>
  valueType === 'CODE' && !codes ? [property] : [],
);
const stateCode = propertyOf('ISO_ALPHA_2');
const words = literalPredicates.flatMap(({ predicate, property }) =>
  predicate === 'TEXT' ? [property] : [],
);
const node = name('n');
const holds = name(position.type);

/** The search entries of the entities that meet a condition on `n`. */
export async function readSearched(store: GraphReader, isMeant: Fragment): Promise<Searched> {
  const of = cypher`n.id AS entity, n.kind, n.datasets`;
  const named = await store.read(
    toStatement(
      cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE ${isMeant} RETURN ${of}, m.text, m.lang, m.kind, m.script, m.datasets ORDER BY entity, m.id`,
    ),
  );
  const properties = [...identifiers, ...words];
  const isThere = join(
    properties.map((property) => cypher`n.${name(property)} IS NOT NULL`),
    ' OR ',
  );
  const said = await store.read(
    toStatement(
      cypher`MATCH (n:Entity) WHERE ${isMeant} AND (${isThere}) RETURN ${of}, ${propertiesOf(node, properties)} ORDER BY entity`,
    ),
  );
  const sayings = sayingsOf(
    await store.read(
      toStatement(
        cypher`MATCH (n:Entity)<-[:${name(scopeType)}]-(s:${name(layerLabel('Entity'))}) WHERE ${isMeant} AND (${isThere}) RETURN n.id AS entity, s.dataset AS dataset, ${propertiesOf(cypher`s`, properties)} ORDER BY entity, dataset`,
      ),
    ),
  );
  const held = await store.read(
    toStatement(
      cypher`MATCH (n:Entity)-[r:${holds}]->(m:Entity) WHERE ${isMeant} RETURN n.id AS entity, m.id AS at, r.roleAr, r.roleEn, r.validTo, r.datasets, r.id AS id ORDER BY entity, at, id`,
    ),
  );
  return {
    names: [...named.map(toName), ...said.flatMap(toTexts(sayings))],
    roles: [
      ...held.map(toRole),
      ...(await readEditionYears(store, isMeant)),
      ...(await readAskedRoles(store, isMeant)),
    ],
  };
}

function toName([entity, kind, datasets, text, lang, nameKind, script, saidBy]: Row): IndexedName {
  return {
    ...entityOf([entity, kind, datasets]),
    text: readText(text, 'text'),
    lang: readOneOf(lang, 'lang', languages),
    nameKind: readOneOf(nameKind, 'kind', nameKinds),
    script: readOneOf(script, 'script', scripts),
    saidBy: saidBy === null ? [] : readTexts(saidBy, 'datasets'),
  };
}

function propertyOf(of: string): string | undefined {
  return literalPredicates.find(({ predicate }) => predicate === of)?.property;
}

/** Other names of the state that has the code, attributed to the datasets of the code. */
function exonymsIn(code: IndexedName): IndexedName[] {
  return exonymsOf(code.text).map((text) => ({
    ...code,
    text,
    nameKind: 'EXONYM',
    script: scriptOf(text) === 'ARAB' ? 'ARAB' : 'LATN',
  }));
}

/** Datasets in order, by entity, property and value. */
type Sayings = ReadonlyMap<string, readonly string[]>;

function sayingsOf(rows: readonly Row[]): Sayings {
  const sayings = new Map<string, string[]>();
  for (const [entity, dataset, ...values] of rows)
    [...identifiers, ...words].forEach((property, column) => {
      const text = readTextOrNull(values[column], property);
      if (text === null) return;
      const key = sayingKey(readText(entity, 'entity'), property, text);
      getOrMake(sayings, key, () => []).push(readText(dataset, 'dataset'));
    });
  return sayings;
}

function sayingKey(entity: string, property: string, text: string): string {
  return JSON.stringify([entity, property, text]);
}

function toTexts(sayings: Sayings): (row: Row) => IndexedName[] {
  return ([entity, kind, datasets, ...values]) => {
    const of = entityOf([entity, kind, datasets]);
    return [...identifiers, ...words].flatMap((property, column): IndexedName[] => {
      const text = readTextOrNull(values[column], property);
      if (text === null) return [];
      const isArabic = scriptOf(text) === 'ARAB';
      const script = isArabic ? 'ARAB' : 'LATN';
      const saidBy = sayings.get(sayingKey(of.entityId, property, text)) ?? [];
      const said = { ...of, text, script, saidBy } as const;
      if (words.includes(property))
        return [{ ...said, lang: isArabic ? 'AR' : 'EN', nameKind: 'WORDS' }];
      const code = { ...said, lang: null, nameKind: 'IDENTIFIER' } as const;
      return property === stateCode ? [code, ...exonymsIn(code)] : [code];
    });
  };
}

function entityOf([id, kind, datasets]: readonly (Row[number] | undefined)[]) {
  return {
    entityId: readText(id, 'entity'),
    entityKind: readText(kind, 'entity kind'),
    datasets: readTexts(datasets, 'datasets'),
  };
}

function toRole([holder, at, ar, en, until, saidBy]: Row): IndexedRole {
  return {
    holder: readText(holder, 'entity'),
    at: readText(at, 'at'),
    titles: [readTextOrNull(ar, 'roleAr'), readTextOrNull(en, 'roleEn')].filter(
      (title) => title !== null,
    ),
    isPast: readTextOrNull(until, 'validTo') !== null,
    saidBy: readTexts(saidBy, 'datasets'),
  };
}
