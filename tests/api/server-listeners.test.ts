import { EventEmitter, getMaxListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { Context } from '../../src/api/context.js';
import { smallApi, startServer } from '../fixtures/server-harness.js';
import { abortWithClient } from '../../src/server/http/response-close.js';
import type { ServerResponse } from 'node:http';

// Node warns of a leak at the eleventh listener of a signal, and a question has as many as it has statements.
describe('a signal on which all statements of a request listen', () => {
  it('takes any number of listeners in a question', async () => {
    const contexts: Context[] = [];
    const greet = (_: unknown, context: Context) => contexts.push(context);
    const server = await startServer({ api: smallApi({ greet }) });
    await server.ask('{ greet }');
    await server.stop();
    expect(contexts.map(({ signal }) => getMaxListeners(signal))).toEqual([Infinity]);
  });

  it('takes any number of listeners in an export', () => {
    const response = { closed: false, once: () => undefined, req: { socket: new EventEmitter() } };
    expect(getMaxListeners(abortWithClient(response as unknown as ServerResponse))).toBe(Infinity);
  });
});
