import { expect, it } from '@jest/globals';
import { readDocuments } from '../../../src/export/read/documents.js';
import { readerOf } from '../../../src/store/read-row.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import { useStore, embedded } from '../../fixtures/stores/test-stores.js';

const used = useStore(embedded);

it('reads long texts few at a time, and all of them in the order of their ids', async () => {
  const lengths = [10, 600_000, 300_000, 200_000, 2_000_000, 10, null];
  const rows = lengths.map((length, i) => ({
    id: `document:${i}`,
    text: length === null ? null : 'x'.repeat(length),
  }));
  await used.store.write(
    toStatement(
      cypher`UNWIND ${rows} AS r CREATE (d:Document {id: r.id, title: 't', dataset: 'd', text: r.text})`,
    ),
  );
  const pieces: (readonly string[])[] = [];
  const ids = rows.map(({ id }) => id);
  for await (const piece of readDocuments(readerOf(used.store), ids))
    pieces.push(piece.map(({ id, text = '' }) => `${id} ${text.length}`));
  expect(pieces).toEqual([
    ['document:0 10', 'document:1 600000', 'document:2 300000'],
    ['document:3 200000'],
    ['document:4 2000000'],
    ['document:5 10', 'document:6 0'],
  ]);
});
