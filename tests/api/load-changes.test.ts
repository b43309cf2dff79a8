import { describe, expect, it } from '@jest/globals';
import { loadDatasets } from '../../src/change/load/load-datasets.js';
import { loadSeed } from '../../src/change/load/load-seed.js';
import { placeInBuckets } from '../../src/change/upkeep/place-in-buckets.js';
import { readChanges } from '../../src/claims/log/read-changes.js';
import { rebuildProjection } from '../../src/change/upkeep/rebuild-projection.js';
import { upgradeLayout } from '../../src/change/upkeep/upgrade-layout.js';
import { statement } from '../fixtures/stores/every-store.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';
import { article, references } from '../fixtures/seed/real-seed.js';
import {
  document,
  entities,
  goodSeed,
  readFiles,
  withSeed,
} from '../fixtures/seed/temporary-seed.js';

describe.each(testStores())('the change that a load makes: $name', (engine) => {
  const opened = useStore(engine, 'definitions');
  const store = () => opened.store;
  const load = (files: Readonly<Record<string, string>>) =>
    withSeed(files, (folder) => loadSeed(store(), folder));
  const lastChanges = async (make: () => Promise<unknown>) => {
    const { number } = await store().version();
    await make();
    return readChanges(store(), { since: number, upTo: (await store().version()).number });
  };
  const claimOf = async (files: Readonly<Record<string, string>>, predicate: string) => {
    const claims = (await readFiles(files)).flatMap((content) => content.claims);
    const found = claims.find((claim) => claim.predicate === predicate);
    return String(found?.id);
  };

  it('names all that is there since', async () => {
    const changes = await lastChanges(() => load(goodSeed()));
    const [content] = await readFiles(goodSeed());
    expect(changes).toMatchObject([
      { kind: 'LOAD', by: null, removed: [], datasets: ['news'], isWhole: false },
    ]);
    expect(changes[0]?.upserted).toEqual(
      [
        'news',
        ...['document:page', 'document:text', 'organization:o', 'place:riyadh'],
        ...(content?.claims ?? []).map(({ id }) => id),
      ].sort(),
    );
  });

  it('is none where the graph holds it all', async () => {
    expect(await lastChanges(() => load(goodSeed()))).toEqual([]);
  });

  it('names of a claim that is gone the ends, and what documents no longer say', async () => {
    const without = goodSeed({
      'news/entities.yaml': entities.replace(/ {4}relations:\n.*\n/, ''),
    });
    const located = await claimOf(goodSeed(), 'LOCATED_IN');
    const [change, ...more] = await lastChanges(() => load(without));
    expect(change).toMatchObject({
      upserted: ['news', 'organization:o', 'place:riyadh'],
      removed: [located],
    });
    expect(more).toEqual([]);
    const [back] = await lastChanges(() => load(goodSeed()));
    expect(back).toMatchObject({
      upserted: [located, 'news', 'organization:o', 'place:riyadh'].sort(),
      removed: [],
    });
  });

  it('names the ends of a mention that is another, and a document of which something is', async () => {
    const other = goodSeed({
      'news/entities.yaml': entities
        .replace('start: 5, end: 12', 'start: 6, end: 12')
        .replace('quote: المنظمة }\n', 'quote: لمنظمة }\n'),
    });
    const [change] = await lastChanges(() => load(other));
    expect(change).toMatchObject({
      upserted: ['document:text', 'news', 'organization:o'],
      removed: [],
    });
    await load(goodSeed());
    const [titled] = await lastChanges(() =>
      load(goodSeed({ 'news/document.yaml': document.replace('A page', 'The page') })),
    );
    expect(titled).toMatchObject({ upserted: ['document:page', 'news'], removed: [] });
    await load(goodSeed());
  });

  it('names an entity that nothing holds any more as removed', async () => {
    const rest = goodSeed({
      'news/entities.yaml': entities
        .replace(/ {4}relations:\n.*\n/, '')
        .replace(/ {2}- id: place[^]*/, ''),
    });
    const [change] = await lastChanges(() => load(rest));
    expect(change?.removed).toContain('place:riyadh');
    expect(change?.upserted).toEqual(['news', 'organization:o']);
    await load(goodSeed());
  });

  it('says that all may be another where it was forced, and of upkeep', async () => {
    const forced = await lastChanges(async () =>
      loadDatasets(store(), await readFiles(goodSeed()), { force: true }),
    );
    expect(forced).toMatchObject([{ kind: 'LOAD', isWhole: true, upserted: [] }]);
    const rebuilt = await lastChanges(() => rebuildProjection(store()));
    expect(rebuilt).toMatchObject([{ kind: 'REBUILD_PROJECTION', isWhole: true }]);
    await store().write(statement("MATCH (n:Entity {id: 'organization:o'}) REMOVE n.bucket"));
    const placed = await lastChanges(() => placeInBuckets(store()));
    expect(placed).toMatchObject([{ kind: 'PLACE_IN_BUCKETS', isWhole: true }]);
    await store().write(statement('MATCH (d:Dataset) REMOVE d.layout'));
    const upgraded = await lastChanges(() => upgradeLayout(store()));
    expect(upgraded.map(({ kind }) => kind)).toEqual([
      ...['UPGRADE_LAYOUT', 'REBUILD_PROJECTION', 'UPGRADE_LAYOUT'],
    ]);
    expect(await lastChanges(() => placeInBuckets(store()))).toEqual([]);
    expect(await lastChanges(() => upgradeLayout(store()))).toEqual([]);
  });

  it('names of the whole seed one claim, what it is about and what it contradicts', async () => {
    await loadDatasets(store(), [article, references]);
    const place = article.claims.findIndex(({ note }) => note === null);
    const noted = article.claims.map((claim, i) =>
      i === place ? { ...claim, note: 'Said in passing.' } : claim,
    );
    const changes = await lastChanges(() =>
      loadDatasets(store(), [{ ...article, claims: noted }, references]),
    );
    const { id, subject, object } = noted[place] ?? {};
    expect(changes).toMatchObject([
      {
        upserted: ['article', id, subject, object ?? []].flat().toSorted(),
        removed: [],
        datasets: ['article'],
        isWhole: false,
      },
    ]);
  });
});
