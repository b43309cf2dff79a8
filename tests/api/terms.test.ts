import { describe, expect, it } from '@jest/globals';
import { useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { document, goodSeed } from '../fixtures/seed/temporary-seed.js';
import { testStores } from '../fixtures/stores/test-stores.js';

interface Said {
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly ended?: true;
  readonly role?: string;
  readonly cite?: string;
}

/** An entity with claims of one relation to the organisation. */
const related = (id: string, predicate: string, said: readonly Said[]) => `  - id: ${id}
    names:
      - { text: ${id.replace(/.*:/, '')}, lang: EN, kind: SHORT, evidence: [page] }
    relations:
${said
  .map(({ cite = 'page', role, ...dates }) => {
    const parts = Object.entries(dates).map(
      ([key, value]) => `, ${key}: ${typeof value === 'string' ? `'${value}'` : String(value)}`,
    );
    const named = role ? `, role: { key: ${role}, ar: منصب, en: Office }` : '';
    return `      - { predicate: ${predicate}, object: organization:o, method: REFERENCE${named}, evidence: [${cite}]${parts.join('')} }`;
  })
  .join('\n')}`;

const office = 'secretary-general';
const entities = [
  related('country:again', 'MEMBER_OF', [
    { validFrom: '2001-03-01', validTo: '2004-06-30' },
    { validFrom: '2008-01-01' },
    { validTo: '2012-12-31' },
    { validFrom: '2018-05-01' },
    {},
  ]),
  related('country:left', 'MEMBER_OF', [{ validFrom: '2010-02-01' }, { ended: true }]),
  related('country:strayed', 'MEMBER_OF', [{ validFrom: '1981-05-25' }, { validTo: '1980' }]),
  related('country:disputed', 'MEMBER_OF', [{ validFrom: '2015' }, { validFrom: '2017-06' }]),
  related('country:founder', 'MEMBER_OF', [
    { validFrom: '2003' },
    { role: 'founding-member', cite: 'ALL' },
  ]),
  related('person:first', 'HOLDS_POSITION', [{ role: office, validFrom: '2015-01-01' }]),
  related('person:second', 'HOLDS_POSITION', [{ role: office, validFrom: '2019-03-01' }]),
];
const seed = goodSeed({
  'news/document.yaml': document,
  'news/ties.yaml': `entities:\n${entities.join('\n')}`,
});

/** The time of a membership in three terms, at dates in and between them. */
const atTwelve: readonly (readonly [on: string, holds: string])[] = [
  ['2000-12-31', 'NO'],
  ['2001-02', 'NO'],
  ['2001-03-01', 'CERTAIN'],
  ['2003', 'CERTAIN'],
  ['2004-06-30', 'CERTAIN'],
  ['2004-07-01', 'NO'],
  ['2007', 'NO'],
  ['2008-01-01', 'CERTAIN'],
  ['2012-12-31', 'CERTAIN'],
  ['2013', 'NO'],
  ['2018-05-01', 'CERTAIN'],
  ['2026', 'CERTAIN'],
];

describe.each(testStores())('the terms of relations: $name', (engine) => {
  const analyst = useAnalyst(engine, seed);
  const membersAt = async (on: string, certainty: string, scope = '') =>
    valuesAt(
      await analyst.ask(
        `{ organization(id: "organization:o") { members(first: 50${scope}, asOf: { on: "${on}", certainty: ${certainty} }) { nodes { id } } } }`,
      ),
      'organization.members.nodes.id',
    ).map(String);
  const relationsOf = async (id: string, fields: string) => {
    const [relation] = valuesAt(
      await analyst.ask(`{ relations(filter: { source: ["${id}"] }) { nodes { ${fields} } } }`),
      'relations.nodes',
    );
    return relation;
  };

  it.each(atTwelve)('answer alike for a state that came back twice, on %s', async (on, holds) => {
    const id = 'country:again';
    const isHeld = holds === 'CERTAIN';
    expect(await relationsOf(id, `holds(on: "${on}")`)).toEqual({ holds });
    for (const scope of ['', ', dataset: "news"'])
      expect((await membersAt(on, 'CERTAIN', scope)).includes(id)).toBe(isHeld);
    const asOf = `asOf: { on: "${on}", certainty: CERTAIN }`;
    const around = await analyst.ask(
      `{ subgraph(input: { seeds: ["${id}"], hops: 1, ${asOf} }) { relations { type } } paths(from: "${id}", to: "organization:o", maxHops: 1, ${asOf}) { nodes { length } } }`,
    );
    expect(valuesAt(around, 'subgraph.relations.type')).toEqual(isHeld ? ['MEMBER_OF'] : []);
    expect(valuesAt(around, 'paths.nodes.length')).toEqual(isHeld ? [1] : []);
  });

  it('show the last, and list all with those who say so', async () => {
    expect(
      await relationsOf(
        'country:again',
        'validFrom validTo validFromSources validFromConfidence contested terms { __typename from: validFrom validTo validToSources }',
      ),
    ).toEqual({
      validFrom: '2018-05-01',
      validTo: null,
      contested: false,
      validFromSources: 1,
      validFromConfidence: 0.8,
      terms: [
        { __typename: 'ValidTerm', from: '2001-03-01', validTo: '2004-06-30', validToSources: 1 },
        { __typename: 'ValidTerm', from: '2008-01-01', validTo: '2012-12-31', validToSources: 1 },
        { __typename: 'ValidTerm', from: '2018-05-01', validTo: null, validToSources: null },
      ],
    });
  });

  it('end without a day by the date of the document', async () => {
    const id = 'country:left';
    expect(await relationsOf(id, 'validFrom validTo overBy terms { overBy }')).toEqual({
      validFrom: '2010-02-01',
      validTo: null,
      overBy: '2021-04-30',
      terms: [{ overBy: '2021-04-30' }],
    });
    expect(await membersAt('2015', 'CERTAIN')).not.toContain(id);
    expect(await membersAt('2015', 'POSSIBLE')).toContain(id);
    expect(await membersAt('2021-05-01', 'ANY')).not.toContain(id);
    expect(await relationsOf(id, 'en: sentence(lang: EN) ar: sentence')).toEqual({
      en: 'Left was a member of \u2068المنظمة\u2069 from 1 February 2010 to 30 April 2021 at the latest.',
      ar: 'استمرت عضوية \u2068left\u2069 في المنظمة من 1 فبراير 2010 إلى 30 أبريل 2021 على الأبعد.',
    });
  });

  it('do not end before they begin: that is a conflict', async () => {
    const id = 'country:strayed';
    expect(await relationsOf(id, 'validFrom validTo contested holds(on: "2020")')).toEqual({
      validFrom: '1981-05-25',
      validTo: null,
      contested: true,
      holds: 'CERTAIN',
    });
    const { conflicts } = (await analyst.ask(
      `{ conflicts(entities: ["${id}"]) { nodes { about preferred { validFrom } } } }`,
    )) as { readonly conflicts: unknown };
    expect(conflicts).toEqual({
      nodes: [{ about: 'VALID_TO', preferred: { validFrom: '1981-05-25' } }],
    });
  });

  it('are certain by every date that is stated, possible by one', async () => {
    const id = 'country:disputed';
    expect(await membersAt('2016-02', 'CERTAIN')).not.toContain(id);
    expect(await membersAt('2016-02', 'POSSIBLE')).toContain(id);
    expect(await membersAt('2017-07', 'CERTAIN')).toContain(id);
  });

  it('belong to the relation with a role that a claim without it joins, under either id', async () => {
    const id = 'member-of:country:founder~organization:o';
    const fields =
      '... on Membership { id validFrom role(lang: EN) claims { nodes { validFrom } } }';
    const answer = await analyst.ask(
      `{ node(id: "${id}") { ${fields} } relations(filter: { source: ["country:founder"] }) { nodes { ${fields} } } }`,
    );
    const joined = {
      id: `${id}~founding-member`,
      validFrom: '2003',
      role: 'Office',
      claims: { nodes: expect.arrayContaining([{ validFrom: '2003' }, { validFrom: null }]) },
    };
    expect(answer).toEqual({ node: joined, relations: { nodes: [joined] } });
  });

  it('of an office end for certain when somebody else takes it over', async () => {
    const holders = (certainty: string, on: string) =>
      analyst
        .ask(
          `{ organization(id: "organization:o") { officeHolders(first: 9, asOf: { on: "${on}", certainty: ${certainty} }) { nodes { id } } } }`,
        )
        .then((answer) => valuesAt(answer, 'organization.officeHolders.nodes.id'));
    expect(await holders('CERTAIN', '2018')).toEqual(['person:first']);
    expect(await holders('CERTAIN', '2020')).toEqual(['person:second']);
    expect(await holders('POSSIBLE', '2020')).toEqual(['person:first', 'person:second']);
    expect(
      await relationsOf('person:first', 'validTo contested endedBy sentence(lang: EN)'),
    ).toEqual({
      validTo: null,
      contested: false,
      sentence: expect.stringMatching(
        /^First held .* from 1 January 2015 to 1 March 2019 at the latest\.$/u,
      ),
      endedBy: 'holds-position:person:second~organization:o~secretary-general',
    });
  });
});
