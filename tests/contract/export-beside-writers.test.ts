import { beforeEach, describe, expect, it } from '@jest/globals';
import { loadDatasets } from '../../src/change/load/load-datasets.js';
import type { DatasetContent } from '../../src/claims/records.js';
import { elementsFor, encode, formatNamed, readSteadily } from '../../src/export/index.js';
import { migrate } from '../../src/store/migrate.js';
import type { GraphReader } from '../../src/store/graph-reader.js';
import { gather } from '../fixtures/gather.js';
import { contentOf } from '../fixtures/graphs/content-of.js';
import { literal, stated } from '../fixtures/graphs/stated-claim.js';
import { statement } from '../fixtures/stores/every-store.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';

const json = formatNamed('json');

/** A state by a name, and a membership from a year: the input of two statements of an export. */
function stating(name: string, validFrom: string): DatasetContent {
  const dataset = 'd';
  const text = (of: string, subject: string) =>
    literal(
      'NAME',
      { ...{ type: 'NAME', text: of, lang: 'EN', script: 'LATN', nameKind: 'OFFICIAL' } },
      { dataset, subject },
    );
  return contentOf(dataset, [
    text(name, 'country:om'),
    text('A union', 'organization:dco'),
    stated({ dataset, validFrom }),
  ]);
}

const [before, after] = [stating('Before', '2021'), stating('After', '2022')];

/** The same store, in which others load something behind each of these reads, the first of which is 1. */
function loadedBehind(
  store: GraphReader,
  reads: readonly number[],
  load: (turn: number) => Promise<unknown>,
): GraphReader {
  let count = 0;
  return {
    capabilities: store.capabilities,
    version: (options) => store.version(options),
    stream: (asked, options) => store.stream(asked, options),
    async read(asked, options) {
      const rows = await store.read(asked, options);
      if (reads.includes(++count)) await load(count);
      return rows;
    },
  };
}

describe.each(testStores())('an export beside those who write: $name', (engine) => {
  const opened = useStore(engine);

  beforeEach(async () => {
    const { store } = opened;
    await store.write(statement('MATCH (n) WHERE NOT n:GraphVersion DETACH DELETE n'));
    await migrate(store, []);
    await loadDatasets(store, [before]);
  });

  async function exportFrom(store: GraphReader): Promise<string> {
    const version = await store.version({ anew: true });
    const file = await readSteadily(store, {
      version,
      read: (of) => Promise.resolve(encode(json, elementsFor(json, store, { version: of }))),
    });
    const bytes = await gather(file.pieces);
    expect(() => JSON.parse(bytes.toString()) as unknown).not.toThrow();
    return bytes.toString();
  }

  const load = () => loadDatasets(opened.store, [after]);
  const told = (file: string) =>
    ['Before', 'After', '2021', '2022'].filter((each) => file.includes(`"${each}"`));

  it('is of one version, wherever a change falls between its statements', async () => {
    const all = new Set<string>();
    for (const behind of [2, 6, 10]) {
      await loadDatasets(opened.store, [before]);
      all.add(told(await exportFrom(loadedBehind(opened.store, [behind], load))).join());
    }
    expect(all).toContain('After,2022');
    expect([...all].filter((each) => each !== 'After,2022' && each !== 'Before,2021')).toEqual([]);
  });

  it('is refused where the graph changes each time that it is read', async () => {
    const always = Array.from({ length: 200 }, (_, i) => i + 1);
    const loading = loadedBehind(opened.store, always, (turn) =>
      loadDatasets(opened.store, [turn % 2 === 0 ? before : after]),
    );
    await expect(exportFrom(loading)).rejects.toMatchObject({
      ...{ code: 'OVERLOADED', retryAfterSeconds: 2 },
      message: 'The graph changed during each reading of the file: ask again in a moment.',
    });
  });
});
