import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { Knowledge } from '../../src/knowledge/knowledge.js';
import { KnownError } from '../../src/shared/errors.js';
import { shareReader } from '../../src/store/admission/shared-reader.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import { knowledgeOf } from '../fixtures/context.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { answerOf, errorOf, noStore, startServer } from '../fixtures/server-harness.js';
import { otherStore } from '../fixtures/stores/other-store.js';
import { until } from '../fixtures/until.js';

describe('health', () => {
  it('lives from the start and is ready once the graph is loaded', async () => {
    const server = await startServer({ isLoaded: false });
    const live = await server.get('/health/live');
    const before = await answerOf(await server.get('/health/ready'));
    const refused = await server.ask('{ greet }');
    const store = shareReader(noStore, { maxStatements: 1 });
    server.graph.serve({ store, knowledge: knowledgeOf(noStore) });
    const after = await answerOf(await server.get('/health/ready'));
    await server.stop();

    expect(live.status).toBe(200);
    expect([before.status, before.body]).toEqual([
      503,
      { status: 'not ready', reason: 'The graph is being loaded.' },
    ]);
    expect(refused.status).toBe(503);
    expect(refused.body).toMatchObject(errorOf('STORE_UNAVAILABLE', 'being loaded'));
    expect([after.status, after.body]).toEqual([200, { status: 'ready' }]);
  });

  it('is not ready while the store is down, and asks it once however many want to know', async () => {
    let checks = 0;
    const version: GraphStore['version'] = () => {
      checks += 1;
      return Promise.reject(new Error('down'));
    };
    const server = await startServer({ store: { ...noStore, version } });
    const answers = await Promise.all([1, 2, 3].map(() => server.get('/health/ready')));
    await server.stop();
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect(checks).toBe(1);
  });
});

/** Longer than the store's answer serves for all who ask. */
const checkLastsMs = 1100;

describe('a store that goes and comes back', () => {
  const refused = 'The graph store refuses the user or the password of this process.';
  const silent = 'The graph store does not answer.';

  it('is told by the log once each, with the cause that /health/ready names', async () => {
    let fault: Error | undefined;
    const version: GraphStore['version'] = () =>
      fault === undefined ? noStore.version() : Promise.reject(fault);
    const server = await startServer({ store: { ...noStore, version } });
    const look = async () => {
      await pause(checkLastsMs);
      const { status, headers, body } = await answerOf(await server.get('/health/ready'));
      return [status, headers.get('retry-after'), body];
    };
    const notReady = (reason: string) => [503, '2', { status: 'not ready', reason }];
    expect(await look()).toEqual([200, null, { status: 'ready' }]);
    fault = new KnownError('STORE_UNAVAILABLE', refused);
    for (let i = 0; i < 3; i++) expect(await look()).toEqual(notReady(refused));
    fault = new KnownError('DEADLINE_EXCEEDED', 'The graph store did not answer within 1000 ms.');
    expect(await look()).toEqual(notReady(silent));
    fault = new Error('a secret of the driver');
    expect(await look()).toEqual(notReady(silent));
    fault = undefined;
    for (let i = 0; i < 2; i++) expect(await look()).toEqual([200, null, { status: 'ready' }]);
    await server.stop();
    expect(server.lines).toMatchObject([
      { level: 50, msg: 'the store is gone', reason: refused },
      { level: 50, msg: 'the store is gone', reason: silent },
      { level: 30, msg: 'the store is back', seconds: expect.any(Number) },
    ]);
  });
});

describe('a server whose views are made', () => {
  const seed = useSeed();

  it('answers what needs none, is ready once all are there, and stays it while they are made anew', async () => {
    const held: (() => void)[] = [];
    let isHolding = true;
    const store = otherStore(seed.store, {
      async read(statement, options) {
        const isOfTexts = statement.text.includes('d.sha256 ORDER BY id');
        if (isOfTexts && isHolding) await new Promise<void>((letGo) => held.push(letGo));
        return seed.store.read(statement, options);
      },
    });
    const server = await startServer({ api: await createApi(), isLoaded: false });
    const shared = shareReader(store, { maxStatements: 4 });
    const knowledge = new Knowledge(shared);
    const ready = async () => {
      const { status, headers, body } = await answerOf(await server.get('/health/ready'));
      return [status, headers.get('retry-after'), body];
    };
    const stream = async () => {
      const response = await server.get('/changes/stream');
      const type = response.headers.get('content-type');
      return [response.status, type, await response.text()];
    };
    const comeBack = [200, 'text/event-stream; charset=utf-8', 'retry: 2000\n\n'];
    expect(await stream()).toEqual(comeBack); // nothing is served yet

    const prepared = knowledge.prepare();
    server.graph.serve({ store: shared, knowledge });
    const all = ['names', 'texts', 'paths', 'conflicts'];
    expect(await ready()).toEqual([503, '2', { status: 'warming', warming: all }]);
    await until(() => held.length > 0);
    expect(await ready()).toEqual([503, '2', { status: 'warming', warming: all.slice(1) }]);
    expect(await stream()).toEqual(comeBack);
    expect(await server.ask('{ country(id: "country:om") { id } }')).toMatchObject({
      status: 200,
      body: { data: { country: { id: 'country:om' } } },
    });
    const metrics = await (await server.get('/metrics')).text();
    expect(metrics).toContain('multaqa_store_up 1');

    isHolding = false;
    for (const letGo of held) letGo();
    await prepared;
    expect(await ready()).toEqual([200, null, { status: 'ready' }]);
    isHolding = true;
    await seed.bare.write(toStatement(cypher`MERGE (:Foreign {id: 1})`));
    const made = knowledge.texts({});
    await until(() => held.length > 1);
    expect(await ready()).toEqual([200, null, { status: 'ready' }]);
    held.at(-1)?.();
    await made;

    server.graph.leave('This server is about to stop.');
    expect(await stream()).toEqual(comeBack);
    await server.stop();
  });

  it('refuses what needs a view that is not there, and says when to ask again', async () => {
    const store = otherStore(seed.store, {
      read: (statement, options) =>
        statement.text.includes('d.sha256 ORDER BY id')
          ? new Promise(() => undefined)
          : seed.store.read(statement, options),
    });
    const server = await startServer({ api: await createApi(), isLoaded: false });
    const shared = shareReader(store, { maxStatements: 4 });
    const knowledge = new Knowledge(shared);
    server.graph.serve({ store: shared, knowledge });
    const { status, headers, body } = await server.ask(
      '{ searchText(query: "Oman") { totalCount } }',
    );
    await server.stop();
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
  });
});
