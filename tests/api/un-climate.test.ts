import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, Store } from 'n3';
import { createApi } from '../../src/api/api.js';
import { useAnalyst } from '../fixtures/analyst.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import type { SeedFiles } from '../fixtures/seed/temporary-seed.js';
import { embedded, testStores } from '../fixtures/stores/test-stores.js';

/** The files of a dataset, by their names in a data folder. */
function filesOf(folder: string, dataset: string): SeedFiles {
  const path = join(folder, 'datasets', dataset);
  return Object.fromEntries(
    readdirSync(path).map((name) => [`${dataset}/${name}`, readFileSync(join(path, name), 'utf8')]),
  );
}

const alone = filesOf('examples/un-climate', 'cop');
const besideSeed = { ...alone, ...filesOf('seed', 'article'), ...filesOf('seed', 'references') };

describe.each(testStores())('the example of another forum on $name', (engine) => {
  describe.each([
    ['alone', alone],
    ['beside the seed', besideSeed],
  ])('%s', (_, files) => {
    const analyst = useAnalyst(engine, files);

    it('has its meetings with both ends, and who hosted them where', async () => {
      const data = await analyst.ask(`{
        editions(filter: { endDate: { from: "2023" }, series: { some: { id: "series:cop" } } }, orderBy: [{ by: ORDINAL }]) {
          nodes { id date endDate hostCountries { nodes { id } } places { nodes { id } } }
        }
        edition(id: "edition:cop-22") { sites { nodes { id } edges { relation { ar: sentence(lang: AR) en: sentence(lang: EN) } } } }
      }`);
      expect(data).toEqual({
        editions: {
          nodes: [
            {
              id: 'edition:cop-28',
              date: '2023-11-30',
              endDate: '2023-12-12',
              hostCountries: { nodes: [{ id: 'country:ae' }] },
              places: { nodes: [{ id: 'place:dubai' }] },
            },
            {
              id: 'edition:cop-29',
              date: '2024-11-11',
              endDate: '2024-11-22',
              hostCountries: { nodes: [{ id: 'country:az' }] },
              places: { nodes: [{ id: 'place:baku' }] },
            },
          ],
        },
        edition: {
          sites: {
            nodes: [{ id: 'place:bab-ighli' }],
            edges: [
              {
                relation: {
                  ar: 'عُقدت الدورة الثانية والعشرون لمؤتمر الأطراف في قرية باب إغلي.',
                  en: 'COP22 was held at Bab Ighli.',
                },
              },
            ],
          },
        },
      });
    });

    it('tells who was there in the case of each name', async () => {
      const data = await analyst.ask(`{
        person(id: "person:simon-stiell") { editions { edges { relation { sentence(lang: AR) } } } }
        entity(by: { id: "country:ae" }) { ... on Country { hostedEditions { edges { relation { sentence(lang: AR) } } } } }
      }`);
      expect(JSON.stringify(data)).toContain(
        'شارك سيمون ستيل في الدورة السابعة والعشرين لمؤتمر الأطراف.',
      );
      expect(JSON.stringify(data)).toContain('الدورة الثامنة والعشرين لمؤتمر الأطراف');
    });
  });
});

describe('the example of another forum as linked data', () => {
  const analyst = useAnalyst(embedded, alone);
  let server: Harness;
  beforeAll(async () => {
    server = await startServer({ store: analyst.store, api: await createApi() });
  });
  afterAll(() => server.stop());

  it('has the end of a meeting', async () => {
    const answer = await server.get('/id/edition:cop-28', { headers: { accept: 'text/turtle' } });
    const store = new Store(new Parser().parse(await answer.text()));
    const dates = ['startDate', 'endDate'].map((name) =>
      store.getObjects(null, `https://schema.org/${name}`, null).map(({ value }) => value),
    );
    expect(dates).toEqual([['2023-11-30'], ['2023-12-12']]);
  });
});
