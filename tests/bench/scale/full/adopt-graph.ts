import { bucketOf, slugOf } from '../../../../src/claims/ids.js';
import { sortKey } from '#text/sort-key.js';
import { cypher, toStatement } from '../../../../src/store/statement.js';
import type { Row, Value } from '../../../../src/store/graph-reader.js';
import type { GraphStore } from '../../../../src/store/graph-store.js';

const rowsOfStatement = 10_000;

/**
 * Gives imported entities what the product derives of them and our tables do not hold: the bucket by which a graph is
 * read in pieces, the slug and the keys of the orders. Before the indexes are made: filled ones would slow it down.
 */
export async function adoptGraph(store: GraphStore): Promise<void> {
  let rows: object[] = [];
  const write = async () => {
    await store.write(
      toStatement(
        cypher`UNWIND ${rows} AS row MATCH (n) WHERE elementId(n) = row.node SET n += row.derived`,
      ),
    );
    rows = [];
  };
  const nodes = toStatement(
    cypher`MATCH (n:Entity) RETURN elementId(n), n.id, n.labelAr, n.labelEn`,
  );
  for await (const row of store.stream(nodes)) {
    rows.push(derive(row));
    if (rows.length === rowsOfStatement) await write();
  }
  if (rows.length > 0) await write();
}

function derive([node = null, id = null, labelAr = null, labelEn = null]: Row): object {
  const text = toText(id);
  const key = (label: Value) => `${sortKey(toText(label))}\u0001${text}`;
  const derived = {
    bucket: bucketOf(text),
    slug: slugOf(text),
    sortAr: key(labelAr),
    sortEn: key(labelEn),
  };
  return { node, derived };
}

function toText(value: Value): string {
  return typeof value === 'string' ? value : '';
}
