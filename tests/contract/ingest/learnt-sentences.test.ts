import { describe, expect, it } from '@jest/globals';
import { useSeed } from '../../fixtures/seed/seed-graph.js';
import { claimsIn, learnDocuments, sets } from '../../fixtures/sentences/learnt/learn.js';
import { readingsOf } from '../../fixtures/sentences/learnt/readings.js';
import { faultsIn } from '../../fixtures/sentences/learnt/rules.js';

/** Share of sentences in each language that may break a rule: a document is read as it stands, and has faults of its own. */
const maxShare = 0.02;

describe.each(sets)('the sentences of a graph that learnt the documents of %s', (set) => {
  const graph = useSeed();

  it('keep to the rules that a machine can hold', async () => {
    const before = new Set((await claimsIn(graph.store)).map(({ id }) => id));
    await learnDocuments(graph.store, set);
    const claims = await claimsIn(graph.store);
    const learnt = new Set(
      claims
        .filter(({ id }) => !before.has(id))
        .map(({ subject, predicate, object }) => `${predicate} ${subject} ${object ?? ''}`),
    );
    const readings = readingsOf(claims).filter(({ relation: { type, source, target } }) =>
      learnt.has(`${type} ${source} ${target}`),
    );
    expect(readings.length).toBeGreaterThan(100);
    for (const tongue of ['ar', 'en'] as const) {
      const own = readings.filter((each) => each.tongue === tongue);
      const faulty = own.filter(
        ({ whole, relation }) => faultsIn(whole, relation, tongue).length > 0,
      );
      const most = Math.floor(own.length * maxShare);
      expect(faulty.length > most ? faulty.map(({ whole }) => whole) : []).toEqual([]);
    }
  });
});
