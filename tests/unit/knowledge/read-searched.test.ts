import { beforeAll, describe, expect, it } from '@jest/globals';
import { readSearched, type Searched } from '../../../src/knowledge/read-searched.js';
import { cypher } from '../../../src/store/statement.js';
import { disputedForum } from '../../fixtures/seed/disputed-forum.js';
import { useSeed } from '../../fixtures/seed/seed-graph.js';
import { embedded } from '../../fixtures/stores/test-stores.js';

describe('the texts by which entities are found', () => {
  const seed = useSeed();
  let searched: Searched;
  beforeAll(async () => {
    searched = await readSearched(seed.store, cypher`true`);
  });
  const of = (id: string, kind: string) =>
    searched.names.filter(({ entityId, nameKind }) => entityId === id && nameKind === kind);

  it('are names, each with its language, its script and the datasets that say it', () => {
    expect(of('country:om', 'DEMONYM')).toEqual([
      {
        entityId: 'country:om',
        entityKind: 'Country',
        datasets: ['article', 'references'],
        text: 'Omani',
        lang: 'EN',
        nameKind: 'DEMONYM',
        script: 'LATN',
        saidBy: ['references'],
      },
    ]);
    const official = of('country:om', 'OFFICIAL').find(({ lang }) => lang === 'AR');
    expect(official).toMatchObject({ script: 'ARAB', saidBy: ['article', 'references'] });
  });

  it('are codes of other systems, in no language', () => {
    const codes = of('country:om', 'IDENTIFIER');
    expect(codes.map(({ text }) => text).sort()).toEqual(['512', 'OM', 'OMN', 'Q842']);
    for (const code of codes)
      expect(code).toMatchObject({ lang: null, script: 'LATN', saidBy: ['references'] });
  });

  it('are the names of a state in other languages, by its code alone', () => {
    const exonyms = of('country:om', 'EXONYM').map(({ text }) => text);
    expect(exonyms).toContain('阿曼');
    const withExonyms = searched.names.filter(({ nameKind }) => nameKind === 'EXONYM');
    expect(new Set(withExonyms.map(({ entityKind }) => entityKind))).toEqual(new Set(['Country']));
    expect(new Set(withExonyms.map(({ lang }) => lang))).toEqual(new Set([null]));
  });

  it('are the words of a quote, in the language that they are written in', () => {
    const words = searched.names.filter(({ nameKind }) => nameKind === 'WORDS');
    expect(words.length).toBeGreaterThan(0);
    for (const { text, lang, script } of words) {
      const isArabic = /\p{Script=Arabic}/u.test(text);
      expect([lang, script]).toEqual(isArabic ? ['AR', 'ARAB'] : ['EN', 'LATN']);
    }
  });

  it('are those of the entities that are meant', async () => {
    const meant = ['person:albudaiwi', 'country:om'];
    const { names, roles } = await readSearched(seed.store, cypher`n.id IN ${meant}`);
    expect(names).toEqual(searched.names.filter(({ entityId }) => meant.includes(entityId)));
    expect(roles).toEqual(searched.roles.filter(({ holder }) => meant.includes(holder)));
    expect(roles.map(({ holder }) => holder)).toContain('person:albudaiwi');
  });
});

describe('the roles by which entities are found', () => {
  const forum = useSeed(embedded, disputedForum);
  let searched: Searched;
  beforeAll(async () => {
    searched = await readSearched(forum.store, cypher`true`);
  });
  const of = (id: string, place: string) =>
    searched.roles.filter(({ holder, at }) => holder === id && at === place);

  it('are offices in both languages, with whether they are over', () => {
    expect(of('person:p', 'organization:o')).toEqual([
      {
        holder: 'person:p',
        at: 'organization:o',
        titles: ['رئيس', 'head'],
        isPast: true,
        saidBy: ['news', 'register'],
      },
    ]);
  });

  it('are the years of the editions of a series, by the datasets that say the year that is shown', () => {
    expect(of('edition:f-2', 'series:f')).toEqual([
      {
        holder: 'edition:f-2',
        at: 'series:f',
        titles: ['2020'],
        isPast: false,
        isYear: true,
        saidBy: ['news'],
      },
    ]);
    expect(of('edition:f-1', 'series:f')).toEqual([]);
  });

  it('are the kinds of the sessions of an edition', () => {
    const [session, ...others] = of('sess:s', 'edition:f-2');
    expect(others).toEqual([]);
    expect(session).toMatchObject({ means: 'KIND', isPast: false, saidBy: ['news', 'register'] });
    expect(session?.titles).toContain('keynote');
    expect(session?.titles).not.toContain('panel');
  });

  it('are the ends of relations, by the words that ask for them', () => {
    const [participant, ...others] = of('person:p', 'edition:f-2');
    expect(others).toEqual([]);
    expect(participant).toMatchObject({ means: 'RELATION', saidBy: ['news', 'register'] });
    expect(participant?.titles).toContain('participants');
  });
});
