import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { createCuration, type Curation } from '../../src/review/curation.js';
import { hashToken } from '../../src/config/token-lines.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { curator, made } from '../fixtures/curation/curator.js';
import { givenDocument, releaseText, union } from '../fixtures/documents/given-document.js';
import { proposedOfRelease, unionIs } from '../fixtures/documents/named-entities.js';
import { fillWithSeed } from '../fixtures/seed/open-seed.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { embedded, useStore } from '../fixtures/stores/test-stores.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-kinds-'));
const [tokens, token] = [join(folder, 'tokens'), join(folder, 'salma.token')];
writeFileSync(tokens, `salma CURATOR ${hashToken('mq_CURATOR')}\n`);
writeFileSync(token, 'mq_CURATOR\n');
const api = await createApi();

describe('what a document names, and who it is', () => {
  const used = useStore(embedded);
  let [server, curation]: [Harness | undefined, Curation | undefined] = [undefined, undefined];
  let ids: readonly string[] = [];
  beforeEach(async () => {
    await used.bare.write(toStatement(cypher`MATCH (n) WHERE NOT n:GraphVersion DETACH DELETE n`));
    await fillWithSeed(used.bare, goodSeed());
    curation = createCuration(used.store);
    server = await startServer({
      api,
      store: used.store,
      curation,
      environment: { AUTH_TOKENS_FILE: tokens },
    });
    const proposed = [unionIs(releaseText, 'organization:o'), ...proposedOfRelease];
    const kept = await curation.ingestDocument(curator(), givenDocument({ proposed }));
    ids = kept.proposals.map(({ id }) => id);
  });
  afterEach(() => server?.stop());
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function ask(query: string, variables: object = {}): Promise<unknown> {
    const answer = await server?.ask(query, { variables }, { authorization: 'Bearer mq_CURATOR' });
    return (answer?.body as { readonly data?: unknown }).data;
  }
  const decide = (...proposals: readonly (string | undefined)[]) =>
    ask(
      `mutation Review($input: ReviewProposalsInput!) {
        reviewed: reviewProposals(input: $input) { claims mentions userErrors { code message path } }
      }`,
      {
        input: {
          decisions: proposals.map((proposal) => ({ proposal, accept: true })),
          reason: 'It is.',
          requestId: randomUUID(),
        },
      },
    );
  const superseded = (id = '') =>
    `The proposal "${id}" is superseded: a later reading or version of its document no longer makes it, or another proposal for the same entity was accepted.`;

  it('is told with the words, the places and the entity, and found by its kind', async () => {
    const said = `nodes { kind novelty needs evidence { phrase { exact } } subject { entity ref kind names { text lang } alternatives { entity } } object { entity } }`;
    expect(
      await ask(
        `{ named: proposals(kind: MENTION) { ${said} } is: proposals(kind: IDENTITY) { ${said} } }`,
      ),
    ).toEqual({
      named: {
        nodes: [
          {
            kind: 'MENTION',
            novelty: 'NEW',
            needs: [union],
            object: null,
            evidence: [{ phrase: { exact: 'Oasis Union' } }],
            subject: {
              entity: null,
              ref: union,
              kind: 'Organization',
              alternatives: [],
              names: [{ text: 'Oasis Union', lang: 'EN' }],
            },
          },
          {
            kind: 'MENTION',
            novelty: 'CORROBORATES',
            needs: [],
            object: null,
            evidence: [{ phrase: { exact: 'Riyadh' } }, { phrase: { exact: 'Riyadh' } }],
            subject: {
              entity: 'place:riyadh',
              ref: null,
              kind: 'Place',
              alternatives: [],
              names: [{ text: 'Riyadh', lang: 'EN' }],
            },
          },
        ],
      },
      is: {
        nodes: [
          {
            kind: 'IDENTITY',
            novelty: 'NEW',
            needs: [],
            evidence: [{ phrase: { exact: 'Oasis Union' } }],
            subject: {
              entity: null,
              ref: union,
              kind: 'Organization',
              names: [{ text: 'Oasis Union', lang: 'EN' }],
              alternatives: [{ entity: 'organization:o' }],
            },
            object: { entity: 'organization:o' },
          },
        ],
      },
    });
  });

  it('is refused over HTTP once another has said who it is', async () => {
    const [same, entity, , , city, named] = ids;
    expect(await decide(same, city, named)).toMatchObject({
      reviewed: {
        userErrors: [],
        claims: [expect.any(String)],
        mentions: [1, 2, 3].map((): unknown => expect.stringMatching(/^mention:/)),
      },
    });
    expect(await decide(entity)).toEqual({
      reviewed: {
        claims: [],
        mentions: [],
        userErrors: [{ code: 'CONFLICT', message: superseded(entity), path: ['decisions', '0'] }],
      },
    });
  });

  const walk = ['review', '--token-file', token, '--url'];

  it('is not asked in a terminal after that was accepted there', async () => {
    const { stdout, stderr } = await multaqa([...walk, server?.url ?? ''], { stdin: 'a\ns\nq\n' });
    expect(stdout).toContain('1. Oasis Union is organization:o\n');
    expect(stdout).toContain('   It is alike.\n');
    expect(stdout).not.toContain('new Organization: Oasis Union');
    expect(stdout).toContain('2. NEW:Organization:oasis-union LOCATED_IN place:riyadh');
    expect(stderr).toBe('multaqa: 1 accepted, 0 refused.\n');
  });

  it('is refused in a terminal where somebody has decided meanwhile', async () => {
    const [same = '', entity = ''] = ids;
    const stdin = new PassThrough();
    let deciding: Promise<unknown> | undefined;
    const decideMeanwhile = async (): Promise<void> => {
      const decisions = [{ proposal: entity, accept: true }];
      await made(
        curation?.reviewProposals(curator(), { decisions }) ?? Promise.reject(new Error()),
      );
      stdin.end('a\nq\n');
    };
    const { stdout, stderr } = await multaqa([...walk, server?.url ?? ''], {
      stdin,
      onOutput: (text) => {
        if (text.includes('q end: ')) deciding ??= decideMeanwhile();
      },
    });
    await deciding;
    expect(stdout).toContain('1. Oasis Union is organization:o\n');
    expect(stderr).toBe(`multaqa: ${superseded(same)}\nmultaqa: 0 accepted, 0 refused.\n`);
  });

  it('is told in a line of its own where it is named several times', async () => {
    const { stdout } = await multaqa([...walk, server?.url ?? ''], {
      stdin: 's\n'.repeat(6),
    });
    expect(stdout).toMatch(
      /5\. names NEW:Organization:oasis-union\n.*\n.*\n +needs NEW:Organization:oasis-union to be accepted\n[^]*6\. names place:riyadh 2 times\n/,
    );
  });
});
