import { describe, expect, it } from '@jest/globals';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const relation = (predicate: string, object: string, more = '') =>
  `{ predicate: ${predicate}, object: ${object}, evidence: [register-page]${more} }`;
const entity = (id: string, [ar, en]: readonly [string, string], ...relations: string[]) => `
  - id: ${id}
    names:
      - { text: ${ar}, lang: AR, kind: OFFICIAL, evidence: [register-page] }
      - { text: ${en}, lang: EN, kind: OFFICIAL, evidence: [register-page] }${
        relations.length > 0
          ? `
    relations: [${relations.join(', ')}]`
          : ''
      }`;

const role = (key: string, ar: string, en: string) =>
  `, role: { key: ${key}, ar: ${ar}, en: ${en} }`;
const memorandum = role(
  'memorandum-of-understanding',
  'مذكرة تفاهم',
  'memorandum of understanding',
);

const forum = goodSeed({
  'register/dataset.yaml':
    'dataset: { id: register, titleAr: سجل, titleEn: Register, description: A register., method: REFERENCE }',
  'register/documents.yaml': `documents:
  - { key: register-page, title: A page, url: https://example.org/register, language: en, retrieved: 2026-11-24, says: Who did what. }`,
  'register/entities.yaml': `entities:${[
    entity(
      'country:oases',
      ['بلاد الواحات', 'Oasis Land'],
      relation('HELD_PRESIDENCY', 'organization:league', ', validFrom: "2025", validTo: "2025"'),
      relation('HELD_PRESIDENCY', 'edition:f-1'),
    ),
    entity('country:isles', ['بلاد الجزر', 'Isle Land']),
    entity(
      'organization:league',
      ['رابطة المرجان', 'Coral League'],
      relation('SIGNED_WITH', 'country:isles', `, validFrom: 2024-03-05${memorandum}`),
      relation('SIGNED_WITH', 'organization:bank'),
    ),
    entity('organization:bank', ['بنك المرجان', 'Coral Bank']),
    entity(
      'person:salma',
      ['سلمى الحداد', 'Salma Haddad'],
      relation('MET', 'person:raed', ', validFrom: 2024-03-05'),
      relation('CITIZEN_OF', 'country:oases'),
      relation(
        'ACCREDITED_TO',
        'country:isles',
        `, validFrom: "2021"${role('ambassador', 'سفير', 'Ambassador')}`,
      ),
      relation('ACCREDITED_TO', 'organization:league'),
    ),
    entity(
      'person:raed',
      ['رائد نوري', 'Raed Nouri'],
      relation('MET', 'person:salma', ', validFrom: 2023-01-02'),
      relation('ACCREDITED_TO', 'place:town', role('consul', 'قنصل', 'Consul')),
    ),
    entity('edition:f-1', ['الدورة الأولى', 'First Edition']),
    entity('place:town', ['مدينة اللؤلؤ', 'Pearl Town']),
  ].join('')}`,
});

describe.each(testStores())('relations of states and their envoys on $name', (engine) => {
  const analyst = useAnalyst(engine, forum);
  const told = async (field: string, selection: string, from: 'SOURCE' | 'TARGET' = 'SOURCE') => {
    const path = [field.slice(0, field.indexOf('(')), selection, 'edges'].join('.');
    const edges = valuesAt(
      await analyst.ask(
        `{ ${field} { ${selection} { edges { node { id } relation { ar: sentence(lang: AR, from: ${from}) en: sentence(lang: EN, from: ${from}) } } } } }`,
      ),
      path,
    );
    return edges.flat().map((edge) => {
      const { node, relation } = edge as {
        node: { id: string };
        relation: { ar: string; en: string };
      };
      return [node.id, relation.ar, relation.en];
    });
  };

  it.each([
    [
      'country(id: "country:oases")',
      'presidencies',
      'SOURCE',
      [
        'organization:league',
        'رئاسة رابطة المرجان: بلاد الواحات (في عام 2025).',
        'Oasis Land held the presidency of the Coral League in 2025.',
      ],
    ],
    [
      'organization(id: "organization:league")',
      'presidingCountries',
      'TARGET',
      [
        'country:oases',
        'كانت رئاسة رابطة المرجان لبلاد الواحات في عام 2025.',
        'The presidency of the Coral League was held by Oasis Land in 2025.',
      ],
    ],
    [
      'country(id: "country:oases")',
      'presidedEditions',
      'SOURCE',
      [
        'edition:f-1',
        'الدولة الرئيسة للدورة الأولى: بلاد الواحات.',
        'Oasis Land presided over the First Edition.',
      ],
    ],
    [
      'edition(id: "edition:f-1")',
      'presidingCountries',
      'TARGET',
      [
        'country:oases',
        'عُقدت الدورة الأولى برئاسة بلاد الواحات.',
        'The First Edition was presided over by Oasis Land.',
      ],
    ],
    [
      'person(id: "person:raed")',
      'metPeople',
      'SOURCE',
      [
        'person:salma',
        'عُقد لقاء بين رائد نوري وسلمى الحداد في 5 مارس 2024، وقبل ذلك في 2 يناير 2023.',
        'Raed Nouri met Salma Haddad on 5 March 2024, and before that on 2 January 2023.',
      ],
    ],
    [
      'person(id: "person:salma")',
      'metPeople',
      'TARGET',
      [
        'person:raed',
        'عُقد لقاء بين سلمى الحداد ورائد نوري في 5 مارس 2024، وقبل ذلك في 2 يناير 2023.',
        'Salma Haddad met Raed Nouri on 5 March 2024, and before that on 2 January 2023.',
      ],
    ],
    [
      'person(id: "person:salma")',
      'nationalities',
      'SOURCE',
      [
        'country:oases',
        'سلمى الحداد من مواطني بلاد الواحات.',
        'Salma Haddad is a citizen of Oasis Land.',
      ],
    ],
    [
      'country(id: "country:oases")',
      'citizens',
      'TARGET',
      [
        'person:salma',
        'من مواطني بلاد الواحات: سلمى الحداد.',
        'The citizens of Oasis Land include Salma Haddad.',
      ],
    ],
    [
      'person(id: "person:salma")',
      'accreditedToCountries',
      'SOURCE',
      [
        'country:isles',
        'من المعتمدين لدى بلاد الجزر: سلمى الحداد، سفير (منذ عام 2021).',
        'Salma Haddad has been accredited to Isle Land as Ambassador since 2021.',
      ],
    ],
    [
      'person(id: "person:salma")',
      'accreditedToOrganizations',
      'SOURCE',
      [
        'organization:league',
        'من المعتمدين لدى رابطة المرجان: سلمى الحداد.',
        'Salma Haddad is accredited to the Coral League.',
      ],
    ],
    [
      'person(id: "person:raed")',
      'postings',
      'SOURCE',
      [
        'place:town',
        'من الدبلوماسيين العاملين في مدينة اللؤلؤ: رائد نوري، قنصل.',
        'Raed Nouri serves in Pearl Town as Consul.',
      ],
    ],
    [
      'place(id: "place:town")',
      'accreditedPeople',
      'TARGET',
      [
        'person:raed',
        'من الدبلوماسيين العاملين في مدينة اللؤلؤ: رائد نوري، قنصل.',
        'The diplomats who serve in Pearl Town include Raed Nouri, Consul.',
      ],
    ],
    [
      'organization(id: "organization:league")',
      'signedWith',
      'SOURCE',
      [
        'organization:bank',
        'جرى توقيع اتفاق بين بنك المرجان ورابطة المرجان.',
        'The Coral Bank and the Coral League signed an agreement.',
      ],
    ],
    [
      'organization(id: "organization:league")',
      'signedWithCountries',
      'TARGET',
      [
        'country:isles',
        'جرى توقيع مذكرة تفاهم بين رابطة المرجان وبلاد الجزر في 5 مارس 2024.',
        'The Coral League and Isle Land signed a memorandum of understanding on 5 March 2024.',
      ],
    ],
    [
      'country(id: "country:isles")',
      'signedWith',
      'SOURCE',
      [
        'organization:league',
        'جرى توقيع مذكرة تفاهم بين بلاد الجزر ورابطة المرجان في 5 مارس 2024.',
        'Isle Land and the Coral League signed a memorandum of understanding on 5 March 2024.',
      ],
    ],
  ] as const)('%s has %s, told from its %s', async (field, selection, from, wanted) => {
    expect(await told(field, selection, from)).toEqual([wanted]);
  });

  it('keep two meetings apart as two times, without a conflict', async () => {
    const met = await analyst.ask(
      '{ person(id: "person:raed") { metPeople { edges { relation { contested terms { validFrom } } } } } }',
    );
    expect(valuesAt(met, 'person.metPeople.edges.relation')).toEqual([
      { contested: false, terms: [{ validFrom: '2023-01-02' }, { validFrom: '2024-03-05' }] },
    ]);
  });

  it('are filtered by from both ends, one that is symmetric too', async () => {
    const data = await analyst.ask(`{
      countries(filter: { signedWith: { some: { id: "organization:league" } } }) { nodes { id } }
      organizations(filter: { signedWithCountries: { some: { id: "country:isles" } } }) { nodes { id } }
      people(filter: { nationalities: { some: { presidencies: { some: { id: "organization:league" } } } } }) { nodes { id } }
    }`);
    expect(valuesAt(data, 'countries.nodes.id')).toEqual(['country:isles']);
    expect(valuesAt(data, 'organizations.nodes.id')).toEqual(['organization:league']);
    expect(valuesAt(data, 'people.nodes.id')).toEqual(['person:salma']);
  });
});

describe('every question above', () => {
  it('has the same answer, byte for byte, on every engine', () => {
    expect(questionsAnsweredDifferently(17)).toEqual([]);
  });
});
