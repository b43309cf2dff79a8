import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { createEntity } from '../../../src/change/actions/create-entity.js';
import { correctClaim } from '../../../src/change/actions/correct-claim.js';
import { loadSeed } from '../../../src/change/load/load-seed.js';
import { retractClaim, setRank } from '../../../src/change/actions/decide-claim.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { exportSeed } from '../../../src/claims/graph/seed-export.js';
import { readHeader } from '../../../src/export/read/header.js';
import { entityKindNames } from '../../../src/model/kinds.js';
import { migrate } from '../../../src/store/migrate.js';
import { openStore } from '../../../src/store/open-store.js';
import { readerOf } from '../../../src/store/read-row.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import type { GraphReader } from '../../../src/store/graph-reader.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { claimOf, curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import {
  confirm,
  headline,
  named,
  noted,
  org,
  riyadh,
  useCuration,
} from '../../fixtures/curation/use-curation.js';
import { compiledSeed } from '../../fixtures/seed/compiled-seed.js';
import { fillWithSeed } from '../../fixtures/seed/open-seed.js';
import {
  document,
  entities,
  goodSeed,
  readFiles,
  withSeed,
  type SeedFiles,
} from '../../fixtures/seed/temporary-seed.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

/** Overrides name the change that decided, which a file does not. */
const withoutChange = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/"change":"[^"]*"/, '')).sort();
const sumOf = async (store: GraphStore) => (await readHeader(readerOf(store), undefined)).version;
const load = (store: GraphStore, files: SeedFiles) =>
  withSeed(files, (folder) => loadSeed(store, folder));

async function withEmptyStore<T>(use: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore('embedded:');
  try {
    await migrate(store, entityKindNames);
    return await use(store);
  } finally {
    await store.close();
  }
}

describe.each(testStores())('a graph written back to a seed: $name', (engine) => {
  const { store, stateOf } = useCuration(engine);
  const curate = async () => {
    const located = await claimOf(store(), org, 'LOCATED_IN');
    await made(
      assertClaim(store(), curator(), { confirm, claim: { ...named, note: 'A caveat: "so".' } }),
    );
    const page = { document: 'document:page', note: 'In its imprint.' };
    await made(assertClaim(store(), curator(), { confirm, claim: { ...named, evidence: [page] } }));
    const names = [
      { text: 'null', lang: 'EN', evidence: [{ ...headline, note: 'Sic.' }] },
    ] as const;
    await made(createEntity(store(), curator(), { confirm, kind: 'Topic', names }));
    await made(
      correctClaim(store(), curator(), {
        claim: located,
        validFrom: '2021',
        evidence: [noted('Since 2021.')],
        keepEvidence: true,
      }),
    );
    await made(
      setRank(store(), curator(), {
        claim: await claimOf(store(), riyadh, 'NAME'),
        rank: 'PREFERRED',
      }),
    );
    return located;
  };

  it('gives the same graph in an empty store', async () => {
    await curate();
    const files = await exportSeed(store(), 'curated');
    expect([...files.keys()].sort()).toEqual([
      ...['datasets/curated/dataset.yaml', 'datasets/curated/entities.yaml', 'decisions.yaml'],
    ]);
    await withEmptyStore(async (other) => {
      await load(other, { ...goodSeed(), ...Object.fromEntries(files) });
      expect(withoutChange(await dumpContent(other))).toEqual(
        withoutChange(await dumpContent(store())),
      );
      expect(await sumOf(other)).toBe(await sumOf(store()));
      expect(await exportSeed(other, 'curated')).toEqual(files);
    });
  });

  it('is of one version where the graph is written to meanwhile', async () => {
    await curate();
    const later = { ...named, value: { text: 'Later', lang: 'EN', nameKind: 'ALIAS' } } as const;
    let isWritten = false;
    const busy: GraphReader = {
      capabilities: store().capabilities,
      version: (options) => store().version(options),
      stream: (statement, options) => store().stream(statement, options),
      read: async (statement, options) => {
        const rows = await store().read(statement, options);
        if (!isWritten) {
          isWritten = true;
          await made(assertClaim(store(), curator(), { confirm, claim: later }));
        }
        return rows;
      },
    };
    const before = await exportSeed(store(), 'curated');
    const files = await exportSeed(busy, 'curated');
    expect(files).not.toEqual(before);
    expect(files).toEqual(await exportSeed(store(), 'curated'));
    const always: GraphReader = {
      ...busy,
      read: async (statement, options) => {
        await store().write(toStatement(cypher`MERGE (n:Foreign {id: 'x'}) SET n.at = 1`));
        return store().read(statement, options);
      },
    };
    await expect(exportSeed(always, 'curated')).rejects.toMatchObject({ code: 'OVERLOADED' });
  });

  it('does not take back what was changed in the graph since', async () => {
    const located = await curate();
    const files = { ...goodSeed(), ...Object.fromEntries(await exportSeed(store(), 'curated')) };
    const later = { ...named, value: { text: 'Later', lang: 'EN', nameKind: 'ALIAS' } } as const;
    await made(assertClaim(store(), curator(), { confirm, claim: later }));
    await made(setRank(store(), curator(), { claim: located, rank: 'DEPRECATED' }));
    const before = await dumpContent(store());
    await load(store(), files);
    expect(await dumpContent(store())).toEqual(before);
  });

  it('does not bring back a claim that was taken back since, and says so', async () => {
    const without = await dumpContent(store());
    const change = await made(assertClaim(store(), curator(), { confirm, claim: named }));
    const files = { ...goodSeed(), ...Object.fromEntries(await exportSeed(store(), 'curated')) };
    const [id = ''] = (
      await rowsOf(store(), cypher`MATCH (c:Claim) WHERE c.dataset = 'curated' RETURN c.id`)
    ).flat();
    const undone = await made(undoChange(store(), curator(), { change }));
    const summaries = await load(store(), files);
    expect(summaries.find((each) => each.id === 'curated')).toMatchObject({
      claims: 0,
      leftOut: [id],
      written: true,
    });
    expect((await dumpContent(store())).filter((line) => !line.startsWith('Dataset '))).toEqual(
      without.filter((line) => !line.startsWith('Dataset ')),
    );
    expect((await load(store(), files)).map(({ written }) => written)).toEqual([false, false]);
    await made(undoChange(store(), curator(), { change: undone }));
    expect((await load(store(), files)).flatMap(({ leftOut }) => leftOut)).toEqual([]);
    await withEmptyStore(async (other) => {
      expect((await load(other, files)).flatMap(({ leftOut }) => leftOut)).toEqual([]);
      expect(await exportSeed(other, 'curated')).toEqual(await exportSeed(store(), 'curated'));
    });
  });

  it('leaves a claim the document of another dataset that is gone from its files', async () => {
    const page = { document: 'document:page', note: 'In its imprint.' };
    await made(assertClaim(store(), curator(), { confirm, claim: named }));
    const exported = Object.fromEntries(await exportSeed(store(), 'curated'));
    const added = await made(
      assertClaim(store(), curator(), { confirm, claim: { ...named, evidence: [page] } }),
    );
    const citedBy = () =>
      rowsOf(
        store(),
        cypher`MATCH (c:Claim)-[:EVIDENCED_BY]->(d:Document) WHERE c.dataset = 'curated' RETURN d.id ORDER BY d.id`,
      );
    const both = await citedBy();
    expect(both).toEqual([['document:page'], ['document:text']]);
    const files = {
      ...goodSeed({
        'news/document.yaml': document.replace(/ {2}- key: page[^]*/, ''),
        'news/entities.yaml': entities.replace(/ {4}relations:\n.*\n/, ''),
      }),
      ...exported,
    };
    await withSeed(files, async (folder) => loadSeed(store(), folder, { force: true }));
    expect(await citedBy()).toEqual(both);
    await made(undoChange(store(), curator(), { change: added }));
    expect(await citedBy()).toEqual([['document:text']]);
  });

  it('follows the file where nothing was changed in the graph', async () => {
    const located = await claimOf(store(), org, 'LOCATED_IN');
    const before = await dumpContent(store());
    const file = (decided: string) => ({
      ...goodSeed(),
      'decisions.yaml': `overrides:\n  - { claim: ${located}, ${decided} }\n`,
    });
    await load(store(), file('status: RETRACTED'));
    expect((await stateOf(located))?.slice(0, 2)).toEqual(['NORMAL', 'RETRACTED']);
    const { number } = await store().version();
    await load(store(), file('status: RETRACTED'));
    expect((await store().version()).number).toBe(number);
    await load(store(), file('rank: PREFERRED'));
    expect((await stateOf(located))?.slice(0, 2)).toEqual(['PREFERRED', 'ACCEPTED']);
    await load(store(), goodSeed());
    expect(await dumpContent(store())).toEqual(before);
    const change = await made(retractClaim(store(), curator(), { claim: located }));
    await made(undoChange(store(), curator(), { change }));
    await load(store(), file('status: RETRACTED'));
    expect((await stateOf(located))?.slice(0, 2)).toEqual(['NORMAL', 'ACCEPTED']);
  });

  it('refuses a file with a fault, and loads nothing', async () => {
    const before = await dumpContent(store());
    const entry = '{ claim: claim:0123456789abcdef, rank: BEST }';
    const files = { ...goodSeed(), 'decisions.yaml': `overrides: [${entry}, { claim: x }]` };
    await expect(load(store(), files)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('decisions.yaml:1 overrides[0].rank') as unknown,
    });
    expect(await dumpContent(store())).toEqual(before);
  });

  it('refuses a dataset that is not there', async () => {
    await expect(exportSeed(store(), 'no')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the seed of the repository', () => {
  it('is read from what is written of its graph as it was', async () => {
    const contents = await compiledSeed();
    const files = await withEmptyStore(async (store) => {
      await fillWithSeed(store);
      const written = await Promise.all(
        contents.map(({ dataset }) => exportSeed(store, dataset.id)),
      );
      return Object.fromEntries(written.flatMap((some) => [...some]));
    });
    expect(await readFiles(files)).toEqual(contents);
  });
});
