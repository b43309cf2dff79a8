import {
  forumFiles,
  forumFolder,
  forumVocabulary,
  vocabularyWith,
} from '../fixtures/vocabulary/install.js';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { writeVocabulary } from '../../src/change/load/keep-vocabulary.js';
import { refuseLosses } from '../../src/change/load/lost-vocabulary.js';
import { loadSeed } from '../../src/change/load/load-seed.js';
import type { Element } from '../../src/export/element.js';
import { elements } from '../../src/export/elements.js';
import { formats, ontologyFor, shapesFor } from '../../src/export/index.js';
import { readDataFolders } from '../../src/folder/data-folder.js';
import { entityKindNames } from '../../src/model/kinds.js';
import { installVocabulary, noVocabulary, ownVocabulary } from '../../src/model/own.js';
import { migrate } from '../../src/store/migrate.js';
import { openStore } from '../../src/store/open-store.js';
import { readerOf } from '../../src/store/read-row.js';
import { keepVocabulary, readStoredVocabulary } from '../../src/store/stored-vocabulary.js';
import { useAnalyst, questionsAnsweredDifferently } from '../fixtures/analyst.js';
import { archive, restore } from '../fixtures/archive/archived.js';
import { encodeAs } from '../fixtures/export/elements.js';
import { expectGraph } from '../fixtures/export/reading/read-graph.js';
import { ofParts, readers } from '../fixtures/export/reading/index.js';
import { gather } from '../fixtures/gather.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';

const paris = 'agreement:paris-agreement';

it('is installed before the model is imported, else not at all', () => {
  expect(() => {
    installVocabulary(noVocabulary);
  }).toThrow('A vocabulary is installed before the model is imported.');
  expect(Object.isFrozen(ownVocabulary().kinds[0]?.labels.ar)).toBe(true);
});

describe.each(testStores())('a forum with a vocabulary: $name', (engine) => {
  const analyst = useAnalyst(engine, forumFiles);
  beforeAll(() => migrate(analyst.store, entityKindNames));

  it('is asked by its own kinds, literals and relations', async () => {
    const answer = await analyst.ask(`{
      agreements(
        filter: {
          enteredIntoForce: { from: "2010" }, stage: { eq: "IN_FORCE" }, shareNeeded: { gte: 0.5, lte: 0.6 }
          adoptedBy: { some: { ordinal: { gte: 20 }, presidents: { some: {} } } }
          preparedByCountries: { stated: true }
        }
        orderBy: [{ by: SHARE_NEEDED, direction: DESC }]
      ) {
        totalCount
        groupBy(by: [{ field: ADOPTED_ON, precision: YEAR }, { field: STAGE }]) {
          buckets { count keys { date text } summary(of: SHARE_NEEDED) { max } }
        }
        nodes {
          id unTreatyNumber adoptedOn
          adoptedBy { edges { node { label(lang: EN) } relation { __typename ar: sentence en: sentence(lang: EN) back: sentence(from: TARGET) } } }
        }
      }
      agreement(id: "${paris}") { label claims(filter: { predicate: [ADOPTED_ON, UN_TREATY_NUMBER, STAGE] }) { totalCount } }
      presided: editions(filter: { presidents: { some: {} } }) {
        nodes { presidents { nodes { id } } answers(questions: [{ of: ORGANISER }, { tie: { type: ADOPTED, with: "${paris}" } }]) { shown { entity { id } } } }
      }
      entity(by: { externalId: { scheme: UN_TREATY_COLLECTION, value: "XXVII-7-d" } }) { id kind }
    }`);
    expect(answer).toEqual({
      agreements: {
        totalCount: 1,
        groupBy: {
          buckets: [
            {
              count: 1,
              keys: [
                { date: '2015', text: null },
                { date: null, text: 'IN_FORCE' },
              ],
              summary: { max: 0.55 },
            },
          ],
        },
        nodes: [
          {
            id: paris,
            unTreatyNumber: 'XXVII-7-d',
            adoptedOn: '2015-12-12',
            adoptedBy: {
              edges: [
                {
                  node: { label: 'COP21' },
                  relation: {
                    __typename: 'Adoption',
                    ar: 'اعتمدت الدورة الحادية والعشرون لمؤتمر الأطراف اتفاق باريس.',
                    en: 'COP21 adopted the Paris Agreement.',
                    back: 'اعتُمد اتفاق باريس في الدورة الحادية والعشرين لمؤتمر الأطراف.',
                  },
                },
              ],
            },
          },
        ],
      },
      agreement: { label: 'اتفاق باريس', claims: { totalCount: 3 } },
      presided: {
        nodes: [
          {
            presidents: { nodes: [{ id: 'person:laurent-fabius' }] },
            answers: [
              { shown: [{ entity: { id: 'person:laurent-fabius' } }] },
              { shown: [{ entity: { id: paris } }] },
            ],
          },
        ],
      },
      entity: { id: paris, kind: 'Agreement' },
    });
  });

  it('is searched, walked and told as all of the package is', async () => {
    const answer = await analyst.ask(`{
      search(query: "paris agreement", kinds: [Agreement]) { nodes { id } }
      paths(from: "person:laurent-fabius", to: "${paris}") { nodes { hops { relations { type } } } }
      relations(filter: { type: [ADOPTED], targetKind: [Agreement] }) { nodes { source { id } } }
      statistics { nodes { label(lang: EN) relations { totalCount } } }
      graph { kinds { kind count } }
      vocabulary { enums { name values { value label } } kinds { kind prefix label pluralLabel(lang: EN) family } }
    }`);
    expect(answer).toMatchObject({
      graph: { kinds: expect.arrayContaining([{ kind: 'Agreement', count: 1 }]) },
      relations: { nodes: [{ source: { id: 'edition:cop-21' } }] },
      paths: {
        nodes: [
          {
            hops: [
              { relations: [{ type: 'PRESIDED_OVER' }] },
              { relations: [{ type: 'ADOPTED' }] },
            ],
          },
        ],
      },
      search: { nodes: [{ id: paris }] },
      vocabulary: {
        enums: expect.arrayContaining([
          {
            name: 'Stage',
            values: [
              { value: 'OPEN', label: 'مفتوح للتوقيع' },
              { value: 'IN_FORCE', label: 'نافذ' },
            ],
          },
        ]),
        kinds: expect.arrayContaining([
          {
            kind: 'Agreement',
            prefix: 'agreement',
            label: 'اتفاق',
            pluralLabel: 'Agreements',
            family: 'idea',
          },
        ]),
      },
    });
  });

  it('is read back whole from each format of export', async () => {
    const whole: Element[] = [];
    for await (const element of elements(analyst.store)) whole.push(element);
    const [header] = whole;
    if (header?.element !== 'header') throw new Error('The header comes first.');
    for (const format of formats.filter(({ name }) => !ofParts.includes(name))) {
      const reader = readers[format.name];
      if (reader === undefined) throw new Error(`No reader is there for ${format.name}`);
      const bytes = await gather(encodeAs(format, whole));
      const graph = await reader.read(bytes, header);
      expect(graph).toEqual(expectGraph(whole, reader));
      expect(Object.values(graph.relations)).toContainEqual(
        expect.objectContaining({ type: 'ADOPTED', source: 'edition:cop-21', target: paris }),
      );
      expect(graph.entities[paris]).toMatchObject({
        kind: 'Agreement',
        properties: { adoptedOn: '2015-12-12', shareNeeded: 0.55 },
      });
    }
  });

  it('keeps its vocabulary, writes it once, and hands it on in an archive', async () => {
    const { yaml, sha256 } = (await readStoredVocabulary(analyst.store)) ?? {};
    expect(yaml).toBe(forumVocabulary);
    const version = await analyst.store.version();
    await writeVocabulary(analyst.store);
    expect(await analyst.store.version()).toEqual(version);
    const other = await openStore('embedded:');
    try {
      await migrate(other, entityKindNames);
      await restore(other, await archive(analyst.store));
      expect(await readStoredVocabulary(other)).toMatchObject({ yaml, sha256, format: 1 });
    } finally {
      await other.close();
    }
  });

  it('refuses a vocabulary that would lose claims, with counts, and takes one that adds', async () => {
    const stored = await readStoredVocabulary(analyst.store);
    const losses = async (from: string, to: string) => {
      const read = readerOf(analyst.store);
      return refuseLosses(read, stored, vocabularyWith(from, to)).then(
        () => [],
        (error: unknown) => String(error).split('\n').slice(1),
      );
    };
    const adopted = forumVocabulary.slice(
      forumVocabulary.indexOf('  - type: ADOPTED'),
      forumVocabulary.indexOf('  - type: PRESIDED_OVER'),
    );
    expect(await losses('family: idea', 'family: fact')).toEqual([]);
    expect(await losses("other: '# leaders'", "other: '# heads'")).toEqual([]);
    expect(await losses('kinds: [Agreement]', 'kinds: [Agreement, Event]')).toEqual([]);
    expect(await losses(adopted, '')).toEqual([
      'ADOPTED is gone from vocabulary.yaml and has 1 claims',
    ]);
    expect(await losses('property: adoptedOn', 'property: agreedOn')).toEqual([
      'ADOPTED_ON is changed in vocabulary.yaml (property) and has 1 claims',
    ]);
    expect(await losses('prefix: agreement', 'prefix: treaty')).toEqual([
      'Agreement is changed in vocabulary.yaml (prefix) and has 1 entities',
    ]);
    expect(await losses('IN_FORCE: {', 'VALID: {')).toEqual([
      'STAGE is changed in vocabulary.yaml (codes) and has 1 claims',
    ]);
    expect(await losses('source: Person', 'source: Topic')).toEqual([
      'PRESIDED_OVER from Person to Edition is gone from vocabulary.yaml, and PRESIDED_OVER has 1 claims',
    ]);
    await expect(refuseLosses(readerOf(analyst.store), stored, noVocabulary)).rejects.toThrow(
      'Agreement is gone from vocabulary.yaml and has 1 entities',
    );
  });
});

it('is answered alike by both engines', () => {
  expect(questionsAnsweredDifferently(2)).toEqual([]);
});

describe.each(testStores())('beside the seed of the package: $name', (engine) => {
  const opened = useStore(engine, 'definitions');

  it('is loaded in one change with it', async () => {
    await migrate(opened.bare, entityKindNames);
    const loaded = await loadSeed(opened.bare, readDataFolders(['seed', forumFolder]));
    expect(loaded.map(({ id, written }) => [id, written])).toEqual([
      ['article', true],
      ['references', true],
      ['outcomes', true],
    ]);
    await opened.bare.write(keepVocabulary(null));
    expect(await loadSeed(opened.bare, readDataFolders([forumFolder]))).toMatchObject([
      { written: false },
    ]);
    expect(await readStoredVocabulary(opened.bare)).not.toBeNull();
  });
});

it('is in the ontology and the shapes', () => {
  const lines = ontologyFor(undefined).turtle.split(/\.\n/u);
  const about = (term: string) => lines.find((line) => line.trimStart().startsWith(`mq:${term} `));
  expect(about('Agreement')).toContain('rdfs:subClassOf mq:Entity, schema:Legislation');
  expect(about('ADOPTED')).toContain('rdfs:subPropertyOf schema:result');
  expect(shapesFor(undefined)).toContain('sh:path mq:enteredIntoForce ; sh:maxCount 1');
});
