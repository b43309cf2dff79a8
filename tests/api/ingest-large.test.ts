import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { hashToken } from '../../src/config/token-lines.js';
import { httpSource } from '../../src/cli/sources/http-source.js';
import { createCuration } from '../../src/review/curation.js';
import { pdfOf } from '../fixtures/documents/long-document.js';
import { fillWithSeed } from '../fixtures/seed/open-seed.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { embedded, useStore } from '../fixtures/stores/test-stores.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-large-'));
const file = join(folder, 'tokens');
const held = (['READER', 'CONTRIBUTOR', 'CURATOR'] as const).map(
  (role) => `${role.toLowerCase()} ${role} ${hashToken(`mq_${role}`)}\n`,
);
writeFileSync(file, held.join(''));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const api = await createApi();
const query = `mutation Ingest($input: IngestDocumentInput!) {
  made: ingestDocument(input: $input) {
    document userErrors { code message path } analysis { mediaType sha256Source }
  }
}`;
const megabyte = 1024 * 1024;

/** A PDF of so many bytes: what stands behind the end of one is not read. */
function pdfOfBytes(bytes: number): Uint8Array<ArrayBuffer> {
  const pdf = new Uint8Array(bytes).fill(0x20);
  pdf.set(pdfOf(['Oman has joined the Oasis Union.']));
  return pdf;
}

describe('a document as a body of its own', () => {
  const used = useStore(embedded);
  const servers: Harness[] = [];
  const start = async (environment: Readonly<Record<string, string>> = {}) => {
    const server = await startServer({
      api,
      store: used.store,
      curation: createCuration(used.store),
      environment: { AUTH_TOKENS_FILE: file, REQUEST_TIMEOUT_MS: '600000', ...environment },
    });
    servers.push(server);
    return server;
  };
  let server: Harness;
  beforeAll(async () => {
    await fillWithSeed(used.bare, goodSeed());
    server = await start();
  });
  afterAll(() => Promise.all(servers.map((each) => each.stop())));

  const addressOf = (asked: Readonly<Record<string, string>>) =>
    `/graphql/document?${new URLSearchParams(asked).toString()}`;
  const inputOf = (given: object = {}) =>
    JSON.stringify({
      input: { dataset: 'curated', key: 'large', dryRun: true, requestId: randomUUID(), ...given },
    });
  const headersOf = (role: string | null): Record<string, string> =>
    role === null ? {} : { authorization: `Bearer mq_${role}` };
  const answerOf = async (answered: Promise<Response>) => {
    const response = await answered;
    const body: unknown = await response.json();
    return { status: response.status, headers: response.headers, body };
  };
  const send = (
    body: Uint8Array<ArrayBuffer>,
    role: string | null = 'CONTRIBUTOR',
    { to = server, variables = inputOf(), headers = {} } = {},
  ) =>
    answerOf(
      to.get(addressOf({ query, variables }), {
        method: 'POST',
        body,
        headers: { ...headersOf(role), 'content-type': 'application/pdf', ...headers },
      }),
    );
  const errorsOf = (body: unknown) =>
    (body as { readonly errors: readonly { readonly message: string }[] }).errors;

  it('is read although it is larger than a body may be elsewhere', async () => {
    const pdf = pdfOfBytes(3 * megabyte);
    const { status, body } = await send(pdf);
    expect([status, body]).toEqual([
      200,
      {
        data: {
          made: {
            document: 'document:large',
            userErrors: [],
            analysis: { mediaType: 'application/pdf', sha256Source: expect.any(String) },
          },
        },
      },
    ]);
    const elsewhere = await server.ask(
      query,
      { variables: { input: { source: { base64: Buffer.from(pdf).toString('base64') } } } },
      headersOf('CURATOR'),
    );
    expect(elsewhere.status).toBe(413);
  });

  it.each([
    [null, 401, 'UNAUTHENTICATED'],
    ['READER', 403, 'FORBIDDEN'],
  ])('is taken from nobody who may not ingest: %s', async (role, status, code) => {
    const { status: found, body } = await send(pdfOfBytes(megabyte / 2), role);
    expect(found).toBe(status);
    expect(body).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('lets nobody do by it what their role does not allow', async () => {
    const variables = JSON.stringify({ input: { claim: 'claim:none', requestId: randomUUID() } });
    const asked = {
      query:
        'mutation R($input: RetractClaimInput!) { retractClaim(input: $input) { userErrors { code } } }',
      variables,
    };
    const { status, body } = await answerOf(
      server.get(addressOf(asked), {
        method: 'POST',
        body: pdfOfBytes(5000),
        headers: headersOf('CONTRIBUTOR'),
      }),
    );
    expect([status, body]).toEqual([
      403,
      { errors: [expect.objectContaining({ message: expect.stringContaining('CURATOR') })] },
    ]);
  });

  it('may not be larger than its limit, whatever it says of itself', async () => {
    const small = await start({ DOCUMENT_LIMIT_BYTES: String(megabyte) });
    const { status, body } = await send(pdfOfBytes(megabyte + 1), 'CURATOR', { to: small });
    expect([status, errorsOf(body)[0]?.message]).toEqual([
      413,
      `A body may hold ${String(megabyte)} bytes at most.`,
    ]);
    expect((await send(pdfOfBytes(megabyte), 'CURATOR', { to: small })).status).toBe(200);
  });

  it.each([
    ['without variables', {}, 'not JSON', 'Give the variables in the address'],
    ['that is packed', { 'content-encoding': 'gzip' }, inputOf(), 'not packed'],
  ])('is refused %s', async (_, headers, variables, sentence) => {
    const { status, body } = await send(pdfOfBytes(5000), 'CURATOR', { headers, variables });
    expect([status, errorsOf(body)[0]?.message]).toEqual([400, expect.stringContaining(sentence)]);
  });

  it('is refused where it is empty', async () => {
    const { status, body } = await send(new Uint8Array(0), 'CURATOR');
    expect([status, errorsOf(body)[0]?.message]).toEqual([
      400,
      expect.stringContaining('The document is empty'),
    ]);
  });

  it('is how the command line sends a large one', async () => {
    const source = httpSource(server.url, new AbortController().signal, 'mq_CURATOR');
    const input = { dataset: 'curated', key: 'large', dryRun: true, requestId: randomUUID() };
    const base64 = Buffer.from(pdfOfBytes(3 * megabyte)).toString('base64');
    const json = JSON.stringify({ input: { ...input, source: { base64 } } });
    const { data } = await source.ask({ document: query, variables: { json } });
    expect(data).toMatchObject({ made: { analysis: { mediaType: 'application/pdf' } } });
  });

  it('counts as a mutation', async () => {
    const slow = await start({ MUTATIONS_PER_MINUTE: '2' });
    const statuses: number[] = [];
    for (let i = 0; i < 3; i += 1)
      statuses.push((await send(pdfOfBytes(5000), 'CURATOR', { to: slow })).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('is refused where earlier ones of the client fill its room, and taken again after them', async () => {
    const begun = await beginBody(server, 20 * megabyte);
    const { status, body, headers } = await send(pdfOfBytes(13 * megabyte), 'CURATOR');
    expect([status, headers.get('retry-after')]).toEqual([503, expect.any(String)]);
    expect(body).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('Your earlier documents'),
          extensions: { code: 'OVERLOADED' },
        },
      ],
    });
    expect((await send(pdfOfBytes(13 * megabyte), 'CONTRIBUTOR')).status).toBe(200);
    begun.destroy();
    let again = 503;
    while (again === 503) again = (await send(pdfOfBytes(13 * megabyte), 'CURATOR')).status;
    expect(again).toBe(200);
  });

  it('are read when several come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, i) =>
        send(pdfOfBytes(2 * megabyte), 'CURATOR', {
          variables: inputOf({ key: `large-${String(i)}` }),
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  /** A request whose body of so many bytes is begun and not ended; the server has its headers. */
  async function beginBody(to: Harness, bytes: number): Promise<ClientRequest> {
    const arrived = new Promise((resolve) => to.app.server.once('request', resolve));
    const sending = request(new URL(addressOf({ query, variables: inputOf() }), to.url), {
      method: 'POST',
      headers: { ...headersOf('CURATOR'), 'content-length': String(bytes) },
    });
    sending.on('error', () => undefined);
    sending.write(Buffer.alloc(1000));
    await arrived;
    return sending;
  }
});
