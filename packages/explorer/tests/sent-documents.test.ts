import { afterEach, expect, it, jest } from '@jest/globals';
import { change } from '../data/ask.js';

const known = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = known;
});

/** Sends a document of so many bytes, and gives the request. */
async function send(bytes: Uint8Array) {
  const fetched = jest.fn<typeof fetch>(() =>
    Promise.resolve(new Response(JSON.stringify({ data: { ingestDocument: null } }))),
  );
  globalThis.fetch = fetched;
  const source = { base64: Buffer.from(bytes).toString('base64') };
  const requestId = '0d1c5a51-6a0e-4d0e-9a51-57f2c6a1b3d4';
  const variables = { source, dataset: 'curated', key: 'large', dryRun: true, requestId };
  await change('ingest-document', variables, { token: 'mq_x' });
  const [address, init] = fetched.mock.calls[0] ?? [];
  return { url: new URL(address as string, 'http://a.example'), init, variables };
}

it('sends a large document as it is, with the rest in the address', async () => {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => i % 256);
  const { url, init, variables } = await send(bytes);
  expect(url.pathname).toBe('/graphql/document');
  expect(url.searchParams.get('documentId')).toBe('ingest-document');
  expect(JSON.parse(url.searchParams.get('variables') ?? '')).toEqual({
    ...variables,
    source: undefined,
  });
  expect(Buffer.from(init?.body as Uint8Array).equals(bytes)).toBe(true);
  expect(init?.headers).toMatchObject({ authorization: 'Bearer mq_x' });
});

it('sends a small one within its request', async () => {
  const { url, init, variables } = await send(new Uint8Array(10));
  expect(url.pathname).toBe('/graphql');
  expect(JSON.parse(init?.body as string)).toEqual({ documentId: 'ingest-document', variables });
});
