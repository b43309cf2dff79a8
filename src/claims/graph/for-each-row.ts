import { inBatches } from '../../shared/batches.js';
import { cypher, toStatement, type Fragment, type Statement } from '../../store/statement.js';

/** Statements that run the clauses for each of these rows, available as `row`, some at a time. */
export function forEachRow(rows: readonly object[], clauses: Fragment): Statement[] {
  return Array.from(inBatches(rows), (batch) =>
    toStatement(cypher`UNWIND ${batch} AS row ${clauses}`),
  );
}
