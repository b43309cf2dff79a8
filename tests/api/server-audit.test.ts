import { afterEach, describe, expect, it } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { startServer } from '../fixtures/server-harness.js';
import type { Harness } from '../fixtures/server-harness.js';

/** The audits that ask the schema about itself: they say nothing of a server that answers no such questions. */
const needIntrospection = [
  'BF61', // MUST accept utf-8 encoded request
  '2EA1', // SHOULD allow map {variables} parameter when accepting application/graphql-response+json
  '28B9', // MUST allow map {variables} parameter when accepting application/json
  'D6D5', // MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting the newer media type
  '6A70', // MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json
];

describe('GraphQL over HTTP, by the 61 audits of graphql-http', () => {
  let server: Harness;
  afterEach(() => server.stop());

  async function failedAudits() {
    const results = await auditServer({ url: `${server.url}/graphql`, fetchFn: fetch });
    expect(results).toHaveLength(61);
    return results.filter(({ status }) => status !== 'ok').map(({ id }) => id);
  }

  it('are all passed in development', async () => {
    server = await startServer();
    expect(await failedAudits()).toEqual([]);
  });

  it('are all passed in production, but for those that ask the schema', async () => {
    server = await startServer({ environment: { INTROSPECTION: 'off' } });
    expect(await failedAudits()).toEqual(needIntrospection);
  });
});
