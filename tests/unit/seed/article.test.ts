import { describe, expect, it } from '@jest/globals';
import { sliceCodePoints } from '#text/code-points.js';
import { article, claimsOf, countBy, namesOf, pairsOf } from '../../fixtures/seed/real-seed.js';

const text = article.documents[0]?.text ?? '';

/** The official Arabic names of the entities of a kind, by id. */
const labelsOf = (kind: string) =>
  article.entities.flatMap((entity) =>
    entity.kind !== kind
      ? []
      : article.claims.flatMap(({ subject, value }) =>
          subject === entity.id &&
          value?.type === 'NAME' &&
          value.lang === 'AR' &&
          value.nameKind === 'OFFICIAL'
            ? [value.text]
            : [],
        ),
  );

describe('the article', () => {
  it('is held byte for byte: 4,115 code points, no final newline', () => {
    expect(article.documents).toHaveLength(1);
    expect(article.documents[0]?.sha256).toBe(
      '8ca88c70f46325de071f24e2e9dbe2a6503baa19da361859236557243150a76c',
    );
    expect([Array.from(text).length, text.endsWith('\n')]).toEqual([4115, false]);
  });

  it('has 99 entities: its 100 facts but for 3 roles and 2 dates, which are parts of claims, and 4 more of a second reading', () => {
    expect(countBy(article.entities, ({ kind }) => kind)).toEqual({
      Assertion: 11,
      AttendeeCategory: 8,
      Country: 2,
      Edition: 4,
      Event: 1,
      ForumSeries: 1,
      Goal: 13,
      Group: 4,
      Organization: 5,
      Person: 3,
      Place: 1,
      Quote: 4,
      Session: 3,
      Statistic: 4,
      Topic: 35,
    });
    expect(claimsOf(article, 'HOLDS_POSITION').map(({ roleAr }) => roleAr)).toHaveLength(3);
    expect(
      [...claimsOf(article, 'FOUNDED'), ...claimsOf(article, 'FORECAST_YEAR')].map(({ value }) =>
        value?.type === 'DATE' ? value.date : null,
      ),
    ).toEqual(['2020-11', '2025']);
  });

  it('has 179 relations: 176 that it says and 3 that follow from the ordinals', () => {
    const relations = article.claims.filter(({ object }) => object !== null);
    expect(countBy(relations, ({ predicate }) => predicate)).toEqual({
      ABOUT: 83,
      ASSERTED: 7,
      ATTENDED: 1,
      ATTENDED_BY: 5,
      BRINGS_TOGETHER: 5,
      CONCERNS: 15,
      CO_FOUNDED: 1,
      CO_HOSTED: 2,
      COOPERATED_ON: 1,
      EDITION_OF: 4,
      GROUP_OF: 2,
      HAS_GOAL: 12,
      HAS_SESSION: 3,
      HELD_AT: 2,
      HELD_IN: 1,
      HOLDS_POSITION: 3,
      HOSTED: 1,
      MEASURES: 4,
      ORGANISED: 1,
      PARTICIPATED_IN: 3,
      PARTNER_OF: 1,
      PART_OF: 1,
      PRECEDES: 3,
      REPRESENTS: 3,
      SAID: 4,
      SAID_AT: 4,
      SPOKE_AT: 2,
      VOICED: 5,
    });
  });

  it('has 135 mentions of entities and 5 of people by their role', () => {
    const byRole = article.mentions.filter(({ note }) => note === 'Named by role.');
    expect([article.mentions.length, byRole.length]).toEqual([140, 5]);
    expect(byRole.every(({ entity }) => entity.startsWith('person:'))).toBe(true);
  });

  it('quotes what stands there, wherever it quotes', () => {
    const quotes = article.claims.flatMap(({ evidence }) =>
      evidence.flatMap(({ start, end, exact, phraseStart, phraseEnd, phrase }) => [
        { start, end, exact },
        { start: phraseStart, end: phraseEnd, exact: phrase },
      ]),
    );
    const spans = [...quotes, ...article.mentions].filter(({ exact }) => exact !== null);
    expect(spans.length).toBeGreaterThan(900);
    for (const { start, end, exact } of spans)
      expect(sliceCodePoints(text, start ?? NaN, end ?? NaN)).toBe(exact);
  });

  it('surrounds a quote with up to 32 code points of the text', () => {
    const evidence = article.claims.flatMap((claim) => claim.evidence);
    for (const { start, end, prefix, suffix } of evidence) {
      expect(text.slice(0, start ?? 0).endsWith(prefix ?? '?')).toBe(true);
      expect(text.slice(end ?? 0).startsWith(suffix ?? '?')).toBe(true);
    }
    expect(Math.max(...evidence.map(({ prefix }) => prefix?.length ?? 0))).toBe(32);
  });

  it.each(['Quote', 'Goal', 'Assertion'])('keeps the words of each %s as its text', (kind) => {
    const ids = article.entities.filter((entity) => entity.kind === kind).map(({ id }) => id);
    const texts = claimsOf(article, 'TEXT').filter(
      ({ subject, method }) => ids.includes(subject) && method !== 'DERIVED',
    );
    expect(texts.map(({ subject }) => subject).sort()).toEqual(ids);
    for (const { value } of texts) expect(text).toContain(value?.type === 'TEXT' ? value.text : 0);
  });

  it('translates the words of each quote, whose name says whose words they are', () => {
    const ours = claimsOf(article, 'TEXT').filter(({ method }) => method === 'DERIVED');
    const quotes = article.entities.filter(({ kind }) => kind === 'Quote').map(({ id }) => id);
    expect(ours.map(({ subject }) => subject).sort()).toEqual(quotes);
    expect(new Set(ours.map(({ value }) => value?.type === 'TEXT' && value.lang))).toEqual(
      new Set(['EN']),
    );
    expect([
      ...namesOf(article, 'quote:alyahya', 'EN'),
      ...namesOf(article, 'quote:alyahya', 'AR'),
    ]).toEqual(['the statement by Deemah AlYahya', 'حديث ديمة اليحيى']);
  });

  it('labels goals and assertions by phrases that stand alone, in the nominative', () => {
    expect(labelsOf('Goal')).toEqual([
      'تعزيز التعاون والحوار حول الدبلوماسية التكنولوجية لتحقيق النمو الاقتصادي المستدام',
      'تطوير الاقتصاد الرقمي',
      'تنمية الاقتصاد وتنويعه',
      'دعم الجهود الدبلوماسية',
      'الاستفادة من قدرات الاقتصاد الرقمي بالكامل وقيادة التحول الرقمي',
      'دعم الشمول الاجتماعي في الاقتصاد الرقمي وتسريع التحول الرقمي لبناء اقتصاد شامل ومستدام',
      'تعزيز التفاهم بين الدول الأعضاء والمنظمات الدولية حول ضرورة الدبلوماسية التكنولوجية',
      'مناصرة الشمول الاجتماعي في الاقتصاد الرقمي، بما يشمل تمكين المرأة والمجتمعات المهمشة',
      'ربط العالمين الرقمي والدبلوماسي ومد جسور الحوار والتعاون وتبادل المعارف والخبرات الأساسية',
      'الارتقاء بالدبلوماسية الرقمية عبر تبادل المعارف والاستفادة من الابتكارات الرقمية ورعاية الشمول الرقمي لتسريع نمو اقتصاد رقمي شامل ومستدام',
      'تسهيل الحوارات المنفتحة وتبادل أفضل الممارسات وتعزيز التعاون لبناء اقتصادات رقمية قوية وشاملة',
      'الاستفادة من التكنولوجيا الرقمية لتحقيق النمو الاقتصادي المستدام وسد الفجوة الرقمية إقليميًا ودوليًا',
      'تمكين الازدهار الرقمي للجميع عبر مد جسور التعاون لتوحيد جهود التحول الرقمي ودعم المصالح المشتركة',
    ]);
    for (const label of labelsOf('Assertion')) expect(label).toMatch(/^(ال|مجلس|دول|مواجهة)/);
  });

  it('shows a case ending in a label only where an adverb, an object or a number asks for it', () => {
    const endings = article.entities
      .filter(({ kind }) => kind !== 'Quote')
      .flatMap(({ kind }) => labelsOf(kind))
      .flatMap((label) => label.match(/\p{L}+[\u064B-\u064D]\p{L}*/gu) ?? []);
    expect([...new Set(endings)].sort()).toEqual(['إقليميًا', 'حلولًا', 'عامًا', 'عضوًا', 'ودوليًا']);
  });

  it('has figures as quantities in its own words', () => {
    const figures = claimsOf(article, 'QUANTITY').map(({ subject, value }) => [subject, value]);
    expect(Object.fromEntries(figures)).toMatchObject({
      'stat:members': { number: 16, unit: 'STATES', qualifier: 'EXACT' },
      'stat:gdp': { number: 3.5e12, unit: 'DOLLAR', qualifier: 'EXCEEDS' },
      'stat:population': { number: 8e8, unit: 'PERSONS', qualifier: 'EXCEEDS' },
      'stat:under35': { number: 70, unit: 'PERCENT', qualifier: 'EXACT' },
    });
  });

  it('names every entity in Arabic, and renders in English what no outside source names', () => {
    for (const { id } of article.entities)
      expect([id, namesOf(article, id, 'AR')]).not.toEqual([id, []]);
    const english = article.claims.filter(
      ({ value }) => value?.type === 'NAME' && value.lang === 'EN',
    );
    expect(countBy(english, ({ method, confidence }) => `${method} ${confidence}`)).toEqual({
      'DERIVED 0.7': english.length,
    });
    expect(english.every(({ note }) => note?.includes('rendering'))).toBe(true);
  });

  it('lets a person assert, and says of the article’s own opinions nobody', () => {
    expect(pairsOf(article, 'ASSERTED')).toEqual([
      'person:albudaiwi assertion:c11',
      'person:albudaiwi assertion:c2',
      'person:albudaiwi assertion:c3',
      'person:alyahya assertion:c4',
      'person:rauchbauer assertion:c5',
      'person:rauchbauer assertion:c6',
      'person:rauchbauer assertion:c7',
    ]);
    const own = claimsOf(article, 'TEXT').filter(({ note }) =>
      note?.startsWith('The document’s own words'),
    );
    expect(own.map(({ subject, method }) => `${subject} ${method}`).sort()).toEqual([
      'assertion:c1 EXPLICIT',
      'assertion:c10 EXPLICIT',
      'assertion:c8 EXPLICIT',
      'assertion:c9 EXPLICIT',
    ]);
  });

  it('lets the editions follow each other, with the evidence of both ordinals', () => {
    expect(pairsOf(article, 'PRECEDES')).toEqual([
      'edition:dc-1 edition:dc-2',
      'edition:dc-2 edition:dc-3',
      'edition:dc-3 edition:dc-4',
    ]);
    const [first] = claimsOf(article, 'PRECEDES').filter(
      ({ subject }) => subject === 'edition:dc-1',
    );
    expect(first?.evidence.map(({ phrase }) => phrase)).toEqual([
      'الدورة الافتتاحية',
      'الدورتان الثانية',
    ]);
  });

  it('leaves no entity without a relation', () => {
    const ends = new Set(
      article.claims.flatMap(({ subject, object }) => (object === null ? [] : [subject, object])),
    );
    expect(article.entities.map(({ id }) => id).filter((id) => !ends.has(id))).toEqual([]);
  });

  it('has every quote said at the fourth edition, which it implies', () => {
    expect(pairsOf(article, 'SAID_AT')).toEqual(
      ['albudaiwi', 'alyahya', 'alyahya_indirect', 'rauchbauer'].map(
        (who) => `quote:${who} edition:dc-4`,
      ),
    );
    expect(countBy(claimsOf(article, 'SAID_AT'), ({ method }) => method)).toEqual({ INFERRED: 4 });
  });

  it('says who voiced a goal, apart from whose it is', () => {
    const voiced = claimsOf(article, 'VOICED').map(
      ({ subject, object, method }) => `${subject} ${object ?? ''} ${method}`,
    );
    expect(voiced.sort()).toEqual([
      'person:albudaiwi goal:g10 RESOLVED',
      'person:albudaiwi goal:g11 RESOLVED',
      'person:alyahya goal:g13 INFERRED',
      'person:alyahya goal:g3 RESOLVED',
      'person:alyahya goal:g4 RESOLVED',
    ]);
  });

  it('says of what its own assertions speak', () => {
    const own = ['c1', 'c8', 'c9', 'c10'].map((key) =>
      pairsOf(article, 'CONCERNS')
        .filter((pair) => pair.startsWith(`assertion:${key} `))
        .map((pair) => pair.split(' ')[1]),
    );
    expect(own).toEqual([
      ['edition:dc-4'],
      ['edition:dc-1', 'series:dc'],
      ['edition:dc-4', 'organization:dco', 'organization:gcc'],
      ['organization:dco', 'series:dc'],
    ]);
  });

  it.each([
    ['organization:dco', 'PARTNER_OF', 'organization:gcc', 'INFERRED'],
    ['organization:dco', 'CO_HOSTED', 'edition:dc-4', 'RESOLVED'],
    ['organization:dco', 'HAS_GOAL', 'goal:g8', 'INFERRED'],
    ['organization:gcc', 'CO_HOSTED', 'edition:dc-4', 'EXPLICIT'],
    ['organization:gcc', 'HAS_GOAL', 'goal:g8', 'INFERRED'],
    ['group:gcc_states', 'HAS_GOAL', 'goal:g10', 'INFERRED'],
    ['group:gcc_states', 'GROUP_OF', 'organization:gcc', 'RESOLVED'],
    ['person:rauchbauer', 'HOLDS_POSITION', 'organization:tdn', 'INFERRED'],
    ['person:rauchbauer', 'CO_FOUNDED', 'organization:tdn', 'EXPLICIT'],
    ['person:albudaiwi', 'PARTICIPATED_IN', 'edition:dc-4', 'RESOLVED'],
    ['series:dc', 'ABOUT', 'topic:tech_diplomacy', 'ATTRIBUTED'],
    ['series:dc', 'ABOUT', 'topic:joint_action', 'ATTRIBUTED'],
    ['series:dc', 'ABOUT', 'topic:innovative_diplomacy', 'EXPLICIT'],
    ['series:dc', 'ABOUT', 'topic:digital_diplomacy', 'EXPLICIT'],
    ['series:dc', 'ABOUT', 'topic:digital_tools', 'INFERRED'],
    ['series:dc', 'ABOUT', 'topic:data_driven_insights', 'INFERRED'],
    ['series:dc', 'ABOUT', 'topic:tech_developments', 'INFERRED'],
    ['series:dc', 'ABOUT', 'topic:digital_inclusion', 'INFERRED'],
    ['sess:panel', 'ABOUT', 'topic:secure_digital_economy', 'EXPLICIT'],
    ['assertion:c11', 'ABOUT', 'topic:digital_innovation', 'EXPLICIT'],
  ])('%s %s %s by the method %s, and says why where it is not explicit', (...of) => {
    const [subject, predicate, object, method] = of;
    const [claim] = claimsOf(article, predicate).filter(
      (each) => each.subject === subject && each.object === object,
    );
    const isExplained = method === 'EXPLICIT' || (claim?.note ?? '') !== '';
    expect([claim?.method, isExplained]).toEqual([method, true]);
  });
});
