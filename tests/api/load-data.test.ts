import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { createLoadData } from '../../src/app/load-data.js';
import { loadOnHangUp } from '../../src/app/load-on-hang-up.js';
import type { LoadData } from '../../src/change/load/load-data.js';
import { hashToken } from '../../src/config/token-lines.js';
import { ServedOperations } from '../../src/operations/served-operations.js';
import { readOperationsIn } from '../../src/operations/read-operations.js';
import { KnownError } from '../../src/shared/errors.js';
import type { Site } from '#text/site.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { embedded, useStore } from '../fixtures/stores/test-stores.js';

const api = await createApi();
let root = '';
const at = (name: string) => join(root, name);
const write = async (name: string, content: string) => {
  await mkdir(dirname(at(name)), { recursive: true });
  await writeFile(at(name), content);
};

describe('the data folders of a running server', () => {
  const used = useStore(embedded, 'definitions');
  let server: Harness;
  let sites: Site[] = [];
  let loadData: LoadData;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'load-'));
    await write(
      'tokens',
      `root ADMIN ${hashToken('mq_root')}\nsalma CURATOR ${hashToken('mq_salma')}\n`,
    );
    await write('token', 'mq_root\n');
    await write('forum/operations/count.graphql', '{ editions { totalCount } }');
    const files = Object.entries(goodSeed());
    for (const [name, content] of files) await write(`forum/datasets/${name}`, content);
    const readOwn = () => readOperationsIn([at('forum/operations')], api.schema);
    const operations = new ServedOperations(readOwn());
    loadData = createLoadData({
      config: { data: [at('forum')] },
      store: used.store,
      operations,
      readOperations: readOwn,
      onSite: (site) => sites.push(site),
    });
    const environment = { AUTH_TOKENS_FILE: at('tokens') };
    server = await startServer({ api, store: used.store, loadData, environment, operations });
  });
  beforeEach(() => {
    sites = [];
  });
  afterAll(async () => {
    await server.stop();
    await rm(root, { recursive: true });
  });

  const load = async (input: object = {}, token = 'mq_root') => {
    const given = { reason: 'New figures.', requestId: randomUUID(), ...input };
    const { body } = await server.ask(
      'mutation Load($input: LoadDataInput!) { made: loadData(input: $input) { datasets { id written isGone claims } operations userErrors { code message path } } }',
      { variables: { input: given } },
      token === '' ? {} : { authorization: `Bearer ${token}` },
    );
    return body as { readonly data?: { readonly made: object } | null; readonly errors?: unknown };
  };
  const labelOf = async (id: string) => {
    const { body } = await server.ask(
      `{ entity(by: { id: "${id}" }) { label(lang: AR) } changes(kind: LOAD, first: 1) { nodes { by reason kind } } }`,
      {},
      { authorization: 'Bearer mq_root' },
    );
    return body;
  };

  it('are read again: what has changed is written, with who asked for it and why', async () => {
    expect(await load({ dryRun: true })).toMatchObject({
      data: { made: { datasets: [{ id: 'news', written: true, isGone: false }], userErrors: [] } },
    });
    expect(sites).toEqual([]);
    await load();
    expect(await load()).toMatchObject({ data: { made: { datasets: [{ written: false }] } } });
    const file = 'forum/datasets/news/entities.yaml';
    await write(
      file,
      (await readFile(at(file), 'utf8')).replace(
        'text: المنظمة, lang: AR',
        'text: منظمة, lang: AR',
      ),
    );
    await write('forum/site.yaml', 'name: { ar: منتدى, en: Forum }\n');
    expect(await load()).toMatchObject({
      data: { made: { datasets: [{ written: true }], operations: [], userErrors: [] } },
    });
    expect(await labelOf('organization:o')).toMatchObject({
      data: {
        entity: { label: 'منظمة' },
        changes: { nodes: [{ by: 'root', reason: 'New figures.', kind: 'LOAD' }] },
      },
    });
    expect(sites.at(-1)?.name).toEqual({ ar: 'منتدى', en: 'Forum' });
  });

  it('load nothing where a file has a fault, or the vocabulary has changed', async () => {
    const before = await labelOf('organization:o');
    const file = 'forum/datasets/news/document.yaml';
    const sound = await readFile(at(file), 'utf8');
    await write(file, sound.replace('language: en', 'tongue: en'));
    expect(await load()).toMatchObject({
      data: {
        made: {
          datasets: [],
          userErrors: [{ code: 'BAD_INPUT', message: expect.stringContaining('document.yaml:') }],
        },
      },
    });
    await write(file, sound);
    await write('forum/vocabulary.yaml', '{}\n');
    expect(await load()).toMatchObject({
      data: { made: { userErrors: [{ message: expect.stringContaining('needs a restart') }] } },
    });
    await rm(at('forum/vocabulary.yaml'));
    expect(await labelOf('organization:o')).toEqual(before);
  });

  it('load nothing where an alias has no end, and tell the file and the line', async () => {
    const looping = [
      ...['forum/datasets/news/more.yaml', 'forum/decisions.yaml', 'forum/site.yaml'],
      'forum/vocabulary.yaml',
    ];
    for (const name of looping) {
      await write(name, '# A file.\n<<: &x {y: *x}\n');
      const message = `${name.slice(6)}:2: is not YAML: the alias *x lies within its own anchor`;
      expect(await load()).toMatchObject({
        data: { made: { userErrors: [{ message: expect.stringContaining(message) }] } },
      });
      await rm(at(name));
    }
  });

  it('bring new stored questions, change and take them away, and refuse faulty ones', async () => {
    const ask = async () => {
      const response = await server.get('/q/more');
      return { status: response.status, body: await response.json() };
    };
    const listed = async () => (await server.get('/q')).text();
    const before = await listed();
    expect(await ask()).toMatchObject({ status: 404 });
    await write('forum/operations/more.graphql', '{ editions { totalCount } }');
    const isNew = { data: { made: { operations: ['more'] } } };
    expect(await load({ dryRun: true })).toMatchObject(isNew);
    expect(await ask()).toMatchObject({ status: 404 });
    expect(await load()).toMatchObject(isNew);
    expect(await ask()).toMatchObject({ body: { data: { editions: expect.anything() } } });
    expect(await listed()).toContain('/q/more');
    await write('forum/operations/more.graphql', '{ sessions { totalCount } }');
    expect(await load()).toMatchObject(isNew);
    expect(await ask()).toMatchObject({ body: { data: { sessions: expect.anything() } } });
    const byId = await server.get('/graphql?documentId=more');
    expect(await byId.json()).toMatchObject({ data: { sessions: expect.anything() } });
    await write('forum/operations/more.graphql', '{ nothing }');
    expect(await load()).toMatchObject({
      data: { made: { userErrors: [{ message: expect.stringContaining('more.graphql') }] } },
    });
    expect(await ask()).toMatchObject({ status: 200 });
    await rm(at('forum/operations/more.graphql'));
    expect(await load()).toMatchObject(isNew);
    expect(await ask()).toMatchObject({ status: 404 });
    expect(await listed()).toBe(before);
  });

  it('are read again for an administrator alone, with a reason', async () => {
    expect(await load({}, 'mq_salma')).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    expect(await load({}, '')).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(await load({ reason: ' ' })).toMatchObject({
      data: { made: { userErrors: [{ path: ['reason'] }] } },
    });
  });

  it('are read again by the command line, which says what it needs', async () => {
    const where = ['seed', '--url', server.url];
    expect((await multaqa(where)).stderr).toContain('--token-file');
    const { code, stdout } = await multaqa([
      ...where,
      '--token-file',
      at('token'),
      '--reason',
      'New.',
    ]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/news +.*held already/)]);
  });

  it('are read again at a signal, one after another, and a fault is logged alone', async () => {
    const listeners: (() => void)[] = [];
    const lines: unknown[] = [];
    let ended = Promise.resolve();
    const log = (line: unknown) => lines.push(line);
    const tried: LoadData = (author, options) => {
      const loading = loadData(author, options);
      ended = loading.then(
        () => undefined,
        () => undefined,
      );
      return loading;
    };
    loadOnHangUp({ on: (_, listener) => listeners.push(listener) }, tried, {
      info: log,
      warn: log,
    });
    await write('forum/site.yaml', 'name: &x { en: *x }\n');
    listeners[0]?.();
    await new Promise(setImmediate);
    await ended;
    await write('forum/site.yaml', 'name: { ar: ملتقى, en: Meeting }\n');
    listeners[0]?.();
    await new Promise(setImmediate);
    await ended;
    await new Promise(setImmediate);
    expect(lines).toEqual([
      {
        err: expect.any(KnownError),
        reason: expect.stringContaining(
          'site.yaml:1: is not YAML: the alias *x lies within its own anchor',
        ),
      },
      { written: [], operations: [] },
    ]);
    expect(sites.at(-1)?.name.en).toBe('Meeting');
  });
});
