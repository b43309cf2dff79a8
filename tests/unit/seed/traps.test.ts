import { describe, expect, it } from '@jest/globals';
import {
  allClaims,
  article,
  claimsOf,
  mentionsOf,
  namesOf,
  pairsOf,
  references,
} from '../../fixtures/seed/real-seed.js';

const text = article.documents[0]?.text ?? '';
const isNamed = (id: string) => article.mentions.some(({ entity }) => entity === id);
const about = (subject: string) =>
  pairsOf(article, 'ABOUT').filter((pair) => pair.startsWith(`${subject} `));
const noteOf = (entity: string, start: number) =>
  article.mentions.find((mention) => mention.entity === entity && mention.start === start)?.note;

/** The numbers are those of the table in docs/seed.md. */
describe('traps of the article', () => {
  it('1: organising, hosting, joint hosting and cooperating stay apart', () => {
    expect(
      ['ORGANISED', 'HOSTED', 'CO_HOSTED', 'COOPERATED_ON'].map((type) => pairsOf(article, type)),
    ).toEqual([
      ['organization:dco edition:dc-4'],
      ['organization:gcc edition:dc-4'],
      ['organization:dco edition:dc-4', 'organization:gcc edition:dc-4'],
      ['organization:gcc edition:dc-4'],
    ]);
  });

  it('2: the article dates no edition', () => {
    expect(claimsOf(article, 'DATE')).toEqual([]);
    expect(claimsOf(article, 'FORECAST_YEAR')).toMatchObject([
      { subject: 'sess:keynote', value: { date: '2025' } },
    ]);
  });

  it('3: the inaugural edition is the first, by inference, and the opening remarks are a session of the fourth', () => {
    const [ordinal] = claimsOf(article, 'ORDINAL').filter(
      ({ subject }) => subject === 'edition:dc-1',
    );
    expect(ordinal).toMatchObject({ method: 'INFERRED', confidence: 0.6, value: { number: 1 } });
    expect(pairsOf(article, 'HAS_SESSION')).toContain('edition:dc-4 sess:opening');
  });

  it('4: the embassies are paired by “respectively”, and the article puts them in no city', () => {
    expect(pairsOf(article, 'HELD_AT')).toEqual([
      'edition:dc-2 organization:emb_oman',
      'edition:dc-3 organization:emb_pak',
    ]);
    for (const { evidence } of claimsOf(article, 'HELD_AT'))
      expect(evidence[0]?.phrase).toContain('على التوالي');
    expect(pairsOf(article, 'LOCATED_IN')).toEqual([]);
    expect(pairsOf(references, 'LOCATED_IN')).toContain('organization:emb_oman place:riyadh');
  });

  it('5: the article makes no state a member, and does not name Saudi Arabia', () => {
    expect(pairsOf(article, 'MEMBER_OF')).toEqual([]);
    expect([isNamed('country:om'), isNamed('country:pk'), isNamed('country:sa')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('6: member states whose organisation is not said are marked so, and GCC states are another group', () => {
    expect([noteOf('group:dco_members', 289), noteOf('group:dco_members', 2198)]).toEqual([
      'The text does not say whose member states.',
      'The text does not say whose member states.',
    ]);
    expect(mentionsOf('group:gcc_states')).toEqual(['1683 دول المجلس']);
  });

  it('7: short forms mean the organisation that they mean here', () => {
    expect(mentionsOf('organization:gcc')).toEqual(
      expect.arrayContaining(['1610 المجلس', '1687 المجلس']),
    );
    expect(mentionsOf('organization:dco')).toEqual(
      expect.arrayContaining(['438 المنظمة', '3152 المنظمة']),
    );
    expect(mentionsOf('series:dc')).toContain('3478 المنتدى');
    expect(mentionsOf('event:igf')).toEqual(['1063 المنتدى العالمي لحوكمة الإنترنت']);
    expect(mentionsOf('edition:dc-4')).toContain('730 الفعالية');
  });

  it('8: the third name of the GCC is its name, and “Digital Cooperation” in the headline is the DCO', () => {
    expect(namesOf(article, 'organization:gcc', 'AR')).toContain('مجلس التعاون الخليجي');
    expect(mentionsOf('organization:dco')).toContain('649 التعاون الرقمي');
  });

  it('9: a mention of the series that means the edition says so', () => {
    expect(noteOf('series:dc', 915)).toBe('Here the 4th edition is meant.');
  });

  it('10: whom the series brings together did not therefore attend the fourth edition', () => {
    expect(pairsOf(article, 'BRINGS_TOGETHER')).toContain('series:dc cat:diplomats');
    expect(pairsOf(article, 'ATTENDED_BY').join()).not.toMatch(/diplomats|thought_leaders/);
  });

  it('11: the honorifics are AlBudaiwi’s alone', () => {
    expect(claimsOf(article, 'HONORIFIC').map(({ subject }) => subject)).toEqual([
      'person:albudaiwi',
      'person:albudaiwi',
    ]);
  });

  it('12: AlYahya’s title is kept in the masculine in which it stands', () => {
    const [position] = claimsOf(article, 'HOLDS_POSITION').filter(
      ({ subject }) => subject === 'person:alyahya',
    );
    expect(position).toMatchObject({
      roleAr: 'الأمين العام',
      evidence: [{ phrase: 'الأمين العام لمنظمة التعاون الرقمي' }],
    });
  });

  it('13: a speaker named by role, pronoun or report is resolved, one by surname is not', () => {
    expect(
      claimsOf(article, 'SAID')
        .map(({ object, method }) => `${object ?? ''} ${method}`)
        .sort(),
    ).toEqual([
      'quote:albudaiwi RESOLVED',
      'quote:alyahya RESOLVED',
      'quote:alyahya_indirect RESOLVED',
      'quote:rauchbauer EXPLICIT',
    ]);
  });

  it('14: reported speech is told from direct speech, and its doubtful clause is marked', () => {
    const kinds = claimsOf(article, 'SPEECH_KIND').map(({ subject, value }) => [
      subject,
      value?.type === 'CODE' ? value.text : '',
    ]);
    expect(Object.fromEntries(kinds)).toEqual({
      'quote:albudaiwi': 'DIRECT',
      'quote:alyahya': 'DIRECT',
      'quote:alyahya_indirect': 'REPORTED',
      'quote:rauchbauer': 'DIRECT',
    });
    const [words] = claimsOf(article, 'TEXT').filter(
      ({ subject }) => subject === 'quote:alyahya_indirect',
    );
    expect(words?.note).toContain('article’s own voice');
  });

  it('15: quotes are found by their spans, not by the unbalanced quotation marks', () => {
    expect([text.split('“').length - 1, text.split('”').length - 1]).toEqual([5, 7]);
    for (const { value } of claimsOf(article, 'TEXT'))
      expect(JSON.stringify(value)).not.toMatch(/[“”″]/);
    expect(namesOf(article, 'sess:keynote', 'AR')).toContain(
      'توقعات للدبلوماسية التكنولوجية العالمية – أبرز العوامل المؤثرة لعام 2025',
    );
  });

  it('16: what the article says twice is one claim with two pieces of evidence', () => {
    const [ministers] = claimsOf(article, 'ATTENDED_BY').filter(
      ({ object }) => object === 'cat:ministers',
    );
    expect(ministers?.evidence.map(({ start }) => start)).toEqual([193, 724]);
    const [words] = claimsOf(article, 'TEXT').filter(({ subject }) => subject === 'quote:alyahya');
    expect(words?.note).toContain('twice');
  });

  it('17: the summary’s shortening of the keynote’s title is an alias, not the title', () => {
    const [short] = claimsOf(article, 'NAME').filter(
      ({ subject, value }) =>
        subject === 'sess:keynote' && value?.type === 'NAME' && value.nameKind === 'ALIAS',
    );
    expect(short).toMatchObject({
      value: { text: 'توقعات الدبلوماسية التكنولوجية لعام 2025' },
      evidence: [{ start: 304 }],
    });
  });

  it('18: tech diplomacy, digital diplomacy, social and digital inclusion are four topics', () => {
    expect(about('series:dc')).toEqual(
      expect.arrayContaining([
        'series:dc topic:digital_diplomacy',
        'series:dc topic:digital_inclusion',
        'series:dc topic:tech_diplomacy',
      ]),
    );
    expect(about('quote:alyahya')).toContain('quote:alyahya topic:social_inclusion');
    expect(mentionsOf('topic:tech_diplomacy').join()).not.toContain('شبكة');
  });

  it('19: three figures measure the states together, and only their number the DCO', () => {
    expect(pairsOf(article, 'MEASURES')).toEqual([
      'stat:gdp group:dco_members',
      'stat:members organization:dco',
      'stat:population group:dco_members',
      'stat:under35 group:dco_members',
    ]);
    const [gdp] = claimsOf(article, 'QUANTITY').filter(({ subject }) => subject === 'stat:gdp');
    expect(gdp?.note).toContain('which dollar is not said');
    expect(gdp?.evidence[0]?.phrase).toContain('محلياًا');
  });

  it('20: tatweel, ASCII commas and harakat stand in the quotes as in the text', () => {
    const phrases = claimsOf(article, 'QUANTITY').flatMap(({ evidence }) =>
      evidence.map(({ phrase }) => phrase),
    );
    expect(phrases).toContain('70% منهم تحت سن الـ 35');
    const indirect = claimsOf(article, 'SAID').find(
      ({ object }) => object === 'quote:alyahya_indirect',
    );
    expect(indirect?.evidence[0]?.exact).toContain('المستقبلية, ويؤكد');
  });

  it('21: the ministerial representatives attended the IGF, which hosted nothing and lies nowhere', () => {
    expect(pairsOf(article, 'ATTENDED')).toEqual(['cat:ministerial_reps_igf event:igf']);
    const others = allClaims.filter(
      ({ subject, object, predicate }) =>
        [subject, object].includes('event:igf') && !['NAME', 'ATTENDED'].includes(predicate),
    );
    expect(others).toEqual([]);
  });

  it('22: no Latin letter is in the text, and no English name claims to be', () => {
    expect(text).not.toMatch(/[A-Za-z]/);
    const english = article.claims.filter(
      ({ value }) => value?.type === 'NAME' && value.lang === 'EN',
    );
    expect(new Set(english.map(({ method }) => method))).toEqual(new Set(['DERIVED']));
  });
});
