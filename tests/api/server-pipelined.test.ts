import { afterEach, describe, expect, it } from '@jest/globals';
import { RawClient } from '../fixtures/raw-client.js';
import { smallApi, startServer, type Harness } from '../fixtures/server-harness.js';
import { until } from '../fixtures/until.js';

describe('requests that wait behind another on their connection', () => {
  let server: Harness;
  afterEach(() => server.stop());

  it('end with the connection, and give back all that they hold', async () => {
    const signals: AbortSignal[] = [];
    const wait = (_: unknown, { signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    server = await startServer({ api: smallApi({ wait }) });
    // More than may be under way at once in all, were any of them to stay.
    for (let round = 1; round <= 8; round++) {
      const client = new RawClient(server.url);
      for (let i = 0; i < 16; i++) client.ask('{ wait }');
      await until(() => signals.length === 16 * round);
      client.end();
      await until(() => signals.every(({ aborted }) => aborted));
    }
    await until(() => server.lines.filter((line) => line['status'] === 499).length === 8 * 16);
    expect((await server.ask('{ greet }')).status).toBe(200);
  });
});
