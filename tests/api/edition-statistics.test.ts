import { describe, expect, it } from '@jest/globals';
import { editionNumbers, topicChanges } from '../../src/statistics/numbers/index.js';
import { testStores } from '../fixtures/stores/test-stores.js';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';

const numbers = [...editionNumbers, ...topicChanges].map(({ name }) => name);
const fourth = (selection: string) => `{ edition(id: "edition:dc-4") { stats { ${selection} } } }`;
const keys = 'value reason groupCount groups { key value }';

describe.each(testStores())('edition statistics on $name', (engine) => {
  const analyst = useAnalyst(engine);

  it('count what the documents name of the fourth edition', async () => {
    // Article, PART: AlBudaiwi and AlYahya; KEYNOTE: Rauchbauer presented. ATT and PART: five categories of attendees.
    // Three sessions: the keynote, the panel and the opening remarks; nobody is named as speaking at the panel.
    // IND_YAH and Q_YAH: AlYahya is quoted, in no session that the article names.
    const answer = await analyst.ask(
      fourth(`participants { ${keys} } attendeeCategories { value } sessions { ${keys} } speakers { ${keys} }
        participantsByOrganization { ${keys} } speakersByOrganization { ${keys} }`),
    );
    expect(valuesAt(answer, 'edition.stats')).toEqual([
      {
        participants: stated(3, [['Person', 3]]),
        attendeeCategories: { value: 5 },
        sessions: stated(3, [
          ['DIALOGUE', 1],
          ['KEYNOTE', 1],
          ['SPEECH', 1],
        ]),
        speakers: stated(3, [
          ['KEYNOTE', 1],
          ['SPEECH', 1],
          [null, 1],
        ]),
        participantsByOrganization: stated(3, [
          ['organization:dco', 1],
          ['organization:gcc', 1],
          ['organization:tdn', 1],
        ]),
        speakersByOrganization: stated(3, [
          ['organization:dco', 1],
          ['organization:gcc', 1],
          ['organization:tdn', 1],
        ]),
      },
    ]);
  });

  it('keep apart who organised, hosted, hosted together, and where it was held', async () => {
    // Article: SUM1 the DCO organised, in cooperation with the GCC; HEAD the GCC hosts; EDN4 both host together.
    // The venue, the GCC's headquarters, and the city are in the references too.
    const answer = await analyst.ask(
      fourth(
        ['organisers', 'hosts', 'coHosts', 'cooperators', 'venues', 'cities']
          .map((name) => `${name} { entities { id } }`)
          .join(' '),
      ),
    );
    expect(answer).toEqual({
      edition: {
        stats: {
          organisers: ids('organization:dco'),
          hosts: ids('organization:dco', 'organization:gcc'),
          coHosts: ids('organization:dco', 'organization:gcc'),
          cooperators: ids('organization:gcc'),
          venues: ids('organization:gcc'),
          cities: ids('place:riyadh'),
        },
      },
    });
  });

  it('gather the topics of the edition and of its sessions', async () => {
    // Four of the edition (HEAD, SUM5 twice, ATT); the keynote adds four, the panel one; tech diplomacy is in all three.
    const answer = await analyst.ask(
      fourth('topics { value groups { key relations { source { id } target { id } } } }'),
    );
    expect(valuesAt(answer, 'edition.stats.topics.value')).toEqual([9]);
    const [diplomacy] = valuesAt(answer, 'edition.stats.topics.groups').filter(
      (group) => valuesAt(group, 'key')[0] === 'topic:tech_diplomacy',
    );
    expect(valuesAt(diplomacy, 'relations.source.id')).toEqual([
      ...['edition:dc-4', 'sess:keynote', 'sess:panel'],
      ...['edition:dc-4', 'edition:dc-4'],
    ]);
  });

  it('give the figures of its makers, with the words of the documents and the way to each', async () => {
    // ABOUT: 16 members measures the DCO, the other three its members together.
    const answer = await analyst.ask(
      fourth(
        'figures { value groups { entity { id ... on Statistic { quantity { value unit raw } } } relations { type } } }',
      ),
    );
    const groups = valuesAt(answer, 'edition.stats.figures.groups');
    expect(groups.flatMap((group) => valuesAt(group, 'entity.id'))).toEqual([
      'stat:gdp',
      'stat:members',
      'stat:population',
      'stat:under35',
    ]);
    expect(groups[1]).toMatchObject({
      entity: { quantity: { value: 16, unit: 'STATES', raw: expect.stringContaining('16 دولة') } },
    });
    expect(new Set(valuesAt(groups[0], 'relations.type'))).toEqual(
      new Set(['CO_HOSTED', 'GROUP_OF', 'MEASURES', 'ORGANISED']),
    );
  });

  it('lead from a number to the claims that say so, with their evidence', async () => {
    const answer = await analyst.ask(
      fourth(
        'hosts { value relationIds relations { sentence(lang: EN) claims { nodes { evidence { exact start end } } } } }',
      ),
    );
    expect(valuesAt(answer, 'edition.stats.hosts.relationIds')).toEqual([
      'co-hosted:organization:dco~edition:dc-4',
      'co-hosted:organization:gcc~edition:dc-4',
    ]);
    // EDN4, and the subheading, by the article; both again by two references, without words of theirs.
    const joint = { exact: expect.stringContaining('الاستضافة المشتركة'), start: 3587, end: 3790 };
    const evidence = valuesAt(answer, 'edition.stats.hosts.relations.claims.nodes.evidence');
    expect(evidence).toHaveLength(8);
    expect(evidence.filter((each) => (each as { start: number | null }).start === 3587)).toEqual([
      joint,
      joint,
    ]);
  });

  it('say of what no document tells that it is not stated, and give null and not zero', async () => {
    // The documents state of the first edition its date, its city, that AlYahya took part, and that the DCO launched
    // it, whose figures the article has.
    const answer = await analyst.ask(
      `{ edition(id: "edition:dc-1") { stats { ${numbers.map((name) => `${name} { value reason groups { key } groupCount entities { id } relationIds }`).join(' ')} } } }`,
    );
    const [stats] = valuesAt(answer, 'edition.stats') as [Record<string, { value: unknown }>];
    const statedNumbers = numbers.filter((name) => stats[name]?.value !== null);
    expect(statedNumbers).toEqual([
      ...['participants', 'participantsByOrganization', 'organisers', 'cities', 'figures'],
    ]);
    expect(stats['hosts']).toEqual({
      value: null,
      reason: 'NOT_STATED',
      groups: null,
      groupCount: null,
      entities: [],
      relationIds: [],
    });
    expect(stats['newTopics']).toMatchObject({ value: null, reason: 'NO_EDITION_BEFORE' });
  });

  it('do not call topics new where those of the edition before are not stated', async () => {
    expect(
      await analyst.ask(
        fourth('before { id } sharedTopics { value reason } newTopics { value reason }'),
      ),
    ).toEqual({
      edition: {
        stats: {
          before: { id: 'edition:dc-3' },
          sharedTopics: { value: null, reason: 'NOT_STATED' },
          newTopics: { value: null, reason: 'NOT_STATED' },
        },
      },
    });
  });

  it('name nobody’s country by the seat of an organisation', async () => {
    // The GCC and the DCO have their seats in Riyadh; that makes their secretaries general nobody's representatives.
    expect(await analyst.ask(fourth('participantsByCountry { value reason }'))).toEqual({
      edition: { stats: { participantsByCountry: { value: null, reason: 'NOT_STATED' } } },
    });
  });

  it('count only what the claims of a dataset say', async () => {
    // The references know that both hosted together, of the sessions the keynote only; the article knows of no venue.
    const answer = await analyst.ask(`{ edition(id: "edition:dc-4") {
      article: stats(dataset: "article") { venues { value } hosts { value } sessions { value } coHosts { value } }
      references: stats(dataset: "references") { venues { value } hosts { value } sessions { ${keys} } coHosts { value } }
    } }`);
    expect(answer).toEqual({
      edition: {
        article: {
          venues: { value: null },
          hosts: { value: 2 },
          sessions: { value: 3 },
          coHosts: { value: 2 },
        },
        references: {
          venues: { value: 1 },
          hosts: { value: 2 },
          sessions: stated(1, [['KEYNOTE', 1]]),
          coHosts: { value: 2 },
        },
      },
    });
  });

  it('count the claims that the edition has, and the documents behind them', async () => {
    const answer = await analyst.ask(`{ editionStats { edition { id
      claims { totalCount } ofArticle: claims(filter: { dataset: ["article"] }) { totalCount } }
      claimCount documentCount evidencedShare notedShare }
      article: editionStats(dataset: "article") { claimCount documentCount } }`);
    const counts = valuesAt(answer, 'editionStats.claimCount');
    expect(counts).toEqual(valuesAt(answer, 'editionStats.edition.claims.totalCount'));
    expect(valuesAt(answer, 'article.claimCount')).toEqual(
      valuesAt(answer, 'editionStats.edition.ofArticle.totalCount'),
    );
    expect(valuesAt(answer, 'article.documentCount')).toEqual([1, 1, 1, 1]);
    const quoted = valuesAt(answer, 'editionStats.evidencedShare').map(Number);
    const noted = valuesAt(answer, 'editionStats.notedShare').map(Number);
    expect(quoted.map((share) => Math.round(share * 100))).toEqual([50, 44, 47, 68]);
    expect(quoted.map((share, i) => Math.round((share + (noted[i] ?? 0)) * 1e9) / 1e9)).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('come in the order of the editions, for a series or some ids', async () => {
    const answer = await analyst.ask(`{
      all: editionStats { edition { id } }
      two: editionStats(series: "series:dc", first: 2) { edition { id } }
      some: editionStats(editions: ["edition:dc-3", "edition:dc-1", "edition:dc-3"]) { edition { id } }
      none: editionStats(editions: []) { edition { id } }
    }`);
    const dc = (...ordinals: readonly number[]) =>
      ordinals.map((ordinal) => ({ edition: { id: `edition:dc-${ordinal}` } }));
    expect(answer).toEqual({ all: dc(1, 2, 3, 4), two: dc(1, 2), some: dc(1, 3), none: [] });
  });

  it('compare two editions, number by number', async () => {
    // AlYahya took part in both, both were in Riyadh; who hosted the first no document says.
    const answer = await analyst.ask(`{ compareEditions(a: "edition:dc-1", b: "edition:dc-4") {
      a { edition { id } } b { edition { id } }
      participants { difference shared { entities { id } } onlyA { value } onlyB { entities { id } } }
      cities { difference shared { value relationIds } }
      hosts { difference a { reason } b { value } shared { value reason } onlyB { value reason } } } }`);
    const unknown = { value: null, reason: 'NOT_STATED' };
    expect(answer).toEqual({
      compareEditions: {
        a: { edition: { id: 'edition:dc-1' } },
        b: { edition: { id: 'edition:dc-4' } },
        participants: {
          difference: 2,
          shared: ids('person:alyahya'),
          onlyA: { value: 0 },
          onlyB: ids('person:albudaiwi', 'person:rauchbauer'),
        },
        cities: {
          difference: 0,
          shared: {
            value: 1,
            relationIds: ['held-in:edition:dc-1~place:riyadh', 'held-in:edition:dc-4~place:riyadh'],
          },
        },
        hosts: {
          difference: null,
          a: { reason: 'NOT_STATED' },
          b: { value: 2 },
          shared: unknown,
          onlyB: unknown,
        },
      },
    });
  });

  it.each([
    'edition(id: "edition:dc-4") { stats(dataset: "nowhere") { claimCount } }',
    'editionStats(dataset: "nowhere") { claimCount }',
    'compareEditions(a: "edition:dc-1", b: "edition:dc-2", dataset: "nowhere") { a { claimCount } }',
  ])('say which datasets there are, where another is asked for: %s', async (field) => {
    expect(await analyst.askInVain(`{ ${field} }`)).toEqual([
      'There is no dataset "nowhere"; there are article, curated, references.',
    ]);
  });

  it.each([
    [
      'a and b must be two different editions; both are "edition:dc-1".',
      'compareEditions(a: "edition:dc-1", b: "edition:dc-1") { a { claimCount } }',
    ],
    [
      'first must be a whole number from 1 to 2000; 0 was given.',
      'editionStats(first: 0) { claimCount }',
    ],
    [
      'first must be a whole number from 1 to 2000; 2001 was given.',
      'editionStats(first: 2001) { claimCount }',
    ],
    [
      'editionStats takes at most 2000 editions; 2001 were given.',
      `editionStats(editions: ${JSON.stringify(Array<string>(2001).fill('edition:dc-1'))}) { claimCount }`,
    ],
    [
      'first must be a whole number from 1 to 100; 101 was given.',
      'editionStats { topics { groups(first: 101) { key } } }',
    ],
  ])('are refused in one sentence: %s', async (sentence, question) => {
    expect(new Set(await analyst.askInVain(`{ ${question} }`))).toEqual(new Set([sentence]));
  });

  it('cost as many statements for all editions as for one, and claims are counted once', async () => {
    const all =
      'claimCount documentCount participants { value entities { label } } hosts { value }';
    const ofOne = `{ editions(filter: { id: ["edition:dc-4"] }) { nodes { stats { ${all} } } } }`;
    const ofFour = `{ editions { nodes { stats { ${all} } } } }`;
    const first = await analyst.countStatements(ofFour);
    expect(first).toBeLessThanOrEqual(3);
    const again = [await analyst.countStatements(ofOne), await analyst.countStatements(ofFour)];
    // The editions, and the participants by their labels.
    expect(again).toEqual([2, 2]);
    expect(await analyst.countStatements('{ editionStats { hosts { value reason } } }')).toBe(0);
  });
});

describe('every question above', () => {
  it('has the same answer, byte for byte, on every engine', () => {
    expect(questionsAnsweredDifferently(15)).toEqual([]);
  });
});

function stated(value: number, groups: readonly (readonly [key: string | null, value: number])[]) {
  return {
    value,
    reason: null,
    groupCount: groups.length,
    groups: groups.map(([key, count]) => ({ key, value: count })),
  };
}

function ids(...of: readonly string[]) {
  return { entities: of.map((id) => ({ id })) };
}
