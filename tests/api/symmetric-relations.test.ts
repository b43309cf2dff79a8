import { describe, expect, it } from '@jest/globals';
import { useAnalyst } from '../fixtures/analyst.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const [dco, gcc] = ['organization:dco', 'organization:gcc'];

describe.each(testStores())('a relation that reads the same from both ends, on $name', (engine) => {
  const analyst = useAnalyst(engine);
  const told = 'id source { id } target { id } claims { totalCount }';

  it('answers to its ends in either order', async () => {
    const ask = (id: string) =>
      analyst.ask(
        `{ node(id: "${id}") { ... on Relation { ${told} } } nodes(ids: ["${id}"]) { id } relations(filter: { id: ["${id}"] }) { nodes { ${told} } } }`,
      );
    const answer = await ask(`partner-of:${dco}~${gcc}`);
    expect(answer).toMatchObject({
      node: { source: { id: dco }, target: { id: gcc } },
      relations: { nodes: [{ source: { id: dco } }] },
    });
    expect(await ask(`partner-of:${gcc}~${dco}`)).toEqual(answer);
  });
});
