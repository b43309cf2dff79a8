import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { createCuration } from '../../src/review/curation.js';
import { hashToken } from '../../src/config/token-lines.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import { claimOf, dumpContent } from '../fixtures/curation/curator.js';
import { loadSeed } from '../fixtures/seed/open-seed.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-curation-'));
const file = join(folder, 'tokens');
writeFileSync(file, `salma CURATOR ${hashToken('mq_salma')}\n`);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const api = await createApi();
const seed = goodSeed();
const payload =
  '{ change { id number by role reason kind undoes } entities claims userErrors { code message path current } }';

describe.each(testStores())('curation over HTTP: $name', (engine) => {
  const used = useStore(engine, 'definitions');
  let server: Harness;
  beforeEach(async () => {
    await used.bare.write(toStatement(cypher`MATCH (n) WHERE NOT n:GraphVersion DETACH DELETE n`));
    await loadSeed(used.bare, seed);
    const curation = createCuration(used.store);
    const environment = { AUTH_TOKENS_FILE: file };
    server = await startServer({ api, store: used.store, curation, environment });
  });
  afterEach(() => server.stop());

  const ask = async (query: string, headers = {}) => (await server.ask(query, {}, headers)).body;
  /** Result of a mutation by the holder of a token. */
  async function change(name: string, input: object) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const asked = { reason: 'The sentence says so.', requestId: randomUUID(), ...input };
    const { status, body } = await server.ask(
      `mutation Change($input: ${type}!) { made: ${name}(input: $input) ${payload} }`,
      { variables: { input: asked } },
      { authorization: 'Bearer mq_salma' },
    );
    expect([status, body]).toEqual([200, { data: { made: expect.anything() } }]);
    return (body as { readonly data: { readonly made: Made } }).data.made;
  }

  interface Made {
    readonly change: { readonly id: string; readonly number: number } | null;
    readonly claims: readonly string[];
    readonly userErrors: readonly { readonly code: string; readonly current: number | null }[];
  }

  const evidence = [{ document: 'document:text', start: 4, end: 11, exact: ' المنظم' }];
  const named = {
    confirm: ['WORDS_NOT_FOUND'],
    claim: {
      subject: 'organization:o',
      predicate: 'NAME',
      evidence,
      value: { text: 'The Organisation', lang: 'EN', nameKind: 'OFFICIAL' },
    },
  };
  const english = '{ organization(id: "organization:o") { label(lang: EN) } }';

  it('asserts what a document says, and the next question sees it', async () => {
    const { number } = await used.store.version();
    const before = await ask(english);
    const made = await change('assertClaim', named);
    expect(made).toMatchObject({
      change: {
        number: number + 1,
        by: 'salma',
        role: 'CURATOR',
        reason: 'The sentence says so.',
        kind: 'ASSERT_CLAIM',
      },
      entities: ['organization:o'],
      userErrors: [],
    });
    expect(await ask(english)).toEqual({
      data: { organization: { label: 'The Organisation' } },
    });
    expect(await ask(english)).not.toEqual(before);
    expect(
      await ask(
        `{ claim(id: "${made.claims[0] ?? ''}") { status method dataset subject { id } } }`,
      ),
    ).toEqual({
      data: {
        claim: {
          status: 'ACCEPTED',
          method: 'CURATED',
          dataset: 'curated',
          subject: { id: 'organization:o' },
        },
      },
    });
  });

  it('tries without changing anything', async () => {
    const before = await dumpContent(used.store);
    const tried = await change('assertClaim', { ...named, dryRun: true });
    expect(tried).toMatchObject({ change: null, entities: ['organization:o'], userErrors: [] });
    expect(tried.claims).toHaveLength(1);
    expect(await dumpContent(used.store)).toEqual(before);
  });

  it('makes one change of a request that comes twice, and none of another under its id', async () => {
    const requestId = randomUUID();
    const located = await claimOf(used.store, 'organization:o', 'LOCATED_IN');
    const first = await change('retractClaim', { claim: located, requestId });
    expect(first.change?.id).toBe(requestId);
    expect(await change('retractClaim', { claim: located, requestId })).toEqual(first);
    const other = await change('setRank', { claim: located, rank: 'PREFERRED', requestId });
    expect(other).toMatchObject({
      change: null,
      userErrors: [{ code: 'BAD_INPUT', path: ['requestId'] }],
    });
  });

  it('tells who has seen an older revision, and changes nothing', async () => {
    const located = await claimOf(used.store, 'organization:o', 'LOCATED_IN');
    const { change: first } = await change('setRank', { claim: located, rank: 'PREFERRED' });
    const ifRevision = (first?.number ?? 0) - 1;
    const late = await change('retractClaim', { claim: located, ifRevision });
    expect(late).toMatchObject({
      change: null,
      userErrors: [{ code: 'CONFLICT', current: first?.number }],
    });
    const known = await change('retractClaim', { claim: located, ifRevision: first?.number });
    expect(known.userErrors).toEqual([]);
  });

  it('takes back what it did', async () => {
    const before = await dumpContent(used.store);
    const located = await claimOf(used.store, 'organization:o', 'LOCATED_IN');
    const { change: made } = await change('retractClaim', { claim: located });
    const undone = await change('undoChange', { change: made?.id });
    expect(undone.change).toMatchObject({ kind: 'UNDO', undoes: made?.id });
    expect(await dumpContent(used.store)).toEqual(before);
  });

  it('corrects a date, and leaves what it is not told of', async () => {
    const located = await claimOf(used.store, 'organization:o', 'LOCATED_IN');
    const { claims, userErrors } = await change('correctClaim', {
      claim: located,
      validFrom: '2012-11',
      keepEvidence: true,
      evidence: [{ document: 'document:page', note: 'Since November 2012.' }],
    });
    expect(userErrors).toEqual([]);
    const corrected = claims.find((id) => id !== located) ?? '';
    const shown = 'status validFrom object { id }';
    expect(
      await ask(
        `{ old: claim(id: "${located}") { ${shown} } new: claim(id: "${corrected}") { ${shown} } }`,
        { authorization: 'Bearer mq_salma' },
      ),
    ).toEqual({
      data: {
        old: { status: 'RETRACTED', validFrom: null, object: { id: 'place:riyadh' } },
        new: { status: 'ACCEPTED', validFrom: '2012-11', object: { id: 'place:riyadh' } },
      },
    });
  });

  it.each([
    ['assertClaim', { claim: { ...named.claim, subject: 'organization:none' } }, 'NOT_FOUND'],
    ['assertClaim', { claim: { ...named.claim, evidence: [] } }, 'BAD_INPUT'],
    [
      'assertClaim',
      { claim: { ...named.claim, evidence: [{ ...evidence[0], exact: 'الرياض' }] } },
      'BAD_INPUT',
    ],
    ['retractClaim', { claim: 'claim:none' }, 'NOT_FOUND'],
    ['undoChange', { change: 'none' }, 'NOT_FOUND'],
    ['judge', { a: 'organization:o', b: 'place:riyadh', kind: 'DIFFERENT' }, 'BAD_INPUT'],
    ['curate', { acts: [{ assert: named.claim }, {}] }, 'BAD_INPUT'],
    ['curate', { acts: [] }, 'BAD_INPUT'],
  ])('%s of what is wrong is refused and leaves the graph as it was', async (name, input, code) => {
    const before = await dumpContent(used.store);
    const { change: made, userErrors } = await change(name, input);
    expect([made, userErrors[0]?.code]).toEqual([null, code]);
    expect(await dumpContent(used.store)).toEqual(before);
  });
});
