import { beforeAll, describe, expect, it } from '@jest/globals';
import { retractClaim } from '../../../src/change/actions/decide-claim.js';
import { withdrawDocument } from '../../../src/change/actions/withdraw-document.js';
import { GraphCache } from '../../../src/knowledge/graph-cache.js';
import { KnownIds } from '../../../src/knowledge/known-ids.js';
import { SearchCache } from '../../../src/knowledge/search-cache.js';
import type { NamedIds, NamedThing } from '../../../src/shared/named-ids.js';
import { readText } from '../../../src/store/read-row.js';
import { cypher } from '../../../src/store/statement.js';
import { claimOf, curator, made, rowsOf } from '../../fixtures/curation/curator.js';
import { org, riyadh } from '../../fixtures/curation/use-curation.js';
import { useSeed } from '../../fixtures/seed/seed-graph.js';
import { goodSeed } from '../../fixtures/seed/temporary-seed.js';
import { countedStore } from '../../fixtures/stores/counted-store.js';
import { otherStore } from '../../fixtures/stores/other-store.js';
import { embedded, type UsedStore } from '../../fixtures/stores/test-stores.js';

const named = (of: NamedThing, ...ids: readonly string[]): NamedIds => ({ of, ids });

/** The ids that are known of a graph, with what is kept of it and the statements that were asked for. */
function knownIn({ store: graph }: UsedStore) {
  const graphs = new GraphCache(graph, ['LOCATED_IN']);
  const names = new SearchCache(graph);
  const { store, statements } = countedStore(graph);
  const known = new KnownIds(graphs, names);
  return {
    graphs,
    names,
    statements,
    refuse: (...ids: readonly NamedIds[]) => known.refuseUnknown(ids, { store }),
    findRetired: (...ids: readonly NamedIds[]) => known.findRetired(ids, { store }),
  };
}

const refusal = (message: string) => ({ code: 'BAD_INPUT', message });

describe('an id that a question names', () => {
  const seed = useSeed(embedded, goodSeed());

  it('may be that of anything that is there', async () => {
    const { refuse, findRetired } = knownIn(seed);
    const claim = await claimOf(seed.store, org, 'LOCATED_IN');
    const [[relation] = []] = await rowsOf(
      seed.store,
      cypher`MATCH (c:Claim) WHERE c.id = ${claim} RETURN c.relationId`,
    );
    const all = [
      named('entity', org, riyadh),
      named('claim', claim),
      named('relation', readText(relation, 'relation')),
      named('document', 'document:page'),
    ];
    await expect(refuse(...all)).resolves.toBeUndefined();
    expect(await findRetired(...all)).toEqual([]);
  });

  it.each([
    ['entity', 'place:riyad', 'There is no entity place:riyad. Did you mean place:riyadh?'],
    ['entity', 'place:nowhere', 'There is no entity place:nowhere.'],
    ['entity', 'x'.repeat(101), `There is no entity ${'x'.repeat(100)}….`],
    ['document', 'document:pag', 'There is no document document:pag. Did you mean document:page?'],
    ['claim', 'claim:none', 'There is no claim claim:none.'],
    ['relation', 'located-in:none', 'There is no relation located-in:none.'],
  ] as const)(
    'is refused for an unknown %s with what may be meant: %s',
    async (of, id, message) => {
      await expect(knownIn(seed).refuse(named(of, id))).rejects.toMatchObject(refusal(message));
    },
  );

  it('is refused among others that are there', async () => {
    await expect(
      knownIn(seed).refuse(named('claim'), named('entity', org), named('entity', 'place:riyad')),
    ).rejects.toThrow('There is no entity place:riyad.');
  });

  it('is refused where another kind is needed', async () => {
    const { refuse } = knownIn(seed);
    await expect(refuse({ of: 'entity', ids: [riyadh], kind: 'Place' })).resolves.toBeUndefined();
    await expect(refuse({ of: 'entity', ids: [riyadh], kind: 'Edition' })).rejects.toMatchObject(
      refusal('place:riyadh is of the kind Place; the kind Edition is needed.'),
    );
  });

  it('is refused without a suggestion where the graph cannot be read', async () => {
    const fails = () => Promise.reject(new Error('The disk is gone.'));
    const broken = otherStore(seed.store, { read: fails });
    const known = new KnownIds(new GraphCache(broken, []), new SearchCache(broken));
    await expect(
      known.refuseUnknown([named('entity', 'place:riyad')], { store: seed.store }),
    ).rejects.toMatchObject(refusal('There is no entity place:riyad.'));
  });
});

describe('an entity that a question names', () => {
  const seed = useSeed(embedded, goodSeed());

  it('is looked up in the store where nothing is kept', async () => {
    const { refuse, statements } = knownIn(seed);
    await refuse(named('entity', org, riyadh));
    expect(statements).toHaveLength(1);
  });

  it.each(['graphs', 'names'] as const)('is known without a statement by kept %s', async (kept) => {
    const { [kept]: cache, refuse, statements } = knownIn(seed);
    await cache.current();
    await refuse(named('entity', org), { of: 'entity', ids: [riyadh], kind: 'Place' });
    expect(statements).toEqual([]);
  });

  it('is asked of the store where what is kept does not have it', async () => {
    const { names, graphs, refuse, statements } = knownIn(seed);
    await Promise.all([names.current(), graphs.current()]);
    await expect(refuse(named('entity', org, 'place:none'))).rejects.toThrow('place:none');
    expect(statements.map(({ statement }) => Object.values(statement.parameters))).toEqual([
      [['place:none']],
      [['place:none']],
    ]);
  });
});

describe('an id that named something once', () => {
  const seed = useSeed(embedded, goodSeed());

  beforeAll(async () => {
    await made(withdrawDocument(seed.store, curator(), { document: 'document:page' }));
    const claim = await claimOf(seed.store, riyadh, 'NAME');
    await made(retractClaim(seed.store, curator(), { claim }));
  });

  const numberOf = async (kind: string) => {
    const rows = await rowsOf(
      seed.store,
      cypher`MATCH (c:Change) WHERE c.kind = ${kind} RETURN max(c.number)`,
    );
    return Number(rows[0]?.[0]);
  };

  it('is told with the change that ended it', async () => {
    const { findRetired } = knownIn(seed);
    const [retracted, withdrawn] = [
      await numberOf('RETRACT_CLAIM'),
      await numberOf('WITHDRAW_DOCUMENT'),
    ];
    expect(
      await findRetired(
        named('document', 'document:page', 'document:text'),
        named('entity', riyadh),
      ),
    ).toEqual([
      {
        id: riyadh,
        message: `The entity place:riyadh no longer exists: change ${retracted} (RETRACT_CLAIM) retracted its last claim.`,
      },
      {
        id: 'document:page',
        message: `The document document:page no longer exists: change ${withdrawn} (WITHDRAW_DOCUMENT) withdrew it.`,
      },
    ]);
  });

  it('is refused with that sentence where it is needed', async () => {
    const { findRetired, refuse } = knownIn(seed);
    const [retired] = await findRetired(named('entity', riyadh));
    await expect(refuse(named('entity', org, riyadh))).rejects.toMatchObject(
      refusal(String(retired?.message)),
    );
  });

  it('stands back behind one that never named anything', async () => {
    await expect(knownIn(seed).findRetired(named('entity', riyadh, 'place:none'))).rejects.toThrow(
      'There is no entity place:none.',
    );
  });

  it('is told without a change where the log does not reach back', async () => {
    const forgetful = otherStore(seed.store, {
      read: async (statement, options) =>
        statement.text.includes(':Change') ? [] : seed.store.read(statement, options),
    });
    const known = new KnownIds(new GraphCache(seed.store, []), new SearchCache(seed.store));
    expect(await known.findRetired([named('entity', riyadh)], { store: forgetful })).toEqual([
      { id: riyadh, message: 'The entity place:riyadh no longer exists.' },
    ]);
  });
});
