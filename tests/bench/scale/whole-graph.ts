import { declaredProperties } from '../../../src/export/read/layer.js';
import { relations } from '../../../src/model/relations/index.js';

const list = (variable: string, columns: string) =>
  columns
    .split(' ')
    .map((column) => `${variable}.${column}`)
    .join(', ');

const entity = `id kind bucket labelAr labelEn datasets ${declaredProperties.map(({ name }) => name).join(' ')}`;
const relation = 'id roleAr roleEn validFrom validTo confidence datasets';
const document = 'id title dataset url language published retrieved text sha256';
const claim =
  'id dataset subjectId predicate objectId roleKey roleAr roleEn validFrom validTo rank status method confidence firstSeen lastSeen note valueType valueText valueLang valueScript nameKind valueNumber valueDate valueUnit valueQualifier';
const evidence = 'ordinal start end exact prefix suffix phrase note';
const types = relations.map(({ type }) => type).join('|');

/**
 * All that an export of the whole graph is made of, as somebody would ask for it who has a driver and nothing else: a
 * statement a kind of row, in no order, the same columns that the export reads.
 */
export const wholeGraph: readonly string[] = [
  `MATCH (d:Document) RETURN ${list('d', document)}`,
  `MATCH (n:Entity) RETURN ${list('n', entity)}`,
  `MATCH (n:Entity)-[:NAMED]->(m:Name) RETURN n.id, ${list('m', 'id text lang script kind')}`,
  `MATCH (s:Entity)-[r:${types}]->(t:Entity) RETURN s.bucket, s.id, t.id, type(r), ${list('r', relation)}`,
  `MATCH (s:Entity)<-[:SUBJECT]-(c:Claim) RETURN ${list('c', claim)}`,
  `MATCH (s:Entity)<-[:SUBJECT]-(c:Claim)-[e:EVIDENCED_BY]->(d:Document) RETURN c.id, d.id, ${list('e', evidence)}`,
];
