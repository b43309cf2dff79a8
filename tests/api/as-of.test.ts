import { describe, expect, it } from '@jest/globals';
import { certainties, type AsOf, type Period } from '../../src/shared/as-of.js';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { holdingByDays, isTakenByDays, oddPeriods, oddTimes } from '../fixtures/day-by-day.js';
import { document, goodSeed } from '../fixtures/seed/temporary-seed.js';
import { testStores } from '../fixtures/stores/test-stores.js';

/** A country for each period, which is the one of its membership. */
const members: ReadonlyMap<string, Period> = new Map(
  oddPeriods.map((period, i) => [`country:c${String(i)}`, period]),
);
const entityOf = ([id, { validFrom, validTo }]: readonly [string, Period]) => `  - id: ${id}
    names:
      - { text: ${id.replace('country:', '')}, lang: EN, kind: SHORT, evidence: [page] }
    relations:
      - predicate: MEMBER_OF
        object: organization:o
        method: REFERENCE
        evidence: [page]${validFrom === null ? '' : `\n        validFrom: '${validFrom}'`}${validTo === null ? '' : `\n        validTo: '${validTo}'`}`;
/** Younger than all periods, so that it says nothing of the time of a membership beside its dates. */
const seed = goodSeed({
  'news/document.yaml': document.replace('published: 2021-04', 'published: 2026-04'),
  'news/members.yaml': `entities:\n${[...members].map(entityOf).join('\n')}`,
});

const write = ({ on, certainty }: AsOf) => `{ on: "${on}", certainty: ${certainty} }`;
const takenAt = (asOf: AsOf) =>
  [...members].flatMap(([id, period]) => (isTakenByDays(period, asOf) ? [id] : [])).sort();

const takenByCertainty = (on: string) =>
  Object.fromEntries(certainties.map((certainty) => [certainty, takenAt({ on, certainty })]));
/** Asks with each certainty, and lists for each the countries that are found. */
const askEach = async (
  ask: (question: string) => Promise<unknown>,
  on: string,
  questionOf: (asOf: string) => string,
  place: string,
) => {
  const parts = certainties.map(
    (certainty) => `${certainty}: ${questionOf(write({ on, certainty }))}`,
  );
  const answer = (await ask(`{ ${parts.join(' ')} }`)) as Readonly<Record<string, unknown>>;
  const isMember = (id: unknown) => id !== 'organization:o';
  return Object.fromEntries(
    certainties.map((each) => [each, valuesAt(answer[each], place).filter(isMember).sort()]),
  );
};

describe.each(testStores())('members of every period on $name', (engine) => {
  const analyst = useAnalyst(engine, seed);

  it.each(oddTimes)('as of %s are those that going through the days finds', async (on) => {
    const found = await askEach(
      (question) => analyst.ask(question),
      on,
      (asOf) =>
        `organization(id: "organization:o") { members(first: 100, asOf: ${asOf}) { nodes { id } } }`,
      'members.nodes.id',
    );
    expect(found).toEqual(takenByCertainty(on));
  });

  it.each(oddTimes)('are around it as of %s', async (on) => {
    const found = await askEach(
      (question) => analyst.ask(question),
      on,
      (asOf) =>
        `subgraph(input: { seeds: ["organization:o"], types: [MEMBER_OF], maxNodes: 500, asOf: ${asOf} }) { nodes { entity { id } } }`,
      'nodes.entity.id',
    );
    expect(found).toEqual(takenByCertainty(on));
  });

  it.each(oddTimes)('say of each relation whether it holds on %s', async (on) => {
    const answer = await analyst.ask(
      `{ organization(id: "organization:o") { members(first: 100) { edges { node { id } relation { holds(on: "${on}") } } } } }`,
    );
    const said = valuesAt(answer, 'organization.members.edges').map((edge) => [
      ...valuesAt(edge, 'node.id'),
      ...valuesAt(edge, 'relation.holds'),
    ]);
    expect(Object.fromEntries(said)).toEqual(
      Object.fromEntries([...members].map(([id, period]) => [id, holdingByDays(period, on)])),
    );
  });

  it('are asked for as certain where a question does not say how sure', async () => {
    const answer = await analyst.ask(
      '{ organization(id: "organization:o") { said: members(asOf: { on: "2022", certainty: CERTAIN }) { totalCount } not: members(asOf: { on: "2022" }) { totalCount } } }',
    );
    const totalCount = takenAt({ on: '2022', certainty: 'CERTAIN' }).length;
    expect(answer).toEqual({ organization: { said: { totalCount }, not: { totalCount } } });
  });
});

describe.each(testStores())('the seed as of a time on $name', (engine) => {
  const analyst = useAnalyst(engine);
  const membersOf = (asOf: string) =>
    `{ organization(id: "organization:dco") { members(asOf: ${asOf}) { totalCount } } }`;

  it('counts a membership of "2022" as possible on its first day, and not as certain', async () => {
    const totals = async (asOf: string) => analyst.ask(membersOf(asOf));
    const total = (totalCount: number) => ({ organization: { members: { totalCount } } });
    expect(await totals('{ on: "2022-01-01" }')).toEqual(total(8));
    expect(await totals('{ on: "2022-01-01", certainty: POSSIBLE }')).toEqual(total(10));
    expect(await totals('{ on: "2022" }')).toEqual(total(8));
    expect(await totals('{ on: "2023-01-01" }')).toEqual(total(11));
  });

  it('says of one relation how sure it is', async () => {
    const answer = await analyst.ask(
      '{ node(id: "member-of:country:ma~organization:dco") { ... on Relation { before: holds(on: "2021") then: holds(on: "2022-01-01") after: holds(on: "2023") } } undated: node(id: "organised:organization:dco~edition:dc-4") { ... on Relation { holds(on: "2024") } } }',
    );
    expect(answer).toEqual({
      node: { before: 'NO', then: 'POSSIBLE', after: 'CERTAIN' },
      undated: { holds: 'UNKNOWN' },
    });
  });

  it('narrows whole questions to one time', async () => {
    const answer = await analyst.ask(`{
      before: paths(from: "country:ma", to: "country:om", maxHops: 2, asOf: { on: "2021-12" }) { nodes { nodes { id } } }
      then: paths(from: "country:ma", to: "country:om", maxHops: 2, asOf: { on: "2022-01", certainty: POSSIBLE }) { nodes { nodes { id } } }
      shared: commonConnections(a: "country:sa", b: "country:ma", asOf: { on: "2023" }) { connections { entity { id } } }
      gulf: interlocks(kind: MEMBERS, asOf: { on: "2021" }) { interlocks { sharedCount } }
      today: interlocks(kind: MEMBERS, first: 1) { interlocks { sharedCount } }
    }`);
    expect(answer).toMatchObject({
      before: { nodes: [] },
      then: {
        nodes: [
          { nodes: [{ id: 'country:ma' }, { id: 'organization:dco' }, { id: 'country:om' }] },
        ],
      },
      shared: { connections: [{ entity: { id: 'organization:dco' } }] },
      gulf: { interlocks: [{ sharedCount: 3 }] },
      today: { interlocks: [{ sharedCount: 5 }] },
    });
  });

  const part = 'types: [MEMBER_OF], kinds: [Organization, Country]';
  it.each([
    [
      `centrality(metric: DEGREE, first: 1, ${part}, asOf: { on: "2021" }) { entities { score } }`,
      { entities: [{ score: 6 / 21 }] },
    ],
    [
      `centrality(metric: DEGREE, first: 1, ${part}) { entities { score } }`,
      { entities: [{ score: 16 / 21 }] },
    ],
    [
      `entity(by: { id: "organization:dco" }) { metrics(${part}, asOf: { on: "2021" }) { degree } }`,
      { metrics: { degree: 5 / 21 } },
    ],
    [
      `communities(first: 1, ${part}, asOf: { on: "1990" }) { communities { size } }`,
      { communities: [{ size: 7 }] },
    ],
  ])('measures what held then: %s', async (question, found) => {
    expect(await analyst.ask(`{ found: ${question} }`)).toEqual({ found });
  });

  it('counts in editions what held, among all editions there are', async () => {
    const stats = (asOf: string) =>
      `editionStats(asOf: { on: "2024"${asOf} }) { edition { id } before { id } claimCount participants { value reason } }`;
    const answer = await analyst.ask(
      `{ certain: ${stats('')} any: ${stats(', certainty: ANY')} all: editionStats { edition { id } before { id } claimCount participants { value reason } } }`,
    );
    const { certain, any, all } = answer as Readonly<Record<string, readonly object[]>>;
    expect(any).toEqual(all);
    // Nobody's part has a date: where one is stated, that is told from what no document says.
    const reasons = valuesAt(answer, 'all.participants.reason');
    expect(reasons).toContain(null);
    expect(certain).toEqual(
      all?.map((row, i) => ({
        ...row,
        participants: { value: null, reason: reasons[i] ?? 'NOT_AT_THE_TIME' },
      })),
    );
  });

  it('takes no year of a forecast for the date of a session', async () => {
    const answer = await analyst.ask(
      '{ session(id: "sess:keynote") { forecastYear } timeline(entities: ["sess:keynote"]) { nodes { date } } }',
    );
    expect(answer).toEqual({ session: { forecastYear: '2025' }, timeline: { nodes: [] } });
  });

  it.each([
    [
      '{ on: "2022-13" }',
      'A PartialDate is "2020", "2020-11" or "2020-11-26", but this is "2022-13".',
    ],
    ['{ on: "2022", certainty: SURE }', 'Value "SURE" does not exist in "Certainty" enum.'],
    ['{ certainty: ANY }', 'Field "AsOf.on" of required type "PartialDate!" was not provided.'],
    ['"2022-01-01"', 'Expected value of type "AsOf", found "2022-01-01".'],
  ])('cannot be %s', async (asOf, sentence) => {
    await expect(analyst.ask(membersOf(asOf))).rejects.toThrow(sentence);
  });
});

describe('every question above', () => {
  it('has the same answer, byte for byte, on every engine', () => {
    expect(questionsAnsweredDifferently(50)).toEqual([]);
  });
});
