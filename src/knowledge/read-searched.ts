import { literalPredicates } from '../model/predicates.js';
import { position } from '../model/relations/position.js';
import { languages, nameKinds, scripts } from '../model/values/lists.js';
import type { IndexedName, IndexedRole } from '../search/name.js';
import { scriptOf } from '../shared/text/script.js';
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

/** What entities are found by. */
export interface Searched {
  readonly names: readonly IndexedName[];
  readonly roles: readonly IndexedRole[];
}

/** The properties that hold codes by which others know an entity, and words of which it consists. */
const identifiers = literalPredicates.flatMap(({ valueType, codes, property }) =>
  valueType === 'CODE' && !codes ? [property] : [],
);
const words = literalPredicates.flatMap(({ predicate, property }) =>
  predicate === 'TEXT' ? [property] : [],
);
const node = name('n');
const holds = name(position.type);

/** What the entities of which a condition on `n` holds are found by. */
export async function readSearched(store: GraphReader, isMeant: Fragment): Promise<Searched> {
  const of = cypher`n.id AS entity, n.kind, n.datasets`;
  const named = await store.read(
    toStatement(
      cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE ${isMeant} RETURN ${of}, m.text, m.lang, m.kind, m.script ORDER BY entity, m.id`,
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
  const held = await store.read(
    toStatement(
      cypher`MATCH (n:Entity)-[r:${holds}]->(m:Entity) WHERE ${isMeant} RETURN n.id AS entity, m.id AS at, r.roleAr, r.roleEn, r.validTo, r.id AS id ORDER BY entity, at, id`,
    ),
  );
  return { names: [...named.map(toName), ...said.flatMap(toTexts)], roles: held.map(toRole) };
}

function toName([entity, kind, datasets, text, lang, nameKind, script]: Row): IndexedName {
  return {
    ...entityOf([entity, kind, datasets]),
    text: readText(text, 'text'),
    lang: readOneOf(lang, 'lang', languages),
    nameKind: readOneOf(nameKind, 'kind', nameKinds),
    script: readOneOf(script, 'script', scripts),
  };
}

function toTexts([entity, kind, datasets, ...values]: Row): IndexedName[] {
  const of = entityOf([entity, kind, datasets]);
  return [...identifiers, ...words].flatMap((property, column): IndexedName[] => {
    const text = readTextOrNull(values[column], property);
    if (text === null) return [];
    const isArabic = scriptOf(text) === 'ARAB';
    const script = isArabic ? 'ARAB' : 'LATN';
    return words.includes(property)
      ? [{ ...of, text, lang: isArabic ? 'AR' : 'EN', nameKind: 'WORDS', script }]
      : [{ ...of, text, lang: null, nameKind: 'IDENTIFIER', script }];
  });
}

function entityOf([id, kind, datasets]: readonly (Row[number] | undefined)[]) {
  return {
    entityId: readText(id, 'entity'),
    entityKind: readText(kind, 'entity kind'),
    datasets: readTexts(datasets, 'datasets'),
  };
}

function toRole([holder, at, ar, en, until]: Row): IndexedRole {
  return {
    holder: readText(holder, 'entity'),
    at: readText(at, 'at'),
    titles: [readTextOrNull(ar, 'roleAr'), readTextOrNull(en, 'roleEn')].filter(
      (title) => title !== null,
    ),
    isPast: readTextOrNull(until, 'validTo') !== null,
  };
}
