import { describe, expect, it } from '@jest/globals';
import { loadDatasets } from '../../src/change/load/load-datasets.js';
import { readOldDatasets, upgradeLayout } from '../../src/change/upkeep/upgrade-layout.js';
import { rebuildProjection } from '../../src/change/upkeep/rebuild-projection.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import { archive, restore, useArchived } from '../fixtures/archive/archived.js';
import { dumpGraph } from '../fixtures/seed/graph-dump.js';
import { fillWithSeed } from '../fixtures/seed/seed-graph.js';
import { goodSeed, readFiles, type SeedFiles } from '../fixtures/seed/temporary-seed.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';
import { linesOf, sealedOf } from '../fixtures/archive/bytes.js';

const page = (dataset: string, retells = '') => `documents:
  - key: ${dataset}-page
    title: A page
    url: https://example.org/${dataset}
    language: en
    retrieved: 2026-11-24
    says: Something.${retells && `\n    retells: ${retells}`}`;
const datasetOf = (id: string) =>
  `dataset: { id: ${id}, titleAr: أ, titleEn: A, description: A., method: REFERENCE }`;

/** An office, a host and a city, claimed by one dataset, with contradicting claims of another. */
const claimedBy = (id: string, person: string, city: string, hosting: string) => `entities:
  - id: person:${person}
    names:
      - { text: ${person}, lang: EN, kind: SHORT, evidence: [${id}-page] }
    relations:
      - predicate: HOLDS_POSITION
        object: organization:o
        role: { key: secretary-general, ar: الأمين العام, en: Secretary General }
        validFrom: 2020-01-01
        evidence: [${id}-page]
  - id: organization:${id}
    names:
      - { text: Host ${id}, lang: EN, kind: SHORT, evidence: [${id}-page] }
    relations:
      - { predicate: ${hosting}, object: edition:o-1, evidence: [${id}-page] }
  - id: place:${city}
    names:
      - { text: ${city}, lang: EN, kind: SHORT, evidence: [${id}-page] }
  - id: edition:o-1
    names:
      - { text: Edition ${id}, lang: EN, kind: SHORT, evidence: [${id}-page] }
    relations:
      - { predicate: HELD_IN, object: place:${city}, evidence: [${id}-page] }`;

const one: SeedFiles = {
  'one/dataset.yaml': datasetOf('one'),
  'one/document.yaml': page('one'),
  'one/entities.yaml': claimedBy('one', 'a', 'muscat', 'HOSTED'),
};
const two = (retells = ''): SeedFiles => ({
  'two/dataset.yaml': datasetOf('two'),
  'two/document.yaml': page('two', retells),
  'two/entities.yaml': claimedBy('two', 'b', 'doha', 'CO_HOSTED'),
});
const without: SeedFiles = {
  'two/dataset.yaml': datasetOf('two'),
  'two/document.yaml': page('two'),
};

describe.each(testStores())('what is contested is a projection: $name', (engine) => {
  const opened = useStore(engine, 'definitions');
  const load = async (files: SeedFiles) =>
    loadDatasets(opened.store, await readFiles(goodSeed(files)));
  const contested = async () => {
    const rows = await opened.store.read(
      toStatement(cypher`MATCH (n:Entity) WHERE n.contested = true RETURN n.id AS id ORDER BY id`),
    );
    return rows.flat();
  };
  const everybody = [
    ...['edition:o-1', 'organization:o', 'organization:one', 'organization:two'],
    ...['person:a', 'person:b', 'place:doha', 'place:muscat'],
  ];

  it('which a dataset changes for entities that it does not name, and changes back', async () => {
    await load(one);
    const alone = await dumpGraph(opened.store);
    expect(await contested()).toEqual([]);
    await load({ ...one, ...two() });
    expect(await contested()).toEqual(everybody);
    await load({ ...one, ...without });
    expect(await contested()).toEqual([]);
    const left = (await dumpGraph(opened.store)).filter((line) => !line.includes('two'));
    expect(left).toEqual(alone);
  });

  it('is the same when it is made anew, and whichever dataset came first', async () => {
    await load({ ...one, ...two() });
    const loaded = await dumpGraph(opened.store);
    await rebuildProjection(opened.store);
    expect(await dumpGraph(opened.store)).toEqual(loaded);
  });

  it('counts one source where one dataset retells another', async () => {
    const sources = async () => {
      const rows = await opened.store.read(
        toStatement(
          cypher`MATCH (:Person)-[r:HOLDS_POSITION]->(:Organization) RETURN r.sources AS sources ORDER BY r.id`,
        ),
      );
      return rows.flat();
    };
    const same = (files: SeedFiles): SeedFiles =>
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [
          name,
          text.replaceAll('person:b', 'person:a'),
        ]),
      );
    await load({ ...one, ...same(two()) });
    expect(await sources()).toEqual([2]);
    await load({ ...one, ...same(two('one-page')) });
    expect(await sources()).toEqual([1]);
  });
});

describe.each(testStores())('what an older version wrote: $name', (engine) => {
  const used = useArchived(engine);

  it('is brought up to date, and is then as if it had been written now', async () => {
    await fillWithSeed(used.store);
    const now = await dumpGraph(used.store);
    await used.write(
      'MATCH (c:Claim) REMOVE c.sources, c.sourceIds, c.contested, c.datasets, c.factSources, c.validFromSources, c.validFromConfidence, c.roleSources, c.roleConfidence',
    );
    await used.write('MATCH (:Claim)-[e:EVIDENCED_BY]->(:Document) REMOVE e.isFirst');
    await used.write('MATCH (d:Document) REMOVE d.paragraphs');
    await used.write('MATCH (d:Dataset) REMOVE d.layout');
    expect(await readOldDatasets(used.store)).toEqual(['article', 'references']);
    await upgradeLayout(used.store);
    expect(await readOldDatasets(used.store)).toEqual([]);
    expect(await dumpGraph(used.store)).toEqual(now);
    const { number } = await used.store.version();
    await upgradeLayout(used.store);
    expect((await used.store.version()).number).toBe(number);
  });

  it('supports all of its claim where it does not say what', async () => {
    await fillWithSeed(used.store);
    await used.write('MATCH (:Claim)-[e:EVIDENCED_BY]->(:Document) REMOVE e.supports, e.isFirst');
    await used.write('MATCH (d:Dataset) REMOVE d.layout');
    await upgradeLayout(used.store);
    const rows = await used.store.read(
      toStatement(
        cypher`MATCH (c:Claim)-[e:EVIDENCED_BY]->(:Document) WHERE c.subjectId = 'country:cy' AND c.predicate = 'MEMBER_OF' RETURN e.supports, c.validFromSources`,
      ),
    );
    expect(rows).toEqual([1, 2, 3].map(() => [['SUBJECT', 'OBJECT', 'VALID_FROM'], 3]));
  });

  it('is restored from an archive of format version 1', async () => {
    const lines = (linesOf(used.ofSeed) as object[]).slice(0, -1);
    // Such an archive has no log.
    const [header = {}, ...rest] = lines.filter((line) => !('change' in line));
    const old = sealedOf([{ ...header, version: 1 }, ...rest]);
    await restore(used.store, old);
    expect(linesOf(await archive(used.store)).slice(1, -1)).toEqual(rest);
  });
});
