import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { mergeEntities } from '../../src/change/actions/merge-entities.js';
import { splitEntity } from '../../src/change/actions/split-entity.js';
import { loadDatasets } from '../../src/change/load/load-datasets.js';
import { relationIdAt, type CompactGraph } from '../../src/analysis/compact-graph.js';
import { Knowledge } from '../../src/knowledge/knowledge.js';
import type { GraphReader } from '../../src/store/graph-reader.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { contextOf } from '../fixtures/context.js';
import { curator } from '../fixtures/curation/curator.js';
import { arbitraryContent, manyPeople, otherHost } from '../fixtures/graphs/arbitrary-contents.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';

const api = await createApi();

type Act = (store: GraphStore) => Promise<unknown>;

/** People who are judged to be one, or no longer; where they are so already, nothing happens. */
const judging: fc.Arbitrary<Act> = fc
  .tuple(fc.nat(12), fc.nat(12), fc.boolean())
  .map(([one, other, isSplit]): Act => {
    const [canonical, id] = [`person:p${String(one)}`, `person:p${String(other)}`];
    return async (store) =>
      isSplit
        ? splitEntity(store, curator(), { entity: canonical, apart: [id] })
        : mergeEntities(store, curator(), { canonical, others: [id] });
  });

const loading = (dataset: string): fc.Arbitrary<Act> =>
  arbitraryContent(dataset).map((content) => (store) => loadDatasets(store, [content]));

/** Neo4j plans each load anew, which takes it seconds. */
const numRuns = { embedded: 4, neo4j: 2 } as const;

/** Results of the index and of the compact graph, for people of whom some come and go. */
const question = parse(`query Everything($from: ID!) {
  search(query: "Sultanate of Oman", first: 20) { ...Found }
  misspelt: search(query: "Omani Counsel", first: 20) { ...Found }
  arabic: search(query: "العماني", first: 20, kinds: [Person]) { ...Found }
  suggest(prefix: "om") { matchedName entity { id } }
  subgraph(input: { seeds: [$from], hops: 2 }) { nodes { distance entity { id } } relations { id } }
  paths(from: $from, to: "person:p13", maxHops: 4, first: 10) {
    nodes { length score hops { relations { id } } }
    totalCount { value relation }
  }
  centrality(metric: DEGREE, first: 10) { order entities { rank score entity { id } } }
  interlocks(kind: MEMBERS, first: 5) { interlocks { sharedCount } }
}
fragment Found on SearchConnection {
  totalCount
  edges { score matchedName node { id } explanation { rule from to distance } highlights { start end } }
}`);

async function answers(store: GraphReader, knowledge: Knowledge): Promise<unknown> {
  const from = 'person:p1';
  const context = { ...contextOf(store), knowledge };
  const asked = { document: question, operationName: undefined, variables: { from }, context };
  const { data, errors } = await api.execute(asked);
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
}

/** The same store, which also records its statements. */
function heard(store: GraphReader, asked: string[]): GraphReader {
  return {
    capabilities: store.capabilities,
    version: (options) => store.version(options),
    read(statement, options) {
      asked.push(statement.text);
      return store.read(statement, options);
    },
    stream(statement, options) {
      asked.push(statement.text);
      return store.stream(statement, options);
    },
  };
}

function allOf({ relationIds, ...graph }: CompactGraph): unknown {
  const ids = Array.from({ length: graph.size }, (_, relation) =>
    relationIdAt({ ...graph, relationIds }, relation),
  );
  return structuredClone({ ...graph, ids });
}

describe.each(testStores())('what was worked out from a graph that changes: $name', (engine) => {
  const opened = useStore(engine, 'definitions');
  beforeAll(async () => {
    await loadDatasets(opened.store, [manyPeople('base', 400), otherHost('other')]);
  });

  it('is to the byte what is worked out anew, and follows without reading all of it', async () => {
    const asked: string[] = [];
    const followed = new Knowledge(heard(opened.store, asked));
    await answers(opened.store, followed);
    await followed.conflicts({});
    asked.length = 0;
    const disputed = new Set<string>();
    const changes = fc.array(
      fc.array(
        fc.oneof(loading('first'), loading('second'), judging, judging),
        // Several changes before the next question: they are taken together.
        { minLength: 1, maxLength: 2 },
      ),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(changes, async (rounds) => {
        for (const round of rounds) {
          for (const act of round) await act(opened.store);
          const fresh = new Knowledge(opened.store);
          expect(await answers(opened.store, followed)).toBe(await answers(opened.store, fresh));
          expect(allOf(await followed.graph({}))).toStrictEqual(allOf(await fresh.graph({})));
          const conflicts = await followed.conflicts({});
          expect(conflicts).toEqual(await fresh.conflicts({}));
          for (const { about } of conflicts) disputed.add(about);
        }
      }),
      { numRuns: numRuns[engine.name] },
    );
    expect(asked.filter((text) => /bucket|count\(/u.test(text))).toEqual([]);
    expect([...disputed].sort()).toEqual(expect.arrayContaining(['SUBJECT', 'VALUE']));
  }, 240_000);

  it('follows what many are related to, when that is judged to be one and no longer', async () => {
    const followed = new Knowledge(opened.store);
    await answers(opened.store, followed);
    const [canonical, other] = ['organization:o0', 'organization:o1'];
    const judge = [
      () => mergeEntities(opened.store, curator(), { canonical, others: [other] }),
      () => splitEntity(opened.store, curator(), { entity: canonical, apart: [other] }),
    ];
    for (const act of judge) {
      expect((await act()).errors).toEqual([]);
      const fresh = new Knowledge(opened.store);
      expect(await answers(opened.store, followed)).toBe(await answers(opened.store, fresh));
      expect(allOf(await followed.graph({}))).toStrictEqual(allOf(await fresh.graph({})));
      expect(await followed.conflicts({})).toEqual(await fresh.conflicts({}));
    }
  });

  it('is worked out anew where a change may have changed anything', async () => {
    const followed = new Knowledge(opened.store);
    await answers(opened.store, followed);
    await loadDatasets(opened.store, [manyPeople('base', 400, 'Omani')], { force: true });
    const fresh = new Knowledge(opened.store);
    expect(await answers(opened.store, followed)).toBe(await answers(opened.store, fresh));
  });
});
