import { randomUUID } from 'node:crypto';
import { applyChange } from '../../../src/change/apply/apply-change.js';
import { createCuration } from '../../../src/review/curation.js';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import type { GraphSize } from '../graph/size.js';
import { say } from '../say.js';
import { newsOf } from './news.js';

/** Simultaneous writers: the size of an editing desk. */
const writers = 4;

/** Commits per second for each way of writing, with this many writers at once. */
export async function timeCommits(
  store: GraphStore,
  size: GraphSize,
  forMs: number,
): Promise<string[][]> {
  const { content } = newsOf(size, 900_000, writers);
  await loadDatasets(store, [content]);
  const claims = content.claims.filter(({ predicate }) => predicate === 'NAME');
  const curation = createCuration(store);
  const ways = [
    [
      'a statement, as bare as can be',
      (writer: number, i: number) =>
        store.transaction(
          [toStatement(cypher`MERGE (n:Bench {id: ${writer}}) SET n.number = ${i}`)],
          { touches: [] },
        ),
    ],
    [
      'the same as a change, with its record',
      (writer: number, i: number) =>
        applyChange(store, authorOf(writer), { kind: 'LOAD', input: i }, () =>
          Promise.resolve({
            statements: [toStatement(cypher`MERGE (n:Bench {id: ${writer}}) SET n.number = ${i}`)],
            upserted: [],
            removed: [],
            datasets: [],
          }),
        ),
    ],
    [
      'a decision over a claim, with what follows',
      (writer: number, i: number) =>
        curation.setRank(authorOf(writer), {
          claim: claims[writer]?.id ?? '',
          rank: i % 2 === 0 ? 'PREFERRED' : 'NORMAL',
        }),
    ],
  ] as const;
  const rows: string[][] = [];
  for (const [title, write] of ways) {
    say(title);
    rows.push([title, (await countIn(forMs, write)).toFixed(0)]);
  }
  await store.transaction([toStatement(cypher`MATCH (n:Bench) DELETE n`)]);
  return rows;
}

function authorOf(writer: number) {
  return {
    by: `desk-${String(writer)}`,
    role: 'CURATOR',
    reason: 'A bench.',
    requestId: randomUUID(),
  } as const;
}

/** Number of calls done in a second. */
async function countIn(
  forMs: number,
  write: (writer: number, i: number) => Promise<unknown>,
): Promise<number> {
  const start = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let i = 0; performance.now() - start < forMs; i++) {
        await write(writer, i);
        done += 1;
      }
    }),
  );
  return (1000 * done) / (performance.now() - start);
}
