import { describe, expect, it } from '@jest/globals';
import { claimId } from '../../src/claims/ids.js';
import { loadDatasets } from '../../src/change/load/load-datasets.js';
import type { ClaimRecord, DatasetContent } from '../../src/claims/records.js';
import { loadSeed } from '../../src/change/load/load-seed.js';
import { readSeed } from '../../src/claims/seed/read-seed.js';
import { entityKindNames } from '../../src/model/kinds.js';
import { migrate } from '../../src/store/migrate.js';
import { openStore } from '../../src/store/open-store.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';
import { seedFolders } from '../fixtures/seed/compiled-seed.js';
import { article } from '../fixtures/seed/real-seed.js';
import { entities, goodSeed, withSeed } from '../fixtures/seed/temporary-seed.js';
import { dumpGraph } from '../fixtures/seed/graph-dump.js';
import { otherStore } from '../fixtures/stores/other-store.js';

const small = () => withSeed(goodSeed(), readSeed);
const withoutRiyadh = goodSeed({
  'news/entities.yaml': entities
    .replace(/ {4}relations:\n.*\n/, '')
    .replace(/ {2}- id: place[^]*/, ''),
});

/** A dataset that was not in the seed: its one claim cites a document of the seed and places the organisation. */
function annotation(): DatasetContent {
  const [sample] = article.claims.filter(({ object }) => object !== null);
  if (!sample) throw new Error('The article has no relation.');
  const said = {
    dataset: 'annotations',
    subject: 'organization:o',
    predicate: 'LOCATED_IN',
    object: 'place:riyadh',
  };
  const [piece] = sample.evidence;
  const evidence = piece ? [{ ...piece, document: 'document:page' }] : [];
  const claim: ClaimRecord = { ...sample, ...said, id: claimId({ ...sample, ...said }), evidence };
  return {
    dataset: {
      id: 'annotations',
      titleAr: 'تعليقات',
      titleEn: 'Annotations',
      description: '…',
      kind: 'CURATED',
    },
    documents: [],
    entities: [
      { id: 'organization:o', kind: 'Organization' },
      { id: 'place:riyadh', kind: 'Place' },
    ],
    claims: [claim],
    mentions: [],
  };
}

/** The store, except that every transaction fails after its last statement. */
function failing(store: GraphStore): GraphStore {
  const fails = toStatement(cypher`MATCH (n:Entity) CREATE (:Entity {id: n.id})`);
  return otherStore(store, {
    transaction: (statements, options) => store.transaction([...statements, fails], options),
  });
}

describe.each(testStores())('loading a seed: $name', (engine) => {
  const opened = useStore(engine, 'definitions');
  const load = (files: Readonly<Record<string, string>>) =>
    withSeed(files, (folder) => loadSeed(opened.store, folder));

  it('leaves nothing of a load that fails at its very end', async () => {
    await expect(loadDatasets(failing(opened.store), await small())).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await dumpGraph(opened.store)).toEqual([]);
  });

  it('loads nothing of a seed with a fault in one dataset', async () => {
    const faulty = goodSeed({ 'other/dataset.yaml': 'nonsense: 1' });
    await expect(load(faulty)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await dumpGraph(opened.store)).toEqual([]);
  });

  it('is one transaction, and tells what it loaded', async () => {
    const { number } = await opened.store.version();
    expect(await load(goodSeed())).toEqual([
      { id: 'news', written: true, documents: 2, entities: 2, claims: 3, mentions: 1, leftOut: [] },
    ]);
    expect((await opened.store.version()).number).toBe(number + 1);
  });

  it('writes nothing the second time', async () => {
    const before = await opened.store.version();
    expect(await load(goodSeed())).toMatchObject([{ id: 'news', written: false, claims: 3 }]);
    expect(await opened.store.version()).toEqual(before);
  });

  it('removes what is gone from a seed, and is as if it had never been', async () => {
    const full = await dumpGraph(opened.store);
    await load(withoutRiyadh);
    const rest = await dumpGraph(opened.store);
    expect(rest.filter((line) => line.includes('place:riyadh'))).toEqual([]);
    expect(rest.some((line) => line.includes('organization:o'))).toBe(true);
    await load(goodSeed());
    expect(await dumpGraph(opened.store)).toEqual(full);
  });

  it('changes what changed in place', async () => {
    const before = await dumpGraph(opened.store);
    await load(
      goodSeed({ 'news/entities.yaml': entities.replace('text: الرياض', 'text: المنظمة') }),
    );
    const labels = cypher`MATCH (n:Place {id: ${'place:riyadh'}}) RETURN n.labelAr`;
    expect(await opened.store.read(toStatement(labels))).toEqual([['المنظمة']]);
    await load(goodSeed());
    expect(await dumpGraph(opened.store)).toEqual(before);
  });

  it('keeps what another dataset says of the same entities, and of a document that is gone', async () => {
    await loadDatasets(opened.store, [annotation()]);
    await load({ 'news/dataset.yaml': goodSeed()['news/dataset.yaml'] ?? '' });
    const rows = await opened.store.read(
      toStatement(
        cypher`MATCH (s:Entity)-[r:LOCATED_IN]->(t:Entity) RETURN s.datasets, r.datasets, t.datasets`,
      ),
    );
    expect(rows).toEqual([[['annotations'], ['annotations'], ['annotations']]]);
    const documents = toStatement(cypher`MATCH (d:Document) RETURN d.id`);
    expect(await opened.store.read(documents)).toEqual([['document:page']]);
  });

  it('joins the datasets again in one relation', async () => {
    await load(goodSeed());
    const rows = await opened.store.read(
      toStatement(cypher`MATCH (:Entity)-[r:LOCATED_IN]->(:Entity) RETURN r.datasets, r.claimIds`),
    );
    const claims = [expect.any(String), expect.any(String)];
    expect(rows).toEqual([[['annotations', 'news'], claims]]);
  });
});

describe('loading the seed twice', () => {
  it('makes two equal graphs, clock or no clock', async () => {
    const dumps: string[][] = [];
    for (const address of ['embedded:', 'embedded:']) {
      const store = await openStore(address);
      await migrate(store, entityKindNames);
      await loadSeed(store, seedFolders);
      dumps.push(await dumpGraph(store));
      await store.close();
    }
    expect(dumps[0]).toEqual(dumps[1]);
    expect(dumps[0]?.length).toBeGreaterThan(3000);
  });
});
