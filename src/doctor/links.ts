import { cypher, type Fragment } from '../store/statement.js';
import { readWithdrawals } from '../claims/graph/withdrawals.js';
import type { Read } from '../store/read-row.js';
import { bringBack, findingOf, firsts, type Check, type Finding } from './check.js';

/** Faults, as statements that give the ids of the faulty nodes. */
const faults: readonly (readonly [what: string, statement: Fragment])[] = [
  [
    'claims have no subject',
    cypher`MATCH (c:Claim) WHERE NOT EXISTS { (c)-[:SUBJECT]->(:Entity) } AND NOT EXISTS { (c)-[:SUBJECT]->(:Retired) } RETURN c.id`,
  ],
  [
    'claims name an object that does not exist',
    cypher`MATCH (c:Claim) WHERE c.objectId IS NOT NULL AND NOT EXISTS { (c)-[:OBJECT]->(:Entity) } AND NOT EXISTS { (c)-[:OBJECT]->(:Retired) } RETURN c.id`,
  ],
  [
    'claims name another subject than the one they are linked to',
    cypher`MATCH (c:Claim)-[:SUBJECT]->(n:Entity) WHERE c.subjectId <> n.id RETURN c.id`,
  ],
  [
    'claims name another object than the one they are linked to',
    cypher`MATCH (c:Claim)-[:OBJECT]->(n:Entity) WHERE c.objectId <> n.id RETURN c.id`,
  ],
  [
    'mentions have no entity',
    cypher`MATCH (m:Mention) WHERE NOT EXISTS { (m)-[:REFERS_TO]->(:Entity) } RETURN m.id`,
  ],
  [
    'mentions have no document',
    cypher`MATCH (m:Mention) WHERE NOT EXISTS { (m)-[:IN_DOCUMENT]->(:Document) } RETURN m.id`,
  ],
  [
    'documents retell another than the one they are linked to',
    cypher`MATCH (d:Document)-[:RETELLS]->(o:Document) WHERE d.retells IS NULL OR d.retells <> o.id RETURN d.id`,
  ],
  [
    'names have no entity',
    cypher`MATCH (m:Name) WHERE NOT EXISTS { (m)<-[:NAMED]-(:Entity) } RETURN m.id`,
  ],
];

/** A withdrawn document exists, and nothing leads to it. */
async function retellsNothing(read: Read): Promise<(typeof faults)[number]> {
  const withdrawn = [...(await readWithdrawals(read)).keys()];
  return [
    'documents retell one that does not exist',
    cypher`MATCH (d:Document) WHERE d.retells IS NOT NULL AND NOT d.retells IN ${withdrawn} AND NOT EXISTS { (d)-[:RETELLS]->(:Document) } RETURN d.id`,
  ];
}

/** Checks that every named id exists, and leads where it should. */
export const links: Check = {
  name: 'links',
  async run({ read }) {
    const datasets = firsts(await read(cypher`MATCH (d:Dataset) RETURN d.id`));
    const homeless = [
      ...(await read(cypher`MATCH (c:Claim) WHERE NOT c.dataset IN ${datasets} RETURN c.id`)),
      ...(await read(cypher`MATCH (d:Document) WHERE NOT d.dataset IN ${datasets} RETURN d.id`)),
    ];
    const findings: Finding[] = [
      ...findingOf(firsts(homeless), 'belong to a dataset that does not exist', bringBack),
    ];
    for (const [what, statement] of [...faults, await retellsNothing(read)])
      findings.push(...findingOf(firsts(await read(statement)), what, bringBack));
    return { summary: 'between claims, entities, documents, mentions and names', findings };
  },
};
