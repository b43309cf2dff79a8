import { inBatches } from '../../shared/batches.js';
import { cypher, forEachRow, name, toStatement, type Statement } from '../../store/statement.js';
import { presentProperties } from '../properties.js';

/** Labels of records that are a node each, found by its id, without relationships. */
type Label = 'Judgement' | 'Translation';

/** Statements that write such records. */
export function writeKeyed(label: Label, records: readonly { readonly id: string }[]): Statement[] {
  const rows = records.map((record) => ({
    id: record.id,
    properties: presentProperties({ ...record }),
  }));
  return forEachRow(rows, cypher`MERGE (n:${name(label)} {id: row.id}) SET n = row.properties`);
}

/** Statements that remove them. */
export function removeKeyed(label: Label, ids: readonly string[]): Statement[] {
  return Array.from(inBatches(ids), (batch) =>
    toStatement(cypher`MATCH (n:${name(label)}) WHERE n.id IN ${batch} DELETE n`),
  );
}
