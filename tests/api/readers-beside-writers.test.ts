import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { assertClaim } from '../../src/change/actions/assert-claim.js';
import { readOperations } from '../../src/operations/read-operations.js';
import { ask } from '../fixtures/ask.js';
import { curator, made } from '../fixtures/curation/curator.js';
import { confirm, headline, org, useCuration } from '../fixtures/curation/use-curation.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { testStores } from '../fixtures/stores/test-stores.js';
import { writtenBehind } from '../fixtures/stores/written-behind.js';

const api = await createApi();
const operations = readOperations('operations/views', api.schema);

const pages = [`/card/en/${org}`, `/dossier/en/md/${org}`, `/dossier/ar/docx/${org}`];
const files = ['xlsx', 'ttl', 'csv/claims.csv'].map((name) => `/export/${name}`);
const things = [`/id/${org}`, `/id/${org}.html`];

describe.each(testStores())('what is read beside writers: $name', (engine) => {
  const { store } = useCuration(engine);
  let server: Harness;
  let begin: () => void;
  let behind: (read: number) => boolean;
  let writes = 0;
  const write = () => {
    writes += 1;
    const value = { text: `Name ${writes}`, lang: 'EN', nameKind: 'OFFICIAL' } as const;
    const claim = { subject: org, predicate: 'NAME', evidence: [headline], value };
    const states = [...confirm, 'LABEL'] as const;
    return made(assertClaim(store(), curator(), { confirm: states, claim }));
  };
  beforeEach(async () => {
    behind = () => false;
    const written = writtenBehind(store(), async (read) => {
      if (behind(read)) await write();
    });
    ({ begin } = written);
    server = await startServer({
      store: written.store,
      api,
      operations,
      environment: { ANSWER_CACHE_MB: '0' },
    });
  });
  afterEach(() => server.stop());

  const get = async (path: string) => {
    begin();
    const { status, headers, bytes, text } = await ask(server.url + path);
    return { status, headers, bytes, text, version: headers['x-graph-version'] };
  };

  it.each([...things, ...pages, ...files])(
    'is given, and equals what it is in quiet at the version that it names: %s',
    async (path) => {
      await write();
      let before = await get(path);
      expect([before.status, before.version]).toEqual([200, expect.stringMatching(/:\d+$/)]);
      for (const at of [1, 4, 9]) {
        behind = (read) => read === at;
        const beside = await get(path);
        behind = () => false;
        const after = await get(path);
        expect([at, beside.status, beside.text.includes('CONFLICT')]).toEqual([at, 200, false]);
        const quiet = [before, after].find(({ version }) => version === beside.version);
        expect(quiet?.bytes.equals(beside.bytes)).toBe(true);
        before = after;
      }
    },
  );

  it.each([...things, ...pages, ...files])(
    'is never a conflict, and by a snapshot no refusal, where somebody writes all the time: %s',
    async (path) => {
      behind = () => true;
      const { status, headers, text } = await get(path);
      const isRefused = { status: 503, isRetried: true };
      const isOfSnapshot = engine.name === 'embedded' && !pages.includes(path);
      expect([
        { status: 200, isRetried: false },
        ...(isOfSnapshot ? [] : [isRefused]),
      ]).toContainEqual({ status, isRetried: 'retry-after' in headers });
      expect(text).not.toContain('CONFLICT');
    },
  );
});
