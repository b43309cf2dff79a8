import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { createCuration } from '../../src/review/curation.js';
import { hashToken } from '../../src/config/token-lines.js';
import { roles, type Role } from '../../src/shared/viewer.js';
import { sampleText } from '../fixtures/documents/sample.js';
import { fillWithSeed } from '../fixtures/seed/open-seed.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { embedded, useStore } from '../fixtures/stores/test-stores.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-ingest-'));
const file = join(folder, 'tokens');
writeFileSync(
  file,
  roles.map((role) => `${role.toLowerCase()} ${role} ${hashToken(`mq_${role}`)}\n`).join(''),
);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const api = await createApi();
const because = () => ({ reason: 'It says so.', requestId: randomUUID() });

describe('documents over HTTP', () => {
  const used = useStore(embedded);
  let server: Harness;
  beforeAll(async () => {
    await fillWithSeed(used.bare, goodSeed());
    const curation = createCuration(used.store);
    const environment = { AUTH_TOKENS_FILE: file };
    server = await startServer({ api, store: used.store, curation, environment });
  });
  afterAll(() => server.stop());

  const ask = (query: string, role?: Role, variables: object = {}) =>
    server.ask(
      query,
      { variables },
      role === undefined ? {} : { authorization: `Bearer mq_${role}` },
    );

  async function ingest(input: object = {}, role: Role = 'CONTRIBUTOR'): Promise<unknown> {
    const given = {
      source: { text: sampleText('en') },
      dataset: 'curated',
      key: 'oasis',
      requestId: randomUUID(),
      ...input,
    };
    const { body } = await ask(
      `mutation Ingest($input: IngestDocumentInput!) {
        made: ingestDocument(input: $input) {
          document change { kind by } userErrors { code message path }
          analysis { language title mediaType known proposals { id kind status evidence { sentence { start exact } } } }
        }
      }`,
      role,
      { input: given },
    );
    return (body as { readonly data?: { readonly made: unknown } }).data?.made ?? body;
  }

  it('are told what they say, and not kept unless that is asked for', async () => {
    expect(await ingest()).toMatchObject({
      document: 'document:oasis',
      change: null,
      userErrors: [],
      analysis: {
        language: 'en',
        title: 'Oasis Digital Forum holds its third edition',
        known: false,
        proposals: expect.arrayContaining([
          expect.objectContaining({ kind: 'ENTITY', status: 'OPEN' }),
        ]),
      },
    });
    expect((await ask('{ proposals { totalCount } }', 'CONTRIBUTOR')).body).toEqual({
      data: { proposals: { totalCount: 0 } },
    });
  });

  it.each([
    [{ source: {} }, ['source'], 'not both'],
    [{ source: { text: 'a', base64: 'YQ==' } }, ['source'], 'not both'],
    [{ source: { base64: 'AAAA' } }, ['source'], 'contains NUL bytes'],
    [{ source: { base64: '%%%' } }, ['source', 'base64'], 'must be base64'],
    [{ url: 'file:///etc/passwd' }, ['url'], 'must be a URL'],
    [{ dataset: 'none' }, ['dataset'], 'There is no dataset "none".'],
    [{ key: 'a b' }, ['key'], 'cannot be the key of a document'],
  ])('are refused with a sentence: %j', async (input, path, sentence) => {
    const message: unknown = expect.stringContaining(sentence);
    const nothing = { analysis: null, change: null, document: null };
    expect(await ingest(input)).toMatchObject({ ...nothing, userErrors: [{ path, message }] });
  });

  describe('once they are kept', () => {
    beforeAll(() => ingest({ dryRun: false }));

    it('are not written again', async () => {
      const known = { change: null, analysis: { known: true } };
      expect(await ingest({ dryRun: false })).toMatchObject(known);
    });

    it.each([
      '{ documents(first: 100) { nodes { id } } }',
      '{ document(id: "document:oasis") { id text } }',
      '{ node(id: "document:oasis") { id } }',
      '{ search(query: "Oasis Digital Cooperation Organization") { edges { node { id } } } }',
    ])('are seen by nobody before they are reviewed: %s', async (query) => {
      const { status, body } = await ask(query, 'ADMIN');
      expect([status, JSON.stringify(body)]).toEqual([
        200,
        expect.not.stringMatching(/document:oasis|oasis-digital/),
      ]);
    });

    it('wait, with their texts, for those who decide', async () => {
      const { body } = await ask(
        '{ reviewDocuments { totalCount nodes { id isDraft open accepted } } reviewDocument(id: "document:oasis") { text dataset rejected } none: reviewDocument(id: "document:none") { id } }',
        'CONTRIBUTOR',
      );
      expect(body).toMatchObject({
        data: {
          reviewDocuments: {
            totalCount: 1,
            nodes: [{ id: 'document:oasis', isDraft: true, open: expect.any(Number), accepted: 0 }],
          },
          reviewDocument: { text: sampleText('en'), dataset: 'curated', rejected: 0 },
          none: null,
        },
      });
      for (const field of ['reviewDocuments { totalCount }', 'reviewDocument(id: "a") { id }'])
        expect((await ask(`{ ${field} }`, 'READER')).body).toMatchObject({
          errors: [{ extensions: { code: 'FORBIDDEN' } }],
        });
    });

    it('are in no export', async () => {
      const response = await fetch(`${server.url}/export/jsonl`);
      expect(await response.text()).not.toContain('Oasis');
    });

    it.each([
      [undefined, 'UNAUTHENTICATED'],
      ['READER', 'FORBIDDEN'],
      ['CONTRIBUTOR', undefined],
      ['CURATOR', undefined],
    ] as const)('show their proposals to %s: %s', async (role, code) => {
      const { body } = await ask('{ proposals(first: 1) { nodes { kind } } }', role);
      const { errors } = body as {
        readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
      };
      expect(errors?.[0]?.extensions.code).toBe(code);
    });

    it('are decided over by a curator, page by page, and then are found', async () => {
      const names: string[] = [];
      let after: string | null = null;
      do {
        const { body } = await ask(
          'query Page($after: String) { proposals(first: 2, kind: ENTITY, status: OPEN, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
          'CONTRIBUTOR',
          { after },
        );
        const { nodes, pageInfo } = (body as { readonly data: { readonly proposals: Page } }).data
          .proposals;
        names.push(...nodes.map(({ id }) => id));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(names.length).toBeGreaterThan(1);
      const input = {
        decisions: names.map((proposal) => ({ proposal, accept: true })),
        ...because(),
      };
      const query =
        'mutation Review($input: ReviewProposalsInput!) { reviewProposals(input: $input) { change { kind } entities userErrors { message } } }';
      expect((await ask(query, 'CONTRIBUTOR', { input })).body).toMatchObject({
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
      expect((await ask(query, 'CURATOR', { input })).body).toMatchObject({
        data: { reviewProposals: { change: { kind: 'REVIEW_PROPOSALS' }, userErrors: [] } },
      });
      expect((await ask('{ document(id: "document:oasis") { title mediaType } }')).body).toEqual({
        data: {
          document: {
            title: 'Oasis Digital Forum holds its third edition',
            mediaType: 'text/plain',
          },
        },
      });
    });

    it('are arranged by importance, with what belongs together, each by its name', async () => {
      const text =
        'The Loom Guild met in Riyadh. Salma Attar said: "We weave what others unravel."';
      await ingest({ source: { text }, key: 'guild', dryRun: false });
      const query = (order: string) => `{ proposals(${order}first: 50) { nodes {
        id kind predicate together about { labelEn kind } subject { labelEn kind } object { labelEn }
      } } }`;
      expect((await ask(query('orderBy: IMPORTANCE, '), 'CURATOR')).body).toMatchObject({
        errors: [{ extensions: { code: 'BAD_INPUT' } }],
      });
      const of = 'document: "document:guild", ';
      const [byText, byImportance] = (
        await Promise.all(
          [of, `${of}orderBy: IMPORTANCE, `].map((each) => ask(query(each), 'CURATOR')),
        )
      ).map(
        ({ body }) => (body as { data: { proposals: { nodes: Arranged[] } } }).data.proposals.nodes,
      );
      const ids = (nodes: Arranged[] = []) => nodes.map(({ id }) => id);
      expect(ids(byImportance)).not.toEqual(ids(byText));
      expect(new Set(ids(byImportance))).toEqual(new Set(ids(byText)));
      expect(byImportance?.[0]?.kind).toBe('ENTITY');
      const said = byImportance?.find(({ predicate }) => predicate === 'SAID');
      const salma = { labelEn: 'Salma Attar', kind: 'Person' };
      expect(said).toMatchObject({
        about: salma,
        subject: salma,
        object: { labelEn: expect.stringContaining('We weave') },
      });
      const parts =
        byImportance?.filter(({ id, together }) => together[0] === said?.id && id !== said?.id) ??
        [];
      expect(parts.map(({ kind, predicate }) => predicate ?? kind).sort()).toEqual([
        ...['ENTITY', 'SPEECH_KIND', 'TEXT'],
      ]);
      expect(new Set(said?.together)).toEqual(new Set([said?.id, ...ids(parts)]));
    });

    it('bring the words of persons and their figures, each with its sentence', async () => {
      const text =
        'The Loom Institute has more than 40 members of staff. Salma Attar said: "We weave what others unravel."';
      const figure = { value: 40, unit: 'PERSONS', qualifier: 'EXCEEDS' };
      const made = (await ingest({ source: { text }, key: 'loom', dryRun: false })) as Made;
      const open = made.analysis.proposals.filter(({ status }) => status === 'OPEN');
      const input = {
        decisions: open.map(({ id }) => ({ proposal: id, accept: true })),
        ...because(),
      };
      const reviewed = await ask(
        'mutation Review($input: ReviewProposalsInput!) { reviewProposals(input: $input) { userErrors { message path } } }',
        'CURATOR',
        { input },
      );
      expect(reviewed.body).toEqual({ data: { reviewProposals: { userErrors: [] } } });
      const { body } = await ask(`{
        quotes(first: 10) { nodes { id text speechKind speakers { edges { node { label(lang: EN) } relation { claims(first: 1) { nodes { evidence { exact phrase } } } } } } } }
        statistics(first: 10) { nodes { label(lang: EN) quantity { value unit qualifier raw } measuredOrganizations { nodes { label(lang: EN) } } } }
      }`);
      expect(body).toMatchObject({
        data: {
          quotes: {
            nodes: expect.arrayContaining([
              {
                id: 'quote:we-weave-what-others-unravel',
                speechKind: 'DIRECT',
                text: 'We weave what others unravel.',
                speakers: {
                  edges: [
                    {
                      node: { label: 'Salma Attar' },
                      relation: {
                        claims: {
                          nodes: [
                            {
                              evidence: [
                                {
                                  exact: 'Salma Attar said: "We weave what others unravel."',
                                  phrase: 'We weave what others unravel.',
                                },
                              ],
                            },
                          ],
                        },
                      },
                    },
                  ],
                },
              },
            ]),
          },
          statistics: {
            nodes: expect.arrayContaining([
              expect.objectContaining({
                quantity: { ...figure, raw: 'more than 40 members of staff' },
                measuredOrganizations: { nodes: [{ label: 'Loom Institute' }] },
              }),
            ]),
          },
        },
      });
    });
  });
});

interface Made {
  readonly analysis: {
    readonly proposals: readonly { readonly id: string; readonly status: string }[];
  };
}

interface Arranged {
  readonly id: string;
  readonly kind: string;
  readonly predicate: string | null;
  readonly together: readonly string[];
}

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
