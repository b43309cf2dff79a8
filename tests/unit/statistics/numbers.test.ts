import { describe, expect, it } from '@jest/globals';
import { editionNumbers } from '../../../src/statistics/numbers/index.js';
import { read, statedOf } from '../../fixtures/graphs/stated-of.js';

const series = 'Edition:1 -EDITION_OF-> ForumSeries:s';

describe('a number of an edition', () => {
  it.each(editionNumbers.map(({ name }) => name))(
    '%s is not stated, rather than zero, where no document names anything to count',
    async (name) => {
      const stated = await statedOf([series]);
      expect(read(stated, name)).toEqual({ value: 'NOT_STATED', groups: {}, relations: [] });
    },
  );

  it.each([
    ['attendeeCategories', 'Edition:1 -ATTENDED_BY-> AttendeeCategory:a'],
    ['organisers', 'Organization:a -ORGANISED-> Edition:1'],
    ['hosts', 'Organization:a -HOSTED-> Edition:1'],
    ['coHosts', 'Organization:a -CO_HOSTED-> Edition:1'],
    ['cooperators', 'Organization:a -COOPERATED_ON-> Edition:1'],
    ['venues', 'Edition:1 -HELD_AT-> Organization:a'],
    ['cities', 'Edition:1 -HELD_IN-> Place:a'],
  ])('%s counts the other end of “%s”, and nothing else', async (name, text) => {
    const stated = await statedOf([series, text]);
    const counting = name === 'coHosts' ? ['coHosts', 'hosts'] : [name];
    const others = editionNumbers.filter((each) => !counting.includes(each.name));
    const other = text
      .replace('Edition:1', '')
      .split(/ -\w+-> /)
      .join('');
    expect(read(stated, name)).toMatchObject({ value: 1, groups: { [other]: 1 } });
    expect(others.map((each) => read(stated, each.name).value)).toEqual(
      others.map(() => 'NOT_STATED'),
    );
  });

  it('counts somebody in two roles once, and names both relations', async () => {
    const asSpeaker = { text: 'Person:a -PARTICIPATED_IN-> Edition:1', id: 'r:speaker' };
    const asGuest = { text: 'Person:a -PARTICIPATED_IN-> Edition:1', id: 'r:guest' };
    expect(read(await statedOf([asSpeaker, asGuest]), 'participants')).toEqual({
      value: 1,
      groups: { Person: 1 },
      relations: ['r:guest', 'r:speaker'],
    });
  });

  it('counts only what a claim of the dataset says, where one is asked for', async () => {
    const relations = [
      { text: 'Person:a -PARTICIPATED_IN-> Edition:1', datasets: ['article'] },
      { text: 'Person:b -PARTICIPATED_IN-> Edition:1', datasets: ['article', 'test'] },
    ];
    expect(read(await statedOf(relations), 'participants').value).toBe(2);
    expect(read(await statedOf(relations, {}, 'test'), 'participants').value).toBe(1);
  });
});

describe('participants', () => {
  it('are counted under each of their organisations: themselves, or where they hold a position', async () => {
    const stated = await statedOf([
      'Person:a -PARTICIPATED_IN-> Edition:1',
      'Person:b -PARTICIPATED_IN-> Edition:1',
      'Person:c -PARTICIPATED_IN-> Edition:1',
      'Organization:x -PARTICIPATED_IN-> Edition:1',
      'Person:a -HOLDS_POSITION-> Organization:x',
      'Person:a -HOLDS_POSITION-> Organization:y',
      'Person:b -REPRESENTS-> Organization:y',
      'Person:c -CO_FOUNDED-> Organization:y',
    ]);
    expect(read(stated, 'participants')).toMatchObject({
      value: 4,
      groups: { Person: 3, Organization: 1 },
    });
    expect(read(stated, 'participantsByOrganization')).toMatchObject({
      value: 3,
      groups: { 'Organization:x': 2, 'Organization:y': 2 },
    });
  });

  it.each([
    ['was over before it', { from: null, to: '2022-12-31' }, 'NOT_STATED'],
    ['began after it', { from: '2023-05-01', to: null }, 'NOT_STATED'],
    ['began on its last possible day', { from: '2023-04-30', to: null }, 1],
    ['ended on its first possible day', { from: '2019-01-01', to: '2023-04-01' }, 1],
  ])('under a position that %s: %s gives %s', async (_, period, value) => {
    const relations = [
      'Person:a -PARTICIPATED_IN-> Edition:1',
      { text: 'Person:a -HOLDS_POSITION-> Organization:x', id: 'position' },
    ];
    const dated = await statedOf(relations, {
      dates: { 'Edition:1': '2023-04' },
      periods: { position: period },
    });
    const undated = await statedOf(relations, { periods: { position: period } });
    expect(read(dated, 'participantsByOrganization').value).toBe(value);
    expect(read(undated, 'participantsByOrganization').value).toBe(1);
  });

  it('are counted under a country that they or their organisations represent, not under its seat or its members', async () => {
    const stated = await statedOf([
      'Person:a -PARTICIPATED_IN-> Edition:1',
      'Person:b -PARTICIPATED_IN-> Edition:1',
      'Country:om -PARTICIPATED_IN-> Edition:1',
      'Person:a -HOLDS_POSITION-> Organization:embassy',
      'Organization:embassy -REPRESENTS-> Country:om',
      'Person:b -HOLDS_POSITION-> Organization:dco',
      'Organization:dco -LOCATED_IN-> Place:riyadh',
      'Place:riyadh -LOCATED_IN-> Country:sa',
      'Country:pk -MEMBER_OF-> Organization:dco',
    ]);
    expect(read(stated, 'participantsByCountry')).toEqual({
      value: 2,
      groups: { 'Country:om': 2 },
      relations: [
        'holds_position:Person:a~Organization:embassy',
        'participated_in:Country:om~Edition:1',
        'participated_in:Person:a~Edition:1',
        'represents:Organization:embassy~Country:om',
      ],
    });
  });
});

describe('sessions and speakers', () => {
  const programme = [
    'Edition:1 -HAS_SESSION-> Session:a',
    'Edition:1 -HAS_SESSION-> Session:b',
    'Edition:2 -HAS_SESSION-> Session:c',
    'Person:p -SPOKE_AT-> Session:a',
    'Person:p -SPOKE_AT-> Session:b',
    'Person:q -SPOKE_AT-> Session:c',
  ];
  const facts = { sessionKinds: { 'Session:a': 'KEYNOTE', 'Session:c': 'SPEECH' } };

  it('are counted under their kinds; one whose kind no document says under none', async () => {
    const stated = await statedOf(programme, facts);
    expect(read(stated, 'sessions')).toMatchObject({ value: 2, groups: { KEYNOTE: 1, null: 1 } });
  });

  it('count a speaker of two sessions once, under both kinds', async () => {
    const stated = await statedOf(programme, facts);
    expect(read(stated, 'speakers')).toMatchObject({ value: 1, groups: { KEYNOTE: 1, null: 1 } });
    expect(read(stated, 'speakers').relations).toHaveLength(4);
  });

  it('count who is quoted at the edition and at none of its sessions, once for all their quotes', async () => {
    const stated = await statedOf(
      [
        ...programme,
        ...['a', 'b', 'c'].map((quote) => `Quote:${quote} -SAID_AT-> Edition:1`),
        'Person:r -SAID-> Quote:a',
        'Person:r -SAID-> Quote:b',
        'Person:p -SAID-> Quote:c',
      ],
      facts,
    );
    expect(read(stated, 'speakers')).toMatchObject({ value: 2, groups: { KEYNOTE: 1, null: 2 } });
    expect(read(stated, 'speakers').relations).not.toContain('said:Person:p~Quote:c');
  });
});

describe('figures', () => {
  it('are those of who made the edition and of their members together, with the whole way to each', async () => {
    const stated = await statedOf([
      'Organization:dco -ORGANISED-> Edition:1',
      'Organization:dco -CO_HOSTED-> Edition:1',
      'Group:members -GROUP_OF-> Organization:dco',
      'Statistic:states -MEASURES-> Organization:dco',
      'Statistic:gdp -MEASURES-> Group:members',
      'Statistic:other -MEASURES-> Organization:other',
    ]);
    expect(read(stated, 'figures')).toEqual({
      value: 2,
      groups: { 'Statistic:states': 1, 'Statistic:gdp': 1 },
      relations: [
        'co_hosted:Organization:dco~Edition:1',
        'group_of:Group:members~Organization:dco',
        'measures:Statistic:gdp~Group:members',
        'measures:Statistic:states~Organization:dco',
        'organised:Organization:dco~Edition:1',
      ],
    });
  });
});
