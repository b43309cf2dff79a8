import { afterAll, describe, expect, it } from '@jest/globals';
import { execute, parse, validate } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { contextOf, knowledgeOf } from '../fixtures/context.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const api = await createApi();
const document = parse('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }');

describe.each(testStores())('nodes (plural identification of Relay): $name', (engine) => {
  const seed = useSeed(engine);
  afterAll(() => {
    knowledgeOf(seed.store).close();
  });

  async function idsOf(ids: readonly string[]) {
    const context = contextOf(seed.store);
    const variables = { ids };
    const answer = await api.execute({ document, operationName: undefined, variables, context });
    const walked = await execute({
      schema: api.schema,
      document,
      variableValues: variables,
      contextValue: context,
    });
    expect(JSON.stringify(answer)).toBe(JSON.stringify(walked));
    expect(answer.errors).toBeUndefined();
    const { nodes } = answer.data as { nodes: readonly ({ readonly id: string } | null)[] };
    return nodes.map((node) => node?.id ?? null);
  }

  it('gives no nodes for no ids', async () => {
    expect(await idsOf([])).toEqual([]);
  });

  it('keeps the order, gives what is asked twice twice, and null at the place of what is not there', async () => {
    const ids = [
      'organization:dco',
      'organization:none',
      'member-of:country:om~organization:dco',
      'document:article',
      'organization:dco',
      'member-of:country:om~organization:dco',
      'claim:none',
    ];
    expect(await idsOf(ids)).toEqual(ids.map((id) => (id.endsWith(':none') ? null : id)));
  });

  it('gives an entity’s kind beside a relation’s type', async () => {
    const asked = parse(
      `{ nodes(ids: ["country:om", "member-of:country:om~organization:dco"]) {
        ... on Entity { kind } ... on Relation { type }
      } }`,
    );
    expect(validate(api.schema, asked)).toEqual([]);
    const context = contextOf(seed.store);
    const answer = await api.execute({
      document: asked,
      operationName: undefined,
      variables: {},
      context,
    });
    expect(answer.data).toEqual({ nodes: [{ kind: 'Country' }, { type: 'MEMBER_OF' }] });
  });

  it('gives null for texts that cannot be ids', async () => {
    const texts = ['', ':', '~', 'claim:', 'member-of:', 'member-of:~', 'member-of:a~b~c~d', '\0'];
    expect(await idsOf(texts)).toEqual(texts.map(() => null));
  });
});
