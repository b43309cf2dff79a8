import { afterAll, describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { elements } from '../../src/export/elements.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import { contextOf, knowledgeOf } from '../fixtures/context.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const api = await createApi();

interface Counts {
  readonly documents: number;
  readonly claims: number;
  readonly entities: number;
  readonly relations: number;
}

const counts = 'counts { documents claims entities relations }';

describe.each(testStores())('what the graph says of itself: $name', (engine) => {
  const seed = useSeed(engine);
  afterAll(() => {
    knowledgeOf(seed.store).close();
  });

  async function ask<Data>(question: string): Promise<Data> {
    const document = parse(question);
    expect(validate(api.schema, document)).toEqual([]);
    const context = contextOf(seed.store);
    const asked = { document, operationName: undefined, variables: {}, context };
    const { data, errors } = await api.execute(asked);
    expect(errors).toBeUndefined();
    return data as unknown as Data;
  }

  /** Counts what an export has, element by element. */
  async function countExported(dataset?: string): Promise<Counts> {
    const found = { documents: 0, claims: 0, entities: 0, relations: 0 };
    const claims = new Set<string>();
    for await (const element of elements(seed.store, { dataset })) {
      if (element.element === 'document') found.documents += 1;
      if ('claims' in element) for (const { id } of element.claims) claims.add(id);
      if (element.element === 'entity') found.entities += 1;
      if (element.element === 'relation') found.relations += 1;
    }
    return { ...found, claims: claims.size };
  }

  it('lists its datasets with titles in both languages and their kind', async () => {
    expect(
      await ask('{ datasets { id kind titleAr: title(lang: AR) titleEn: title(lang: EN) } }'),
    ).toEqual({
      datasets: [
        { id: 'article', kind: 'SOURCE', titleAr: 'المقال', titleEn: 'The article' },
        { id: 'references', kind: 'REFERENCE', titleAr: 'المراجع', titleEn: 'References' },
      ],
    });
  });

  it('counts what each dataset has as an export of it does', async () => {
    const { datasets } = await ask<{ datasets: readonly { id: string; counts: Counts }[] }>(
      `{ datasets { id ${counts} } }`,
    );
    for (const { id, counts: found } of datasets) {
      const { claims, entities, relations } = await countExported(id);
      expect(found).toMatchObject({ claims, entities, relations });
    }
  });

  it('counts all there is as an export of the whole does, by kind and type too', async () => {
    const { graph } = await ask<{ graph: { counts: Counts; kinds: Count[]; types: Count[] } }>(
      `{ graph { ${counts} kinds { kind count } types { type count } } }`,
    );
    expect(graph.counts).toEqual(await countExported());
    expect(sum(graph.kinds)).toBe(graph.counts.entities);
    expect(sum(graph.types)).toBe(graph.counts.relations);
    expect(graph.kinds).toContainEqual({ kind: 'Edition', count: 4 });
    expect(graph.types).toContainEqual({ type: 'MEMBER_OF', count: expect.any(Number) as unknown });
  });

  it('tells its version, and when it came to it, which only a change moves', async () => {
    interface State {
      readonly graph: { version: number; storeId: string; at: string; engine: string[] };
    }
    const question = '{ graph { version storeId at engine } }';
    const before = (await ask<State>(question)).graph;
    expect((await ask<State>(question)).graph).toEqual(before);
    const startedAt = new Date();
    await seed.store.write(
      toStatement(cypher`MATCH (d:Dataset {id: 'article'}) SET d.kind = 'SOURCE'`),
    );
    const after = (await ask<State>(question)).graph;
    expect(after).toMatchObject({ version: before.version + 1, storeId: before.storeId });
    expect(Date.parse(after.at)).toBeGreaterThanOrEqual(startedAt.getTime());
    expect(Date.parse(after.at)).toBeLessThanOrEqual(Date.now());
    const { streamsRows, cancelsStatements, sharedWithOtherProcesses, keepsOrder } =
      seed.store.capabilities;
    expect(after.engine).toEqual([
      ...(sharedWithOtherProcesses ? ['SHARED'] : []),
      ...(streamsRows ? ['STREAMS_ROWS'] : []),
      ...(cancelsStatements ? ['CANCELS_STATEMENTS'] : []),
      ...(keepsOrder ? ['KEEPS_ORDER'] : []),
    ]);
  });

  it('invents no kind of a dataset that has none', async () => {
    await seed.store.write(
      toStatement(cypher`MATCH (d:Dataset {id: 'article'}) SET d.kind = ${null}`),
    );
    expect(await ask('{ datasets { id kind } }')).toEqual({
      datasets: [
        { id: 'article', kind: null },
        { id: 'references', kind: 'REFERENCE' },
      ],
    });
  });
});

interface Count {
  readonly count: number;
}

function sum(list: readonly Count[]): number {
  return list.reduce((total, { count }) => total + count, 0);
}
