import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { createCuration } from '../../src/review/curation.js';
import { hashToken } from '../../src/config/token-lines.js';
import { longText } from '../fixtures/documents/long-document.js';
import { refusedDocuments } from '../fixtures/documents/refused.js';
import { fillWithSeed } from '../fixtures/seed/open-seed.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { embedded, useStore } from '../fixtures/stores/test-stores.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-refusals-'));
const file = join(folder, 'tokens');
writeFileSync(file, `curator CURATOR ${hashToken('mq_CURATOR')}\n`);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const api = await createApi();
const headers = { authorization: 'Bearer mq_CURATOR' };
const ingest = `mutation Ingest($input: IngestDocumentInput!) {
  made: ingestDocument(input: $input) {
    document change { kind } userErrors { code message path }
    analysis { language warnings proposals { kind } }
  }
}`;

interface Made {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  readonly analysis: null | {
    readonly language: string;
    readonly warnings: readonly string[];
    readonly proposals: readonly { readonly kind: string }[];
  };
}

describe('documents that are refused over HTTP', () => {
  const used = useStore(embedded);
  const servers: Harness[] = [];
  const start = async (environment: Readonly<Record<string, string>> = {}) => {
    const server = await startServer({
      api,
      store: used.store,
      curation: createCuration(used.store),
      environment: { AUTH_TOKENS_FILE: file, ...environment },
    });
    servers.push(server);
    return server;
  };
  let server: Harness;
  beforeAll(async () => {
    await fillWithSeed(used.bare, goodSeed());
    const room = String(8 * 1024 * 1024);
    server = await start({
      BODY_LIMIT_BYTES: room,
      MUTATION_LIMIT_BYTES: room,
      REQUEST_TIMEOUT_MS: '600000',
    });
  });
  afterAll(() => Promise.all(servers.map((each) => each.stop())));

  const ask = (input: object, to = server) =>
    to.ask(
      ingest,
      {
        variables: {
          input: {
            dataset: 'curated',
            key: 'refused',
            dryRun: false,
            requestId: randomUUID(),
            ...input,
          },
        },
      },
      headers,
    );
  const madeOf = ({ body }: Awaited<ReturnType<typeof ask>>): Made =>
    (body as { readonly data: { readonly made: Made } }).data.made;
  const base64 = (bytes: Uint8Array) => ({ base64: Buffer.from(bytes).toString('base64') });

  it.each(refusedDocuments)(
    'are told what is wrong: $what',
    async ({ bytes, mediaType, sentence }) => {
      const made = madeOf(await ask({ source: base64(await bytes()), mediaType }));
      expect(made).toEqual({
        document: null,
        change: null,
        analysis: null,
        userErrors: [
          { code: 'BAD_INPUT', message: expect.stringContaining(sentence), path: ['source'] },
        ],
      });
    },
  );

  it('tell the log why a reader failed', () => {
    expect(server.lines).toContainEqual(
      expect.objectContaining({
        level: 40,
        msg: 'a library failed on what was handed over',
        err: expect.objectContaining({ message: expect.stringContaining('body element') }),
      }),
    );
  });

  it.each([
    [{ source: { text: 'Oman joined.' }, dataset: 'none' }, 'NOT_FOUND', 'There is no dataset'],
  ])('are told what is wrong with what stands around them: %j', async (input, code, sentence) => {
    const message: unknown = expect.stringContaining(sentence);
    expect(madeOf(await ask(input)).userErrors).toMatchObject([{ code, message }]);
  });

  it('are told of half a character in their text', async () => {
    const { body } = await ask({ source: { text: 'Oman \ud83d joined' } });
    expect(body).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('surrogate'),
          extensions: { code: 'BAD_INPUT' },
        },
      ],
    });
  });

  it('are read for names alone where they are in another language, which is said', async () => {
    const text =
      'Le ministre a annoncé hier que Oman et le Qatar participeront à la réunion annuelle.';
    const { analysis } = madeOf(await ask({ source: { text }, dryRun: true }));
    expect(analysis).toMatchObject({
      language: 'fr',
      warnings: ['It is in French: only names are found in it, no claims.'],
    });
    const kinds = new Set(analysis?.proposals.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['ENTITY', 'MENTION']);
  });

  it('are refused before they are there where they are of 100 MB', async () => {
    const status = await new Promise((resolve, reject) => {
      const asking = request(`${server.url}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'content-length': 100_000_000 },
      });
      asking.on('response', (response) => {
        resolve(response.statusCode);
        asking.destroy();
      });
      asking.on('error', reject);
      asking.write('{"query":"');
    });
    expect(status).toBe(413);
  });

  it('are refused with when to ask again where too many come at once', async () => {
    const text = longText(20);
    const asked = Array.from({ length: 20 }, () => ask({ source: { text }, dryRun: true }));
    const answers = await Promise.all(asked);
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(5);
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(refused[0]?.body).toMatchObject({
      errors: [
        {
          message: 'Too many documents are being read: send this one again in a moment.',
          extensions: { code: 'OVERLOADED', retryAfterSeconds: expect.any(Number) },
        },
      ],
    });
    const read = answers.filter(({ status }) => status === 200);
    expect(read.length + refused.length).toBe(20);
    expect(read.length).toBeGreaterThan(0);
  });

  it('are stopped past their deadline, and nothing is written', async () => {
    const hurried = await start({ REQUEST_TIMEOUT_MS: '150', STATEMENT_TIMEOUT_MS: '150' });
    const before = await used.store.version();
    const { status, body } = await ask({ source: { text: longText(40) } }, hurried);
    expect([status, body]).toEqual([
      504,
      expect.objectContaining({
        errors: [
          expect.objectContaining({
            extensions: expect.objectContaining({ code: 'DEADLINE_EXCEEDED' }),
          }),
        ],
      }),
    ]);
    expect(await used.store.version()).toEqual(before);
  });
});
