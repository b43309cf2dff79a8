import { literalPredicates } from '../model/predicates.js';
import { programme } from '../model/relations/programme.js';
import { relations } from '../model/relations/index.js';
import { sharedRelations, soleRelationOf } from '../model/relations/traits.js';
import { sessionKinds, type SessionKind } from '../model/values/lists.js';
import type { IndexedRole } from '../search/name.js';
import type { GraphReader, Row } from '../store/graph-reader.js';
import { readOneOf, readText, readTextOrNull, readTexts } from '../store/read-row.js';
import { cypher, join, name, toStatement, type Fragment } from '../store/statement.js';

/** Words by which sessions of a kind are asked for. */
const sessionWords: Readonly<Record<SessionKind, readonly string[]>> = {
  SPEECH: ['speech', 'remarks', 'address', 'كلمة', 'خطاب'],
  KEYNOTE: [
    'keynote',
    'keynote speech',
    'keynote address',
    'كلمة رئيسية',
    'كلمة رئيسة',
    'العرض الرئيسي',
  ],
  DIALOGUE: [
    'panel',
    'panel discussion',
    'dialogue',
    'discussion',
    'جلسة حوارية',
    'جلسة نقاش',
    'حوار',
    'نقاش',
  ],
};

const sessionKind = name(
  literalPredicates.find(({ predicate }) => predicate === 'SESSION_KIND')?.property ?? '',
);

/** The words that ask for an end of a relation, by its type. */
const askedEnds = { source: wordsFor('source'), target: wordsFor('target') } as const;

/** The ends of relations and the sessions that meet a condition on `n`, with the words that ask for them and their roles. */
export async function readAskedRoles(
  store: GraphReader,
  isMeant: Fragment,
): Promise<readonly IndexedRole[]> {
  const rows = (match: Fragment, value: Fragment) =>
    store.read(
      toStatement(
        cypher`MATCH ${match} WHERE ${isMeant} RETURN n.id AS entity, m.id AS at, ${value} AS value, r.datasets, r.id AS id, r.roleAr, r.roleEn, r.told AS told ORDER BY entity, at, id`,
      ),
    );
  const type = cypher`type(r)`;
  return [
    ...toldOf(
      await rows(cypher`(n:Entity)-[r:${typesOf(askedEnds.source)}]->(m:Entity)`, type),
    ).map((row) => roleOf(row, wordsOf(row), 'RELATION')),
    ...(await rows(cypher`(n:Entity)<-[r:${typesOf(askedEnds.target)}]-(m:Entity)`, type)).map(
      (row) => roleOf(row, askedEnds.target.get(readText(row[2], 'type')), 'RELATION'),
    ),
    ...(
      await rows(
        cypher`(n:Session)<-[r:${name(programme.type)}]-(m:Entity)`,
        cypher`n.${sessionKind}`,
      )
    ).flatMap((row) =>
      row[2] === null || row[2] === undefined
        ? []
        : [roleOf(row, sessionWords[readOneOf(row[2], 'kind', sessionKinds)], 'KIND')],
    ),
  ];
}

/** The relations without those on having a target of whom does not have it, as by other claims. */
function toldOf(rows: readonly Row[]): readonly Row[] {
  const pairOf = ([holder, at]: Row) => `${readText(holder, 'entity')} ${readText(at, 'at')}`;
  const isTold = (row: Row) => row[7] === true;
  const told = new Set(rows.filter(isTold).map(pairOf));
  return rows.filter(
    (row) => !sharedRelations.includes(readText(row[2], 'type')) || told.has(pairOf(row)),
  );
}

/** The words for the source of a relation; who has a target jointly is asked for like who has it alone too. */
function wordsOf(row: Row): readonly string[] {
  const type = readText(row[2], 'type');
  const alone = soleRelationOf(type) ?? type;
  return [...new Set([alone, type])].flatMap((each) => askedEnds.source.get(each) ?? []);
}

function roleOf(
  [holder, at, , saidBy, , roleAr, roleEn]: Row,
  asked: readonly string[] = [],
  means: IndexedRole['means'] & string,
): IndexedRole {
  const titles = [
    ...asked,
    ...[roleAr, roleEn].map((role) => readTextOrNull(role, 'role') ?? []),
  ].flat();
  return {
    holder: readText(holder, 'entity'),
    at: readText(at, 'at'),
    titles,
    means,
    isPast: false,
    saidBy: readTexts(saidBy, 'datasets'),
  };
}

function wordsFor(end: 'source' | 'target'): ReadonlyMap<string, readonly string[]> {
  return new Map(
    relations.flatMap(({ type, asked }) => (asked?.[end] ? [[type, asked[end]] as const] : [])),
  );
}

function typesOf(asked: ReadonlyMap<string, unknown>): Fragment {
  return join(
    [...asked.keys()].map((type) => name(type)),
    '|',
  );
}
