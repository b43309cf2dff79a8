import { parse } from 'graphql';
import type { Api } from '../../../src/api/context.js';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import { Knowledge } from '../../../src/knowledge/knowledge.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { entityId } from '../graph/entities.js';
import type { GraphSize } from '../graph/size.js';
import { say } from '../say.js';
import { newsOf } from './news.js';

/** Simultaneous readers, each with the next question after its answer. */
const readers = 8;

const question = parse(
  'query ($id: ID!) { organization(id: $id) { label members(first: 10) { nodes { id label } } } }',
);

/** How many questions in a second are answered with nobody writing, and with a change each second; interleaved. */
export async function timeMix(
  api: Api,
  store: GraphStore,
  size: GraphSize,
  { rounds, forMs }: { readonly rounds: number; readonly forMs: number },
): Promise<string[]> {
  const knowledge = new Knowledge(store);
  const measured: Record<'still' | 'written', number[]> = { still: [], written: [] };
  let number = 950_000;
  for (let round = 0; round < rounds; round++)
    for (const kind of ['still', 'written'] as const) {
      say(`a read-mostly mix, round ${String(round + 1)}: ${kind}`);
      const writes: Promise<unknown>[] = [];
      const writing = setInterval(() => {
        if (kind === 'written')
          writes.push(loadDatasets(store, [newsOf(size, ++number, 1).content]));
      }, 1000);
      measured[kind].push(await countIn(api, store, knowledge, size, forMs));
      clearInterval(writing);
      await Promise.all(writes);
    }
  const [still, written] = [middle(measured.still), middle(measured.written)];
  return [still.toFixed(0), written.toFixed(0), (written / still).toFixed(2)];
}

async function countIn(
  api: Api,
  store: GraphStore,
  knowledge: Knowledge,
  { entities }: GraphSize,
  forMs: number,
): Promise<number> {
  const start = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      for (let i = reader; performance.now() - start < forMs; i += readers) {
        const variables = { id: entityId('Organization', (i * 7) % entities.Organization) };
        const context = { store, knowledge, signal: new AbortController().signal, requestId: '' };
        const asked = { document: question, operationName: undefined, variables, context };
        const { errors } = await api.execute(asked);
        if (errors) throw new Error(errors.join('; '));
        done += 1;
      }
    }),
  );
  return (1000 * done) / (performance.now() - start);
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
