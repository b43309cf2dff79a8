import { compareTexts } from '../../shared/compare-texts.js';
import { cypher, type Fragment } from '../../store/statement.js';
import { Columns, textIn } from './facts.js';
import { matchLiteralClaims, matchRelationClaims } from './match-claims.js';
import type { Parts, Read } from './part.js';

const columns = new Columns(['id']);

/** All documents, or those of a dataset and those that its claims cite; sorted ids. */
export function readDocumentIds(read: Read, dataset: string | undefined): Promise<string[]> {
  return readIds(
    read,
    dataset === undefined
      ? [cypher`MATCH (d:Document) RETURN d.id`]
      : [
          cypher`MATCH (d:Document {dataset: ${dataset}}) RETURN d.id`,
          cypher`MATCH (c:Claim {dataset: ${dataset}})-[:EVIDENCED_BY]->(d:Document) RETURN DISTINCT d.id`,
        ],
  );
}

/** The documents that the claims of some parts cite; sorted ids. */
export function readCitedIds(read: Read, { ofEntities, ofRelations }: Parts): Promise<string[]> {
  const matches = [...ofEntities.map(matchLiteralClaims), ...ofRelations.map(matchRelationClaims)];
  return readIds(
    read,
    matches.map(
      (claims) => cypher`${claims} MATCH (c)-[:EVIDENCED_BY]->(d:Document) RETURN DISTINCT d.id`,
    ),
  );
}

async function readIds(read: Read, statements: readonly Fragment[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const statement of statements)
    for (const row of await read(statement)) ids.add(textIn(columns.facts(row), 'id'));
  return [...ids].sort(compareTexts);
}
