import { describe, expect, it } from '@jest/globals';
import { elements } from '../../src/export/elements.js';
import { useAnalyst } from '../fixtures/analyst.js';
import { testStores } from '../fixtures/stores/test-stores.js';

type Evidence = readonly { readonly supports?: readonly string[] | undefined }[];

/** True if one piece says all that any of them says, and is not the first. */
function hidesWitness(evidence: Evidence): boolean {
  const all = new Set(evidence.flatMap(({ supports = [] }) => supports)).size;
  const [first, ...others] = evidence.map(({ supports = [] }) => supports.length);
  return first !== all && others.includes(all);
}

describe.each(testStores())('the evidence of a claim on $name', (engine) => {
  const analyst = useAnalyst(engine);

  it('begins with a piece that says all of it, wherever one does', async () => {
    const answer = await analyst.ask(
      '{ claims(first: 100, filter: { predicate: [MEMBER_OF] }) { nodes { evidence { supports document { id } } } } }',
    );
    const { nodes } = (answer as { claims: { nodes: readonly { evidence: Evidence }[] } }).claims;
    const several = nodes.filter(({ evidence }) => evidence.length > 1);
    expect(several.length).toBeGreaterThan(10);
    expect(several.filter(({ evidence }) => hidesWitness(evidence))).toEqual([]);
  });

  it('does so in exports', async () => {
    const several: Evidence[] = [];
    for await (const element of elements(analyst.store))
      if (element.element === 'relation')
        several.push(
          ...element.claims.map(({ evidence }) => evidence).filter(({ length }) => length > 1),
        );
    expect(several.length).toBeGreaterThan(20);
    expect(several.filter(hidesWitness)).toEqual([]);
  });
});
