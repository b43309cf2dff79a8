import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createApi } from '../../src/api/api.js';
import { elements } from '../../src/export/elements.js';
import { encode } from '../../src/export/file.js';
import { formatNamed } from '../../src/export/index.js';
import { entityKindNames } from '../../src/model/kinds.js';
import { relationTypes } from '../../src/model/relations/index.js';
import { contextOf } from '../fixtures/context.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { testStores } from '../fixtures/stores/test-stores.js';
import { ExportedGraph, type Part, type View } from './exported-graph.js';
import { parse } from 'graphql';

const api = await createApi();
const datasets = ['article', 'references'] as const;

const part = fc.record<Part>({
  kinds: fc.option(fc.subarray([...relationTypes], { minLength: 1, maxLength: 8 }), {
    nil: undefined,
  }),
  direction: fc.constantFrom('OUT', 'IN', 'BOTH'),
  minConfidence: fc.option(fc.constantFrom(0.6, 0.7, 0.9, 1), { nil: undefined }),
});

const view: fc.Arbitrary<View> = fc.record({
  dataset: fc.constantFrom(...datasets),
  kind: fc.option(fc.constantFrom(...entityKindNames), { nil: undefined }),
  lang: fc.constantFrom('AR', 'EN'),
  first: part,
  second: part,
  inner: fc.option(fc.constantFrom(...datasets), { nil: undefined }),
});

describe.each(testStores())('what a question of one dataset shows on $name', (engine) => {
  const opened = useSeed(engine);
  const exported = new Map<string, ExportedGraph>();

  beforeAll(async () => {
    for (const dataset of datasets) {
      let text = '';
      const bytes = encode(formatNamed('json'), elements(opened.store, { dataset }));
      const decoder = new TextDecoder();
      for await (const piece of bytes) text += decoder.decode(piece, { stream: true });
      exported.set(dataset, new ExportedGraph(api.schema, JSON.parse(text)));
    }
  });

  const exportOf = (dataset: string): ExportedGraph => {
    const graph = exported.get(dataset);
    if (!graph) throw new Error(`${dataset} was exported.`);
    return graph;
  };

  it('is what the export of the dataset holds', async () => {
    await fc.assert(
      fc.asyncProperty(view, async (asked) => {
        const graph = exportOf(asked.dataset);
        const { data, errors } = await api.execute({
          document: parse(graph.question(asked)),
          operationName: undefined,
          variables: {},
          context: contextOf(opened.store),
        });
        expect(errors).toBeUndefined();
        expect(JSON.parse(JSON.stringify(data))).toEqual(
          graph.answer(asked, asked.inner === undefined ? graph : exportOf(asked.inner)),
        );
      }),
      // Neo4j plans each new statement anew, so the clock decides how many are asked.
      { numRuns: 40, interruptAfterTimeLimit: 40_000 },
    );
  });
});
