import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadSeed } from '../../src/change/load/load-seed.js';
import { readDatasetIds } from '../../src/claims/graph/read-datasets.js';
import { readDataFolders } from '../../src/folder/data-folder.js';
import { readerOf } from '../../src/store/read-row.js';
import { dumpGraph } from '../fixtures/seed/graph-dump.js';
import { dataset, goodSeed, withSeed } from '../fixtures/seed/temporary-seed.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';

const views = {
  'views/dataset.yaml': `${dataset.replace('id: news', 'id: views')}
documents:
  - { key: view, title: A view, language: en, retrieved: 2026-11-24, says: It is in Asia. }
entities:
  - id: place:riyadh
    names: [{ text: Riyadh, lang: EN, kind: OFFICIAL, evidence: [view] }]`,
};

describe.each(testStores())('the datasets of data folders: $name', (engine) => {
  const opened = useStore(engine, 'definitions');
  const held = () => readDatasetIds(readerOf(opened.store));

  it('are told where their folder has them no more, and go by --prune alone', async () => {
    await withSeed(goodSeed(), async (folders) => {
      await loadSeed(opened.store, folders);
      const before = await dumpGraph(opened.store);
      await withSeed(views, async ([other, ...none]) => {
        const both = [...folders, ...(other === undefined ? none : [other])];
        expect(await loadSeed(opened.store, both)).toMatchObject([
          { id: 'news', written: false },
          { id: 'views', written: true },
        ]);
        const datasets = join(String(other?.path), 'datasets');
        await rename(join(datasets, 'views'), join(datasets, '.views'));
        const later = readDataFolders(both.map(({ path }) => path));
        const left = { id: 'views', isGone: true };
        expect(await loadSeed(opened.store, folders)).toHaveLength(1);
        expect(await loadSeed(opened.store, later)).toMatchObject([
          {},
          { ...left, written: false },
        ]);
        await loadSeed(opened.store, later, { prune: true, dryRun: true });
        expect(await held()).toEqual(['news', 'views']);
        const pruned = await loadSeed(opened.store, later, { prune: true });
        expect(pruned).toMatchObject([{}, { ...left, written: true }]);
      });
      expect(await dumpGraph(opened.store)).toEqual(before);
    });
  });
});

describe('multaqa --data', () => {
  it('keeps the graph in the folder, and makes none in a dry run', async () => {
    await withSeed(goodSeed(), async ([folder]) => {
      const path = String(folder?.path);
      const tried = await multaqa(['seed', '--data', path, '--dry-run']);
      expect(tried.stdout).toMatch(/news +2 +2 +3 +1 +would be written/);
      expect(await readdir(path)).toEqual(['datasets']);
      expect((await multaqa(['seed', '--data', path])).code).toBe(0);
      const asked = await multaqa(['query', '--data', path, '{ entities { totalCount } }']);
      expect(asked.stdout).toContain('"totalCount": 2');
      const examined = await multaqa(['doctor', '--data', path]);
      expect(examined.stdout).toContain('1 of its 1 datasets are loaded');
    });
  });
});

describe('the operations of data folders', () => {
  const asking = (operation: string) => ({
    ...goodSeed(),
    'operations/places.graphql': `# Places.\nquery Places {\n  ${operation}\n}\n`,
  });

  it('are asked by name, and refused where two folders have one of the same name', async () => {
    await withSeed(asking('places { totalCount }'), async ([one]) => {
      const path = String(one?.path);
      const where = ['--data', path, '--store', 'embedded:'];
      const { stdout } = await multaqa(['query', '--name', 'places', ...where]);
      expect(stdout).toContain('"totalCount": 1');
      await withSeed(
        { 'operations/places.graphql': '# P.\nquery Places {\n  places { totalCount }\n}\n' },
        async ([other]) => {
          const both = ['--data', `${path},${String(other?.path)}`, '--store', 'embedded:'];
          const { stderr } = await multaqa(['query', '--name', 'places', ...both]);
          expect(stderr).toContain('have an operation "places" each.');
        },
      );
    });
  });
});
