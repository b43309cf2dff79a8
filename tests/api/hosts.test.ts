import { beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { setRank } from '../../src/change/actions/decide-claim.js';
import { undoChange } from '../../src/change/actions/undo-change.js';
import { useArchived } from '../fixtures/archive/archived.js';
import { contextOf } from '../fixtures/context.js';
import { curator, made } from '../fixtures/curation/curator.js';
import { fillWithSeed } from '../fixtures/seed/seed-graph.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const api = await createApi();

/** The hosts of the fourth edition by all that tells them, of the whole graph or of a dataset. */
const question = (dataset = '') => {
  const [own, among] = dataset ? [`(dataset: "${dataset}")`, `, dataset: "${dataset}"`] : ['', ''];
  return `{
    fields: edition(id: "edition:dc-4"${among}) {
      hosts { nodes { id } }
      coHosts { nodes { id } }
      stats${own} { hosts { value entities { id } } coHosts { value } }
    }
    reverse: organizations(filter: { hostedEditions: { some: { id: ["edition:dc-4"] } } }${among}) { nodes { id hostedEditions { totalCount } } }
    compared: compareEditions(a: "edition:dc-4", b: "edition:dc-3"${among}) { hosts { a { value } } }
    found: search(query: "who hosted the fourth edition"${among}) { nodes { id } }
    differ: conflicts(entities: ["edition:dc-4"]) { nodes { id because preferred { subject { id } predicate } } }
  }`;
};

const both = ['organization:dco', 'organization:gcc'];

describe.each(testStores())('who hosted the fourth edition: $name', (engine) => {
  const used = useArchived(engine);
  beforeEach(() => fillWithSeed(used.store));

  async function ask(text: string): Promise<unknown> {
    const context = contextOf(used.store);
    const asked = { document: parse(text), operationName: undefined, variables: {}, context };
    const { data, errors } = await api.execute(asked);
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  }

  interface Told {
    readonly fields: {
      readonly hosts: { readonly nodes: readonly { readonly id: string }[] };
      readonly coHosts: { readonly nodes: readonly { readonly id: string }[] };
      readonly stats: {
        readonly hosts: { readonly value: number; readonly entities: readonly { id: string }[] };
        readonly coHosts: { readonly value: number | null };
      };
    };
    readonly reverse: { readonly nodes: readonly { id: string; hostedEditions: unknown }[] };
    readonly found: { readonly nodes: readonly { readonly id: string }[] };
    readonly compared: { readonly hosts: { readonly a: { readonly value: number } } };
    readonly differ: { readonly nodes: readonly { id: string; because: string }[] };
  }

  /** The hosts that all mouths name alike, and why sources differ on them. */
  async function told(dataset?: string) {
    const { fields, reverse, found, compared, differ } = (await ask(question(dataset))) as Told;
    const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).sort();
    const hosts = idsOf(fields.hosts.nodes);
    expect(idsOf(fields.stats.hosts.entities)).toEqual(hosts);
    expect(idsOf(reverse.nodes)).toEqual(hosts);
    // No dataset alone names the edition so that English words find it.
    expect(dataset === undefined ? idsOf(found.nodes) : hosts).toEqual(hosts);
    expect([fields.stats.hosts.value, compared.hosts.a.value]).toEqual([
      hosts.length,
      hosts.length,
    ]);
    expect(fields.stats.coHosts.value ?? 0).toBe(fields.coHosts.nodes.length);
    const about = differ.nodes.filter(({ id }) => id.endsWith('HOSTED'));
    return {
      hosts,
      coHosts: idsOf(fields.coHosts.nodes),
      differs: about.map(({ because }) => because),
    };
  }

  const claimsOf = async (predicate: string) => {
    const answer = (await ask(
      `{ claims(filter: { predicate: [${predicate}], object: ["edition:dc-4"], subject: ["organization:gcc"] }) { nodes { id } } }`,
    )) as { readonly claims: { readonly nodes: readonly { readonly id: string }[] } };
    return answer.claims.nodes.map(({ id }) => id);
  };
  const prefer = async (predicate: string) => {
    const [claim = ''] = await claimsOf(predicate);
    return made(setRank(used.store, curator(), { claim, rank: 'PREFERRED' }));
  };

  it('are both whom one source names, though a headline names one: whole, and by dataset', async () => {
    const agreed = { hosts: both, coHosts: both, differs: [] };
    expect(await told()).toEqual(agreed);
    expect(await told('article')).toEqual(agreed);
    expect(await told('references')).toEqual(agreed);
  });

  it('is one alone once that is decided, everywhere, and both again once it is undone', async () => {
    const decision = await prefer('HOSTED');
    const alone = { hosts: ['organization:gcc'], coHosts: [], differs: ['RANK'] };
    expect(await told()).toEqual(alone);
    await prefer('CO_HOSTED');
    expect(await told()).toEqual({ hosts: both, coHosts: both, differs: [] });
    await made(undoChange(used.store, curator(), { change: decision }));
    expect(await told()).toEqual({ hosts: both, coHosts: both, differs: [] });
  });
});
