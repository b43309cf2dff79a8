import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { execute, parse, type ExecutionResult } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { checkDialect } from '../../src/store/dialect/index.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { testStores, turnTimeoutMs } from '../fixtures/stores/test-stores.js';
import { generateQuestion, type Vocabulary } from './generate-question.js';
import { owner } from '../../src/shared/viewer.js';
import { contextOf } from '../fixtures/context.js';
import { loadSeed } from '../fixtures/seed/open-seed.js';

const api = await createApi();

interface Refusal {
  readonly message: string;
}
type Opened = Pick<
  Awaited<ReturnType<ReturnType<typeof testStores>[number]['open']>>,
  'store' | 'release'
>;
const opened: Opened[] = [];
let vocabulary: Vocabulary;

beforeAll(async () => {
  for (const engine of testStores()) {
    const bare = await engine.open('seed');
    const one = { store: checkDialect(bare.store), release: () => bare.release() };
    opened.push(one);
    await bare.seed((store) => loadSeed(store));
  }
  const ids = async (match: ReturnType<typeof cypher>) =>
    (await first().read(toStatement(match))).map(([id]) => id as string);
  const things = {
    entity: await ids(cypher`MATCH (n:Entity) RETURN n.id ORDER BY n.id`),
    relation: await ids(
      cypher`MATCH (c:Claim) WHERE c.relationId IS NOT NULL RETURN DISTINCT c.relationId AS id ORDER BY id LIMIT 60`,
    ),
    claim: await ids(cypher`MATCH (n:Claim) RETURN n.id ORDER BY n.id LIMIT 30`),
    document: await ids(cypher`MATCH (n:Document) RETURN n.id ORDER BY n.id LIMIT 10`),
  };
  vocabulary = { marker: 'رقم', ids: Object.values(things).flat(), things };
}, turnTimeoutMs);

afterAll(async () => {
  for (const one of opened) await one.release();
});

function first(): GraphStore {
  const [one] = opened;
  if (!one) throw new Error('No engine is open.');
  return one.store;
}

function messagesOf({ errors = [] }: ExecutionResult): readonly string[] {
  return errors.map(({ message }) => message);
}

async function answer(store: GraphStore, source: string): Promise<string> {
  const operation = { document: parse(source), operationName: undefined, variables: {} };
  return JSON.stringify(
    await api.execute({ ...operation, context: contextOf(store, store, owner) }),
  );
}

describe('any question over the seed', () => {
  it('has the same answer, byte for byte, on every engine', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const { source } = generateQuestion(draw, api.schema, vocabulary);
        const answers = await Promise.all(opened.map(({ store }) => answer(store, source)));
        expect(new Set(answers).size).toBe(1);
        // An id of one thing may be asked of another, which is refused where nothing else fits.
        const { errors = [] } = JSON.parse(answers[0] ?? '{}') as { errors?: readonly Refusal[] };
        expect(errors.filter(({ message }) => !message.startsWith('There is no '))).toEqual([]);
      }),
      // Neo4j plans each new statement anew, so the clock decides how many are asked.
      { numRuns: 100, interruptAfterTimeLimit: 40_000 },
    );
  });

  it('has the same answer when graphql-js walks the schema', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const { source } = generateQuestion(draw, api.schema, vocabulary);
        const walked = await execute({
          schema: api.schema,
          document: parse(source),
          contextValue: contextOf(first(), first(), owner),
        });
        const ours = JSON.parse(await answer(first(), source)) as ExecutionResult;
        // Early refusals have no data, of which a walk has got some already.
        const isRefusedAtOnce = walked.errors !== undefined && !('data' in ours);
        const compared = isRefusedAtOnce ? messagesOf : (answered: ExecutionResult) => answered;
        expect(JSON.stringify(compared(ours))).toBe(JSON.stringify(compared(walked)));
      }),
      { numRuns: 100 },
    );
  });
});
