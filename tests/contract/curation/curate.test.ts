import { describe, expect, it } from '@jest/globals';
import type { ActInput, ChangeOutcome } from '../../../src/change/actions/action-types.js';
import { curate } from '../../../src/change/actions/curate-acts.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { cypher } from '../../../src/store/statement.js';
import { claimOf, curator, dumpContent, made } from '../../fixtures/curation/curator.js';
import {
  confirm,
  headline,
  named,
  noted,
  org,
  riyadh,
  useCuration,
} from '../../fixtures/curation/use-curation.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const since2021 = { evidence: [noted('Since 2021.')], keepEvidence: true };
const place = (as: string, text: string): ActInput => ({
  create: { as, confirm, kind: 'Place', names: [{ text, lang: 'EN', evidence: [headline] }] },
});

const located = (object: string, more: object = {}): ActInput => ({
  assert: { confirm, subject: org, predicate: 'LOCATED_IN', object, evidence: [headline], ...more },
});

/** Names for the organisation that the seed does not state. */
const namings = (count: number): ActInput[] =>
  Array.from({ length: count }, (_, i) => ({
    assert: {
      ...named,
      confirm,
      value: { text: `Name ${String(i)}`, lang: 'EN', nameKind: 'ALIAS' },
    },
  }));

describe.each(testStores())('several acts as one change: $name', (engine) => {
  const { store, one, stateOf, expectProjected } = useCuration(engine);
  const set = (acts: readonly ActInput[], dryRun = false): Promise<ChangeOutcome> =>
    curate(store(), curator(), { acts }, { dryRun });
  const faultsOf = async (acts: readonly ActInput[]) =>
    (await set(acts)).errors.map(({ message }) => message);

  it('are carried out in their order, and each sees those before it', async () => {
    const there = await claimOf(store(), org, 'LOCATED_IN');
    const outcome = await set([
      place('jeddah', 'Jeddah'),
      place('jiddah', 'Jiddah'),
      { merge: { canonical: 'new:jeddah', others: ['new:jiddah'] } },
      located('new:jeddah', { as: 'seat' }),
      { rank: { claim: 'new:seat', rank: 'PREFERRED' } },
      { retract: { claim: there, ifRevision: 0 } },
      { judge: { a: 'new:jeddah', b: riyadh, kind: 'DIFFERENT' } },
    ]);
    expect(outcome).toMatchObject({ errors: [], change: { kind: 'CURATE' } });
    expect((await stateOf(there))?.[1]).toBe('RETRACTED');
    expect(
      await one(
        cypher`MATCH (:Entity)-[r:LOCATED_IN]->(p:Entity) MATCH (a:Alias) RETURN p.id, a.id, a.canonical`,
      ),
    ).toEqual(['place:jeddah', 'place:jiddah', 'place:jeddah']);
    await expectProjected();
  });

  it('are undone together: the graph is as it was, but for its log', async () => {
    const before = await dumpContent(store());
    const there = await claimOf(store(), org, 'LOCATED_IN');
    const change = await made(
      set([
        place('jeddah', 'Jeddah'),
        { correct: { claim: there, ifRevision: 0, validFrom: '2021', ...since2021 } },
        located('new:jeddah'),
        { judge: { a: 'new:jeddah', b: riyadh, kind: 'UNSURE' } },
      ]),
    );
    await made(undoChange(store(), curator(), { change }));
    expect(await dumpContent(store())).toEqual(before);
  });

  it('are none if one fails, and all faults are told at their places', async () => {
    const before = await dumpContent(store());
    const there = await claimOf(store(), org, 'LOCATED_IN');
    const acts = namings(699);
    expect(
      await faultsOf([
        ...acts,
        { assert: { ...named, evidence: [{ document: 'document:text', exact: 'not there' }] } },
        place('a', '!'),
        located('new:a'),
        { retract: { claim: there } },
        { retract: { claim: there, ifRevision: 7 } },
        { ...place('b', 'Mecca'), retract: { claim: there, ifRevision: 0 } },
        { judge: { a: org, b: riyadh, kind: 'SAME' } },
      ]),
    ).toMatchInlineSnapshot(`
      [
        "acts[699].assert.evidence[0].exact: the text does not have these words.",
        "acts[700].create.id: No id can be derived from these names: give one.",
        "acts[702].retract.ifRevision: is needed in a set: the revision of the claim is 0.",
        "acts[703].retract.ifRevision: The claim was changed meanwhile: its revision is 0, not 7. Read it again.",
        "acts[704]: must be one act of assert, correct, end, addEvidence, createDocument, updateDocument, translateEvidence, retract, rank, create, merge, split, move, judge.",
        "acts[705].judge.kind: To judge SAME, use mergeEntities.",
      ]
    `);
    expect(await dumpContent(store())).toEqual(before);
  });

  it('of which two state the same claim make one with the evidence of both', async () => {
    const document = 'document:text';
    const { claims } = await set([
      { assert: { ...named, confirm } },
      { assert: { ...named, confirm, evidence: [{ document, note: 'Says so too.' }] } },
    ]);
    const [claim = ''] = claims;
    expect(claims).toHaveLength(1);
    expect(
      await one(cypher`MATCH (c:Claim)-[e:EVIDENCED_BY]->() WHERE c.id = ${claim} RETURN count(e)`),
    ).toEqual([2]);
  });

  it('change nothing in a dry run, and the same request makes nothing twice', async () => {
    const before = await dumpContent(store());
    const tried = await set([place('a', 'Jeddah'), located('new:a')], true);
    expect(tried.change).toBeNull();
    expect(tried.effects.map(({ kind }) => kind)).toContain('ENTITY_ADDED');
    expect(await dumpContent(store())).toEqual(before);
    const author = curator();
    const twice = () => curate(store(), author, { acts: [{ assert: { ...named, confirm } }] });
    const [first, second] = [await twice(), await twice()];
    expect(second.change).toEqual(first.change);
  });

  it('are planned by as many statements however many they are', async () => {
    const count = async (acts: number) => {
      let read = 0;
      const real = store();
      const counting = {
        capabilities: real.capabilities,
        transaction: real.transaction.bind(real),
        read: (...asked: Parameters<typeof real.read>) => {
          read += 1;
          return real.read(...asked);
        },
        stream: real.stream.bind(real),
        version: real.version.bind(real),
        write: real.write.bind(real),
        define: real.define.bind(real),
        close: () => real.close(),
      };
      const outcome = await curate(counting, curator(), { acts: namings(acts) }, { dryRun: true });
      expect(outcome.claims).toHaveLength(acts);
      return read;
    };
    expect(await count(1000)).toBe(await count(2));
  });
});
