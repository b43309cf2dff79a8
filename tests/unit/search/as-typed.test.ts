import { beforeAll, describe, expect, it } from '@jest/globals';
import { readSearched } from '../../../src/knowledge/read-searched.js';
import { leastScore } from '../../../src/search/rank/score.js';
import { SearchIndex } from '../../../src/search/search-index.js';
import { cypher } from '../../../src/store/statement.js';
import { useSeed } from '../../fixtures/seed/seed-graph.js';
import { absent, absentChecked, checked, tuned } from './queries/as-typed.js';
import { absentUnseen, unseen } from './queries/unseen.js';
import { absentUnseenAgain, unseenAgain } from './queries/unseen-again.js';
import { absentUnseenThird, unseenThird } from './queries/unseen-third.js';

const seed = useSeed();
const index = new SearchIndex();

beforeAll(async () => {
  const { names, roles } = await readSearched(seed.store, cypher`true`);
  for (const role of roles) index.addRole(role);
  for (const name of names) index.add(name);
});

const linesOf = (text: string) => text.trim().split('\n');
const best = (query: string) => index.search(query).hits[0];

describe('queries as people type them', () => {
  it.each([
    ['with which search was made', tuned, 60],
    ['that it had not seen', checked, 60],
    ['by somebody who had not read the code', unseen, 120],
    ['by somebody who had not read it, again', unseenAgain, 120],
    ['by somebody who had not read it, the third time', unseenThird, 120],
  ])('find what is meant first, 19 of 20: those %s', (_, table, count) => {
    const rows = linesOf(table).map((line) => line.split(' → '));
    const missed = rows.filter(([query = '', ids = '']) => {
      const found = best(query)?.entityId;
      return found === undefined || !ids.split(',').includes(found);
    });
    expect(rows).toHaveLength(count);
    expect(missed.length).toBeLessThanOrEqual(rows.length / 20);
  });

  it.each([
    ['with which search was made', absent, 20],
    ['that it had not seen', absentChecked, 20],
    ['by somebody who had not read the code', absentUnseen, 40],
    ['by somebody who had not read it, again', absentUnseenAgain, 20],
    ['by somebody who had not read it, the third time', absentUnseenThird, 20],
  ])('find nothing for what is not there, but one of 20: those %s', (_, table, count) => {
    const queries = linesOf(table);
    const misled = queries.filter((query) => (best(query)?.score ?? 0) >= leastScore);
    expect(queries).toHaveLength(count);
    expect(misled.length).toBeLessThanOrEqual(count / 20);
  });

  it.each([
    ['a name with a word too much', 'Rauchbauer Austria', 'person:rauchbauer', 'Austria'],
    [
      'a body with a place that it is not in',
      'سفارة باكستان في القاهرة',
      'organization:emb_pak',
      'القاهرة',
    ],
  ])('find the best with all words but one: %s', (_, query, id, lacking) => {
    const hit = best(query);
    expect(hit?.entityId).toBe(id);
    expect(hit?.score).toBeLessThan(leastScore);
    expect(hit?.explanation).toContainEqual({
      rule: 'PARTIAL',
      from: lacking,
      to: '',
      distance: 0,
    });
  });

  it.each([
    ['Oman Air', 'Oman'],
    ['Rauchenbauar', 'Martin Rauchbauer'],
    ['Rauchbauer Austria', 'Martin Rauchbauer'],
    ['تمكين الفتيات', 'تمكين المرأة'],
  ])('tell what may be meant: %s', (query, meant) => {
    expect(index.search(query).didYouMean[0]).toBe(meant);
    expect(index.search(meant).didYouMean).toEqual([]);
  });

  it.each([
    ['GCC Secretary General Albudaiwi', 'person:albudaiwi'],
    ['الأمين العام لمجلس التعاون جاسم البديوي', 'person:albudaiwi'],
    ['ديمة اليحيى الأمين العام لمنظمة التعاون الرقمي', 'person:alyahya'],
    ['Digital Cooperation Organization member states', 'group:dco_members'],
    ['أعضاء مجلس التعاون الخليجي', 'group:gcc_states'],
  ])(
    'take an office with its place and its holder, and a body with its members: %s',
    (query, id) => {
      const hit = best(query);
      expect(hit?.entityId).toBe(id);
      expect(hit?.score).toBeGreaterThan(0.75);
      const unexplained = hit?.explanation.filter(({ rule }) => rule === 'CONTEXT');
      expect(unexplained).toEqual([]);
    },
  );

  it.each([
    ['the quotes of a person', 'words of Albudaiwi', 'quote:albudaiwi'],
    ['the speakers of a session', 'speakers at the opening remarks', 'person:albudaiwi'],
    ['the participants of an edition', 'participants in the fourth edition', 'person:albudaiwi'],
    ['all that are called by a noun', 'سفارات', 'organization:emb_pak'],
    ['the same of a short noun', 'شبكات', 'organization:tdn'],
    [
      'a noun with another ending after a particle',
      'تنويع الاقتصاد',
      'topic:economic_diversification',
    ],
  ])('find %s: %s', (_, query, id) => {
    expect(index.search(query).hits.map(({ entityId }) => entityId)).toContain(id);
  });

  it('know nobody by the office of another body', () => {
    expect(best('OIC Secretary General AlYahya')).toBeUndefined();
  });

  it('take another number for another thing', () => {
    expect(index.search('fifth edition of Diplomatic Connect').hits).toEqual([]);
    expect(index.search('edition V').hits).toEqual([]);
  });

  it.each([
    ['an office that is begun', 'Secretary Gen', 'person:albudaiwi'],
    ['an office and its place', 'أمين عام مجلس التعاون', 'person:albudaiwi'],
    ['the host of an edition by its id', 'host of dc-4', 'organization:dco'],
    ['the host of an edition', 'host of the fourth edition', 'organization:dco'],
    ['a kind of session', 'keyn', 'sess:keynote'],
    ['a part of an id', 'dc-3', 'edition:dc-3'],
  ])('are suggested from the same: %s', (_, typed, id) => {
    expect(index.suggest(typed)[0]?.entityId).toBe(id);
  });
});
