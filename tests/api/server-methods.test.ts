import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { ask } from '../fixtures/ask.js';
import { useServedSeed } from '../fixtures/seed/served-seed.js';

const served = useServedSeed();

describe('an address', () => {
  it.each([
    ['DELETE', '/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['PUT', '/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['POST', '/q', 'GET, HEAD, OPTIONS'],
    ['POST', '/q/member-states', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/export/json', 'GET, HEAD, '],
    ['PATCH', '/changes', 'GET, HEAD, OPTIONS'],
    ['POST', '/health/ready', 'GET, HEAD, OPTIONS'],
    ['PUT', '/', 'GET, HEAD, OPTIONS'],
  ])('refuses %s %s and says what it takes', async (method, path, allow) => {
    const { status, headers, text } = await ask(served.server.url + path, {}, method);
    expect(status).toBe(405);
    expect(headers.allow).toContain(allow);
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message: `This address takes ${headers.allow ?? ''} and not ${method}.`,
          extensions: { code: 'BAD_INPUT' },
        },
      ],
    });
  });

  it('says so to OPTIONS too, and nothing else', async () => {
    const { status, headers, text } = await ask(`${served.server.url}/graphql`, {}, 'OPTIONS');
    expect([status, headers.allow, text]).toEqual([204, 'GET, HEAD, POST, OPTIONS', '']);
  });

  it('that there is not is 404 by any method', async () => {
    const { status } = await ask(`${served.server.url}/nothing`, {}, 'DELETE');
    expect(status).toBe(404);
  });

  it('refuses before a body is read', async () => {
    const response = await served.server.get('/q/member-states', {
      method: 'PUT',
      body: 'x'.repeat(5e6),
    });
    expect(response.status).toBe(405);
  });
});

describe('an answer of more than a packet', () => {
  const long = '/graphql?query={entities(first:100){nodes{id label slug}}}';

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is packed by %s for who takes it so', async (encoding, unpack) => {
    const plain = await ask(served.server.url + long);
    const packed = await ask(served.server.url + long, { 'accept-encoding': encoding });
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([
      undefined,
      encoding,
    ]);
    expect([plain.headers.vary, packed.headers.vary]).toEqual([
      expect.stringContaining('accept-encoding'),
      expect.stringContaining('accept-encoding'),
    ]);
    expect(unpack(packed.bytes)).toEqual(plain.bytes);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
    expect(packed.headers['content-length']).toBe(String(packed.bytes.length));
  });

  it('goes as it is where it is short', async () => {
    const short = '/graphql?query={graph{version}}';
    const { headers } = await ask(served.server.url + short, { 'accept-encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBeUndefined();
  });
});

describe('a list of a stored operation', () => {
  it('is walked to its end by after', async () => {
    const ids: string[] = [];
    for (let after = ''; ;) {
      const path = `/q/member-states?id=organization:dco&first=5${after}`;
      const { text } = await ask(served.server.url + path);
      const { data } = JSON.parse(text) as { data: { organization: { members: Members } } };
      const { edges, pageInfo } = data.organization.members;
      ids.push(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasNextPage) break;
      after = `&after=${encodeURIComponent(pageInfo.endCursor)}`;
    }
    expect([ids.length, new Set(ids).size]).toEqual([16, 16]);
  });
});

interface Members {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
