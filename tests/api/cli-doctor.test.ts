import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCheckContext } from '../../src/doctor/check.js';
import { examineOpen, examine as examineAll } from '../../src/app/examine.js';
import { decisions } from '../../src/doctor/decisions.js';
import { stored } from '../../src/doctor/layout.js';
import { upgradeLayout } from '../../src/change/upkeep/upgrade-layout.js';
import { changes } from '../../src/doctor/changes.js';
import { projection } from '../../src/doctor/projection.js';
import { checks } from '../../src/doctor/index.js';
import { mergeEntities } from '../../src/change/actions/merge-entities.js';
import { retractClaim, setRank } from '../../src/change/actions/decide-claim.js';
import { undoChange } from '../../src/change/actions/undo-change.js';
import { loadDatasets } from '../../src/change/load/load-datasets.js';
import { readSeed } from '../../src/claims/seed/read-seed.js';
import { writeKeyed } from '../../src/claims/graph/keyed-nodes.js';
import { writeOverrides } from '../../src/claims/graph/overrides.js';
import { readConfig } from '../../src/config/config.js';
import { entityKindNames } from '../../src/model/kinds.js';
import { definitionsOf } from '../../src/store/definitions.js';
import { readIds } from '../../src/store/read-row.js';
import { cypher } from '../../src/store/statement.js';
import { seedFolders } from '../fixtures/seed/compiled-seed.js';
import { curator, made, rowsOf } from '../fixtures/curation/curator.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { statement } from '../fixtures/stores/every-store.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { useTokens } from '../fixtures/tokens.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';
import { fillWithSeed } from '../fixtures/seed/seed-graph.js';

interface Line {
  readonly name: string;
  readonly findings: readonly object[];
}

/** Neo4j plans each of some sixty statements anew. */
const slowly = 180_000;

/** The address matters only to the check of the engine, which asks each engine in its own way. */
const addresses = { embedded: 'embedded:', neo4j: 'bolt://localhost' };

describe.each(testStores())('the doctor: $name', (engine) => {
  const opened = useStore(engine);
  /** The claims about an entity that no document mentions: it is retired with them. */
  const readUnmentioned = async () => {
    const [entity] = readIds(
      await rowsOf(
        opened.store,
        cypher`MATCH (n:Entity) WHERE NOT EXISTS { (n)<-[:REFERS_TO]-(:Mention) } RETURN n.id AS id ORDER BY id LIMIT 1`,
      ),
    );
    const about = cypher`MATCH (c:Claim) WHERE c.subjectId = ${entity} OR c.objectId = ${entity} RETURN c.id`;
    return readIds(await rowsOf(opened.store, about));
  };
  const contextOf = (store: GraphStore) => {
    const compared = { address: addresses[engine.name], readFolders: () => seedFolders };
    return createCheckContext(store, compared, new AbortController().signal);
  };
  const examine = async () => {
    const context = contextOf(opened.bare);
    const found: string[] = [];
    for (const { name, run } of checks)
      for (const { what } of (await run(context)).findings) found.push(`${name}: ${what}`);
    return found;
  };

  it(
    'misses the constraints and indexes of a graph that was never prepared',
    async () => {
      const [missing, ...others] = await examine();
      const { length } = definitionsOf(entityKindNames);
      expect(missing).toContain(
        `definitions: ${length} are missing: constraint Entity.id, index Entity.id`,
      );
      expect(others).toEqual([]);
    },
    slowly,
  );

  describe('with the seed', () => {
    beforeAll(() => fillWithSeed(opened.store), slowly);

    it(
      'tells how many changes made it, and how many versions something else did',
      async () => {
        const summarise = async () => (await changes.run(contextOf(opened.bare))).summary;
        expect(await summarise()).toBe('1 since version 1');
        await opened.store.write(
          statement('MERGE (d:Dataset {id: $id}) SET d.note = 1', { id: 'news' }),
        );
        await opened.store.write(statement('MATCH (d:Dataset {id: $id}) DELETE d', { id: 'news' }));
        expect(await summarise()).toMatch(
          /^1 since version 1; 2 versions were made by another program/,
        );
      },
      slowly,
    );

    it(
      'finds nothing',
      async () => {
        expect(await examine()).toEqual([]);
      },
      slowly,
    );

    it(
      'offers to remove nothing that a vocabulary which is not known here would explain',
      async () => {
        const made = { id: 'agreement:x', kind: 'Agreement' };
        await opened.bare.write(statement('CREATE (n:Entity:Agreement) SET n = $made', { made }));
        const { findings } = await projection.run(contextOf(opened.bare));
        await opened.bare.write(statement('MATCH (n:Entity {id: $id}) DELETE n', made));
        expect(findings).toEqual([
          {
            what: 'no vocabulary declares Agreement, which has 1 entities',
            mend: 'run "multaqa seed --data FOLDER" with the data folder whose vocabulary.yaml declares it',
          },
        ]);
      },
      slowly,
    );

    it(
      'finds nothing in what curators decided but that of which the claim is gone',
      async () => {
        const gone = {
          claimId: 'claim:gone',
          rank: null,
          status: 'RETRACTED',
          change: 'x',
        } as const;
        for (const claim of await readUnmentioned())
          await made(retractClaim(opened.store, curator(), { claim }));
        const retired = await rowsOf(opened.store, cypher`MATCH (n:Retired) RETURN n.id`);
        expect(retired).toHaveLength(1);
        expect(await examine()).toEqual([]);
        for (const statement of writeOverrides([gone])) await opened.store.write(statement);
        expect(await examine()).toEqual([
          'decisions: 1 claims are gone on which a change without a record decided: claim:gone',
        ]);
      },
      slowly,
    );

    it(
      'says of an older graph which changes an upgrade makes',
      async () => {
        await opened.store.write(
          statement('MATCH (d:Dataset {id: $id}) SET d.layout = 4', { id: 'article' }),
        );
        const { findings } = await stored.run(contextOf(opened.store));
        expect(findings).toMatchObject([
          {
            what: expect.stringMatching(/^1 datasets were written by an older version.*: article$/),
            mend: expect.stringContaining('the order of editions follows across datasets'),
          },
        ]);
        await upgradeLayout(opened.store);
        expect((await stored.run(contextOf(opened.store))).findings).toEqual([]);
      },
      slowly,
    );

    it(
      'names the change by which a claim was decided on that its dataset no longer states, and how to undo it',
      async () => {
        const [claim = ''] = readIds(
          await rowsOf(
            opened.store,
            cypher`MATCH (c:Claim) WHERE c.predicate = ${'LOCATED_IN'} AND c.dataset = ${'references'} RETURN c.id ORDER BY c.id LIMIT 1`,
          ),
        );
        const change = await made(setRank(opened.store, curator(), { claim, rank: 'DEPRECATED' }));
        const contents = await readSeed(seedFolders);
        const without = contents.map((content) => ({
          ...content,
          claims: content.claims.filter(({ id }) => id !== claim),
        }));
        await loadDatasets(opened.store, without);
        const found = await decisions.run(contextOf(opened.store));
        expect(found.findings).toContainEqual({
          what: expect.stringMatching(
            new RegExp(
              `1 claims are gone .* change \\d+ \\(SET_RANK by salma\\) decided: ${claim}`,
            ),
          ),
          mend: expect.stringContaining(`"multaqa undo ${change} `),
        });
        await made(undoChange(opened.store, curator(), { change }));
        const mended = await decisions.run(contextOf(opened.store));
        expect(mended.findings.map(({ what }) => what).join()).not.toContain(claim);
        await loadDatasets(opened.store, contents);
      },
      slowly,
    );

    it(
      'finds what was judged of nothing, and what is not as it was judged',
      async () => {
        const before = await examine();
        const pair = { canonical: 'country:sa', others: ['country:kw'] };
        await made(mergeEntities(opened.store, curator(), pair));
        expect(await examine()).toEqual(before);
        const gone = { kind: 'SAME', left: 'person:gone', right: 'person:went' } as const;
        const by = { by: null, at: null, reason: null, change: 'x', retractedBy: null };
        const judged = { id: 'judgement:gone', ...gone, canonical: null, ...by };
        for (const each of writeKeyed('Judgement', [judged])) await opened.store.write(each);
        await opened.store.write(
          statement('MATCH (a:Alias {id: $id}) SET a.canonical = $id', { id: 'country:kw' }),
        );
        expect(await examine()).toEqual([
          ...before,
          'judgements: 1 judgements name an entity without any claim or mention: judgement:gone',
          'judgements: 2 ids, claims and mentions are not at the entity of their judgements: country:kw, person:went',
        ]);
      },
      slowly,
    );
  });
});

describe('the doctor of a graph in memory', () => {
  it.each(['development', 'production', 'test'])(
    'finds nothing where NODE_ENV is %s',
    async (mode) => {
      const config = readConfig({ NODE_ENV: mode, STORE: 'embedded:' });
      const found: string[] = [];
      const options = { signal: new AbortController().signal, mend: false };
      await examineAll(config, options, ({ name, findings }) => {
        found.push(...findings.map(({ what }) => `${name}: ${what}`));
        return Promise.resolve();
      });
      expect(found).toEqual([]);
    },
    slowly,
  );
});

describe.each(testStores())('multaqa doctor --url: $name', (engine) => {
  const tokens = useTokens({ admin: 'ADMIN', curator: 'CURATOR' });
  const opened = useStore(engine, 'definitions');
  const config = readConfig({ STORE: addresses[engine.name], STORE_PASSWORD: 'any' });
  const checked = ['node', 'store', ...checks.map(({ name }) => name)];
  let server: Harness;
  beforeAll(async () => {
    await fillWithSeed(opened.store);
    server = await startServer({
      environment: { AUTH_TOKENS_FILE: tokens.file },
      examine: (signal) => examineOpen(config, opened.bare, signal),
    });
  }, slowly);
  afterAll(() => server.stop());
  const ask = async (holder: 'admin' | 'curator', ...options: string[]) => {
    const file = `${tokens.file}.${holder}`;
    await writeFile(file, tokens.of(holder));
    return multaqa(['doctor', '--url', server.url, '--token-file', file, ...options]);
  };

  it(
    'prints each check of the graph that the server has open, and its faults, beside writers',
    async () => {
      const over = new AbortController();
      const writing = (async () => {
        while (!over.signal.aborted)
          await opened.store.write(statement('MATCH (d:Dataset) SET d.titleAr = d.titleAr'));
      })();
      const whole = await ask('admin', '--json');
      over.abort();
      await writing;
      const lines = whole.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Line);
      expect(lines.filter(({ findings }) => findings.length > 0)).toEqual([]);
      expect([whole.code, lines.map(({ name }) => name)]).toEqual([0, checked]);
      await opened.store.write(statement('MATCH (c:Claim) WITH c LIMIT 1 DETACH DELETE c'));
      const { code, stdout } = await ask('admin');
      expect(code).toBe(3);
      expect(stdout).toMatch(/^WRONG {2}projection /m);
    },
    slowly,
  );

  it('checks nothing for another role, and mends nothing', async () => {
    const refused = await ask('curator');
    expect([refused.code, refused.stdout, refused.stderr]).toEqual([
      ...[1, '', expect.stringContaining('needs the role ADMIN; this token has CURATOR')],
    ]);
    const mending = await ask('admin', '--mend');
    expect([mending.code, mending.stdout]).toEqual([2, '']);
  });

  it.each([
    ['no JSON', 'no JSON\n'],
    ['no results', '{"name":"engine"}\n'],
    ['findings of another form', '{"name":"a","summary":"","findings":[1]}\n'],
  ])('refuses a server that gives %s', async (_, text) => {
    const other = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(text);
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await multaqa(['doctor', '--url', `http://127.0.0.1:${port}`]);
    other.close();
    expect([code, stderr]).toEqual([1, 'multaqa: The server gave no results of checks.\n']);
  });
});
