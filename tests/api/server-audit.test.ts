import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { startServer } from '../fixtures/server-harness.js';
import type { Harness } from '../fixtures/server-harness.js';

describe('GraphQL over HTTP, by the 61 audits of graphql-http', () => {
  let server: Harness;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  async function audit(extraHeaders: Record<string, string>) {
    const results = await auditServer({
      url: `${server.url}/graphql`,
      fetchFn: (url: string, init?: RequestInit) => {
        const headers = new Headers(init?.headers);
        for (const [name, value] of Object.entries(extraHeaders)) headers.set(name, value);
        return fetch(url, { ...init, headers });
      },
    });
    const failed = results.filter(({ status }) => status !== 'ok').map(({ name }) => name);
    return { count: results.length, failed };
  }

  it('are all passed by a client whose browser asks before it sends', async () => {
    expect(await audit({ 'apollo-require-preflight': '1' })).toEqual({ count: 61, failed: [] });
  });

  it('are passed by any client but for GET, which a page of another origin could forge', async () => {
    const { count, failed } = await audit({});
    expect(count).toBe(61);
    expect(failed).toEqual([
      expect.stringMatching(/^MAY accept .* GET requests$/),
      expect.stringMatching(/^MAY allow .* in GETs when accepting application\/graphql-response/),
      expect.stringMatching(/^MAY allow .* in GETs when accepting application\/json$/),
    ]);
  });
});
