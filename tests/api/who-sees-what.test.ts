import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { mergeEntities } from '../../src/change/actions/merge-entities.js';
import { retractClaim } from '../../src/change/actions/decide-claim.js';
import { localSource } from '../../src/cli/sources/local-source.js';
import { readText } from '../../src/store/read-row.js';
import { cypher } from '../../src/store/statement.js';
import { claimOf, curator, made, rowsOf } from '../fixtures/curation/curator.js';
import { org, riyadh } from '../fixtures/curation/use-curation.js';
import { loadSeed } from '../fixtures/seed/open-seed.js';
import { entities, goodSeed } from '../fixtures/seed/temporary-seed.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { operationsOf } from '../fixtures/stored-operations.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';
import { useTokens } from '../fixtures/tokens.js';

const api = await createApi();
const reason = 'The quoted sentence is of another year.';
const withdrawnName = 'الدورة';
const name = `"${withdrawnName}"`;
const withMore = `${entities.replace(
  '    relations:',
  `      - { text: ${withdrawnName}, lang: AR, kind: ALIAS, evidence: [ALL] }\n    relations:`,
)}
  - id: organization:p
    names:
      - { text: نظمت, lang: AR, kind: SHORT, evidence: [ALL] }`;
type Caller = 'anonymous' | 'reader' | 'contributor' | 'curator';
const callers: readonly Caller[] = ['anonymous', 'reader', 'contributor', 'curator'];

/** Answer to a caller: the secret, an answer without it, or a refusal. */
type Outcome = 'SEES' | 'HIDDEN' | 'UNAUTHENTICATED' | 'FORBIDDEN';
const hiddenFromReaders: readonly Outcome[] = ['HIDDEN', 'HIDDEN', 'SEES', 'SEES'];
const refusedToReaders: readonly Outcome[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'SEES', 'SEES'];
const hiddenFromAll: readonly Outcome[] = ['HIDDEN', 'HIDDEN', 'HIDDEN', 'HIDDEN'];
const value = '{ value { text } }';

/** A way to something that not everybody may see, with the secret that shows whether it was seen. */
const ways: readonly (readonly [way: string, secret: string, each: readonly Outcome[]])[] = [
  ['{ claim(id: "CLAIM") { value { text } } }', name, refusedToReaders],
  [`{ node(id: "CLAIM") { ... on Claim ${value} } }`, name, refusedToReaders],
  [`{ nodes(ids: ["CLAIM"]) { ... on Claim ${value} } }`, name, hiddenFromReaders],
  [`{ claims(filter: {status: [RETRACTED]}) { nodes ${value} } }`, name, refusedToReaders],
  [
    `{ claims(filter: {status: [ACCEPTED, RETRACTED]}) { totalCount } }`,
    '"totalCount":',
    refusedToReaders,
  ],
  [`{ claims(filter: {not: {status: [ACCEPTED]}}) { nodes ${value} } }`, name, refusedToReaders],
  [
    `{ claims(filter: {or: [{predicate: [DATE]}, {not: {status: [ACCEPTED]}}]}) { nodes ${value} } }`,
    name,
    refusedToReaders,
  ],
  [
    `{ claims(filter: {not: {not: {status: [RETRACTED]}}}) { nodes ${value} } }`,
    name,
    refusedToReaders,
  ],
  [`{ claims(filter: {not: {status: [RETRACTED]}}) { nodes ${value} } }`, name, hiddenFromAll],
  [`{ claims(filter: {id: ["CLAIM"]}) { nodes ${value} } }`, name, hiddenFromReaders],
  [`{ claims { nodes ${value} } }`, name, hiddenFromReaders],
  ['{ claims(filter: {id: ["CLAIM"]}) { totalCount } }', '"totalCount":1', hiddenFromReaders],
  [`{ document(id: "document:text") { claims { nodes ${value} } } }`, name, hiddenFromReaders],
  [
    '{ organization(id: "organization:o") { claims { nodes { object { id } } } } }',
    riyadh,
    hiddenFromReaders,
  ],
  [
    '{ organization(id: "organization:o", dataset: "news") { claims { nodes { object { id } } } } }',
    riyadh,
    hiddenFromReaders,
  ],
  ['{ changes(first: 3) { nodes { reason } } }', reason, hiddenFromReaders],
  ['{ changes(first: 3) { nodes { claimTurns { value } } } }', name, hiddenFromReaders],
  ['{ changes(first: 3) { nodes { claimTurns { object } } } }', riyadh, hiddenFromReaders],
  ['{ judgements { nodes { reason } } }', reason, hiddenFromReaders],
  [
    '{ entity(by: {id: "organization:o"}) { claims { nodes { changes { reason } } } } }',
    reason,
    hiddenFromReaders,
  ],
  [
    '/q/taken-back',
    name,
    ['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
  ],
  ['/q/claims-of', name, hiddenFromAll],
  ['/changes?since=0', reason, hiddenFromReaders],
  ['/changes/stream?since=0', reason, hiddenFromReaders],
  ['/changes.atom', reason, hiddenFromReaders],
  ['/export/jsonl', name, hiddenFromReaders],
  ['/export/jsonl?dataset=news', name, hiddenFromReaders],
  ['/export/ttl', name, hiddenFromReaders],
  ['/id/CLAIM', name, refusedToReaders],
];

describe.each(testStores())('what was taken back, and why, on $name', (engine) => {
  const used = useStore(engine, 'definitions');
  const tokens = useTokens({ reader: 'READER', contributor: 'CONTRIBUTOR', curator: 'CURATOR' });
  let server: Harness;
  let claim = '';

  beforeAll(async () => {
    await loadSeed(used.bare, goodSeed({ 'news/entities.yaml': withMore }));
    const author = () => ({ ...curator(randomUUID()), reason });
    const store = used.store;
    await made(mergeEntities(store, author(), { canonical: org, others: ['organization:p'] }));
    const rows = await rowsOf(
      store,
      cypher`MATCH (c:Claim {valueText: ${withdrawnName}}) RETURN c.id`,
    );
    claim = readText(rows[0]?.[0], 'id');
    await made(retractClaim(store, author(), { claim }));
    const located = await claimOf(store, org, 'LOCATED_IN');
    await made(retractClaim(store, author(), { claim: located }));
    const operations = operationsOf(
      {
        'taken-back': `{ claims(filter: {status: [RETRACTED]}) { nodes ${value} } }`,
        'claims-of': `{ claims { nodes ${value} } }`,
      },
      api.schema,
    );
    const environment = { AUTH_TOKENS_FILE: tokens.file };
    server = await startServer({ api, operations, store: used.store, environment });
  });
  afterAll(() => server.stop());

  /** The text of an answer by any way; of a stream what comes within the first kilobytes. */
  async function textOf(way: string, caller: Caller): Promise<string> {
    const headers = caller === 'anonymous' ? {} : { authorization: `Bearer ${tokens.of(caller)}` };
    const asked = way.replace('CLAIM', claim);
    if (!asked.startsWith('/')) return JSON.stringify((await server.ask(asked, {}, headers)).body);
    const response = await server.get(asked, { headers });
    if (!way.includes('stream')) return response.text();
    let text = '';
    const events = response.body?.pipeThrough(new TextDecoderStream()) ?? [];
    for await (const piece of events as AsyncIterable<string>) {
      text += piece;
      if (text.split('event: change').length > 3) break;
    }
    return text;
  }

  it.each(ways)('is shown by %s to those who may see it', async (way, secret, each) => {
    const outcomes = [];
    for (const caller of callers) {
      const text = await textOf(way, caller);
      const code = /UNAUTHENTICATED|FORBIDDEN/.exec(text)?.[0];
      outcomes.push(text.includes(secret) ? 'SEES' : (code ?? 'HIDDEN'));
    }
    expect(outcomes).toEqual(each);
  });

  it('is shown to those who have the graph on their own disk', async () => {
    const source = localSource(used.store, {
      operationFolders: ['operations'],
      signal: new AbortController().signal,
    });
    const asked = ways.filter(([way, , each]) => way.startsWith('{') && each !== hiddenFromAll);
    for (const [way, secret] of asked) {
      const document = way.replace('CLAIM', claim);
      const answer = await source.ask({ document, variables: { texts: {} } });
      expect(JSON.stringify(answer)).toContain(secret);
    }
    source.close();
  });

  it('is told to everybody as something that changed, with when and of what', async () => {
    const [one] = (await textOf('/changes?since=0', 'anonymous')).trim().split('\n').slice(-2);
    expect(JSON.parse(one ?? '')).toMatchObject({
      kind: 'RETRACT_CLAIM',
      by: null,
      reason: null,
      at: expect.any(String),
      upserted: expect.arrayContaining([claim]),
    });
    const asked =
      '{ changes(first: 2) { nodes { kind claimTurns { claim predicate subject statusBefore statusAfter } } } }';
    expect(JSON.parse(await textOf(asked, 'anonymous'))).toMatchObject({
      data: {
        changes: {
          nodes: [
            { kind: 'RETRACT_CLAIM' },
            {
              claimTurns: [
                {
                  claim,
                  predicate: 'NAME',
                  subject: org,
                  statusBefore: 'ACCEPTED',
                  statusAfter: 'RETRACTED',
                },
              ],
            },
          ],
        },
      },
    });
  });
});
