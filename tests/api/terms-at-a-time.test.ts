import { describe, expect, it } from '@jest/globals';
import { useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { document, goodSeed } from '../fixtures/seed/temporary-seed.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const office = '{ key: secretary-general, ar: الأمين العام, en: Secretary General }';
/** A term in the office, which one has at a time. */
const term = (dates: string) => `
      - predicate: HOLDS_POSITION
        object: organization:o
        role: ${office}
        method: REFERENCE
        evidence: [page]
        ${dates}`;

/** One held the office twice, with another between; a state was a member twice. */
const seed = goodSeed({
  'news/document.yaml': document.replace('published: 2021-04', 'published: 2026-04'),
  'news/terms.yaml': `entities:
  - id: person:a
    names:
      - { text: Rosa Miller, lang: EN, kind: OFFICIAL, evidence: [page] }
    relations:${term('validFrom: "2015"')}${term('validFrom: "2022-03"')}
  - id: person:b
    names:
      - { text: Omar Haddad, lang: EN, kind: OFFICIAL, evidence: [page] }
    relations:${term('validFrom: "2019-06-01"')}
  - id: country:c
    names:
      - { text: Malta, lang: EN, kind: OFFICIAL, evidence: [page] }
    relations:
      - predicate: MEMBER_OF
        object: organization:o
        method: REFERENCE
        evidence: [page]
        validFrom: "2001"
        validTo: "2010-05"
      - predicate: MEMBER_OF
        object: organization:o
        method: REFERENCE
        evidence: [page]
        validFrom: "2014-02"`,
});

describe.each(testStores())('a tie with several terms on $name', (engine) => {
  const analyst = useAnalyst(engine, seed);
  const fields =
    'validFrom validTo overBy endedBy contested sentence(lang: EN) ar: sentence(lang: AR)';
  const askAt = async (field: string, asOf = '') => {
    const answer = await analyst.ask(
      `{ organization(id: "organization:o") { ${field}${asOf && `(asOf: ${asOf})`} { edges { node { id } relation { ${fields} } } } } }`,
    );
    return valuesAt(answer, `organization.${field}.edges`);
  };

  it('is told by its last term, with those before it in a clause', async () => {
    expect(await askAt('members')).toEqual([
      {
        node: { id: 'country:c' },
        relation: {
          validFrom: '2014-02',
          validTo: null,
          overBy: null,
          endedBy: null,
          contested: false,
          sentence: expect.stringMatching(
            /since February 2014, and before that from 2001 to May 2010\.$/,
          ),
          ar: expect.stringMatching(/منذ فبراير 2014، وقبل ذلك من عام 2001 إلى مايو 2010\.$/),
        },
      },
    ]);
  });

  it('is told at a time by the term that held then', async () => {
    const [then] = await askAt('members', '{ on: "2005-03" }');
    expect(then).toMatchObject({
      relation: {
        validFrom: '2001',
        validTo: '2010-05',
        sentence: expect.stringMatching(/from 2001 to May 2010\.$/),
      },
    });
    const [since] = await askAt('members', '{ on: "2020" }');
    expect(since).toMatchObject({ relation: { validFrom: '2014-02', validTo: null } });
    expect(await askAt('members', '{ on: "2012" }')).toEqual([]);
  });

  it('is told so of an office between whose terms somebody else had it', async () => {
    const holders = async (asOf: string) =>
      (await askAt('officeHolders', asOf)).map((edge) => [
        ...valuesAt(edge, 'node.id'),
        ...valuesAt(edge, 'relation.validFrom'),
      ]);
    expect(await holders('{ on: "2017" }')).toEqual([['person:a', '2015']]);
    expect(await holders('{ on: "2020" }')).toEqual([['person:b', '2019-06-01']]);
    expect(await holders('{ on: "2023" }')).toEqual([['person:a', '2022-03']]);
  });

  it('is found by the dates of any of its terms', async () => {
    const idsOf = async (filter: string) =>
      valuesAt(
        await analyst.ask(
          `{ relations(filter: { type: [MEMBER_OF], ${filter} }) { nodes { source { id } } } }`,
        ),
        'relations.nodes.source.id',
      );
    expect(await idsOf('validFrom: { from: "2001", to: "2002" }')).toEqual(['country:c']);
    expect(await idsOf('validFrom: { from: "2014", to: "2014" }')).toEqual(['country:c']);
    expect(await idsOf('validFrom: { from: "2003", to: "2013" }')).toEqual([]);
    expect(await idsOf('validTo: { from: "2010", to: "2010" }')).toEqual(['country:c']);
    expect(await idsOf('validTo: { from: "2011", to: "2030" }')).toEqual([]);
  });

  it('is told by that term in a part of the graph too', async () => {
    const around = async (asOf: string) =>
      valuesAt(
        await analyst.ask(
          `{ subgraph(input: { seeds: ["country:c"], types: [MEMBER_OF]${asOf} }) { relations { validFrom validTo } } }`,
        ),
        'subgraph.relations',
      );
    expect(await around('')).toEqual([{ validFrom: '2014-02', validTo: null }]);
    expect(await around(', asOf: { on: "2005" }')).toEqual([
      { validFrom: '2001', validTo: '2010-05' },
    ]);
  });
});
