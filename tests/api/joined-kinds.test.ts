import { describe, expect, it } from '@jest/globals';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const relation = (predicate: string, object: string) =>
  `{ predicate: ${predicate}, object: ${object}, evidence: [page] }`;
const entity = (id: string, ...relations: readonly string[]) => `
  - id: ${id}
    names: [{ text: ${id.slice(id.indexOf(':') + 1)}, lang: EN, kind: OFFICIAL, evidence: [page] }]
    relations: [${relations.join(', ')}]`;

const forum = goodSeed({
  'register/dataset.yaml':
    'dataset: { id: register, titleAr: سجل, titleEn: Register, description: A register., method: REFERENCE }',
  'register/documents.yaml': `documents:
  - { key: register-page, title: A page, url: https://example.org/register, language: en, retrieved: 2026-11-24, says: Who did what. }`,
  'register/entities.yaml': `entities:${[
    entity('country:oases', relation('HOSTED', 'edition:f-1'), relation('HOSTED', 'event:fair')),
    entity('country:isles', relation('CO_HOSTED', 'edition:f-2')),
    entity(
      'organization:league',
      relation('HOSTED', 'event:fair'),
      relation('ORGANISED', 'event:fair'),
    ),
    entity('person:p', relation('PARTICIPATED_IN', 'event:fair')),
    entity('edition:f-1', relation('HELD_IN', 'place:town'), relation('HELD_IN', 'country:oases')),
    entity('edition:f-2', relation('HELD_IN', 'country:isles')),
    entity(
      'edition:f-3',
      relation('HELD_IN', 'country:isles'),
      relation('HELD_IN', 'country:oases'),
    ),
    entity('event:fair', relation('HELD_IN', 'country:oases')),
    entity('place:town', relation('LOCATED_IN', 'country:oases')),
  ]
    .join('')
    .replaceAll('[page]', '[register-page]')}`,
});

describe.each(testStores())('states and events among the ends of relations on $name', (engine) => {
  const analyst = useAnalyst(engine, forum);
  const ids = async (field: string, selection: string) =>
    valuesAt(
      await analyst.ask(`{ ${field} { ${selection} { nodes { id } } } }`),
      [field.slice(0, field.indexOf('(')), selection.replace(/\(.*/, ''), 'nodes.id'].join('.'),
    ).flat();

  it.each([
    ['edition(id: "edition:f-1")', 'hostCountries', ['country:oases']],
    ['edition(id: "edition:f-1")', 'hosts', []],
    ['edition(id: "edition:f-1")', 'countries', ['country:oases']],
    ['edition(id: "edition:f-1")', 'places', ['place:town']],
    ['edition(id: "edition:f-2")', 'coHostCountries', ['country:isles']],
    ['country(id: "country:oases")', 'hostedEditions', ['edition:f-1']],
    ['country(id: "country:oases")', 'hostedEvents', ['event:fair']],
    ['country(id: "country:isles")', 'coHostedEditions', ['edition:f-2']],
    ['country(id: "country:oases")', 'events', ['event:fair']],
    ['event(id: "event:fair")', 'hosts', ['organization:league']],
    ['event(id: "event:fair")', 'hostCountries', ['country:oases']],
    ['event(id: "event:fair")', 'organisers', ['organization:league']],
    ['event(id: "event:fair")', 'participants', ['person:p']],
    ['organization(id: "organization:league")', 'organisedEvents', ['event:fair']],
    ['person(id: "person:p")', 'events', ['event:fair']],
  ])('%s has %s', async (field, selection, wanted) => {
    expect(await ids(field, selection)).toEqual(wanted);
  });

  it('are filtered by, and told in both languages', async () => {
    const data = await analyst.ask(`{
      editions(filter: { hostCountries: { some: { id: "country:oases" } } }) { nodes { id } }
      edition(id: "edition:f-1") { hostCountries { edges { relation { ar: sentence(lang: AR, from: TARGET) en: sentence(lang: EN) } } } }
    }`);
    expect(data).toMatchObject({
      editions: { nodes: [{ id: 'edition:f-1' }] },
      edition: {
        hostCountries: {
          edges: [
            {
              relation: {
                ar: 'الدولة المستضيفة لـ \u2068f-1\u2069: \u2068oases\u2069.',
                en: 'Oases hosted f-1.',
              },
            },
          ],
        },
      },
    });
  });

  it('are counted, a country as where it was held only if no place is named', async () => {
    const stats = async (id: string) =>
      valuesAt(
        await analyst.ask(
          `{ edition(id: "${id}") { stats { hosts { entities { id } } coHosts { value } cities { entities { id } } } } }`,
        ),
        'edition.stats',
      )[0];
    expect(await stats('edition:f-1')).toMatchObject({
      hosts: { entities: [{ id: 'country:oases' }] },
      cities: { entities: [{ id: 'place:town' }] },
    });
    expect(await stats('edition:f-2')).toMatchObject({
      coHosts: { value: 1 },
      cities: { entities: [{ id: 'country:isles' }] },
    });
  });

  it('contradict each other as two countries do, never as a city and a country', async () => {
    const contested = async (id: string) =>
      valuesAt(
        await analyst.ask(
          `{ edition(id: "${id}") { countries { edges { relation { contested } } } } }`,
        ),
        'edition.countries.edges.relation.contested',
      );
    expect(await contested('edition:f-1')).toEqual([false]);
    expect(await contested('edition:f-3')).toEqual([true, true]);
  });
});

describe('every question above', () => {
  it('has the same answer, byte for byte, on every engine', () => {
    expect(questionsAnsweredDifferently(15)).toEqual([]);
  });
});
