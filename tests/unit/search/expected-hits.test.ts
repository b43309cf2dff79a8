import { describe, expect, it } from '@jest/globals';
import { buildSearchIndex } from './build-search-index.js';
import { leastScore } from '../../../src/search/rank/score.js';
import { seedNames } from './names.js';

const index = buildSearchIndex(seedNames);

/** The id of the first hit with all words, or nothing. */
function first(query: string): string {
  const [hit] = index.search(query, { limit: 1 }).hits;
  return hit && hit.score >= leastScore ? hit.entityId : 'nothing';
}

/** A query a line and what it finds first; the queries of a line with several are parted by a bar. */
function table(text: string): [string, string][] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [queries = '', id = ''] = line.split('→').map((part) => part.trim());
      return queries.split('|').map((query): [string, string] => [query.trim(), id]);
    });
}

describe('the first hit of a state', () => {
  it.each(
    table(`
      عمان | عُمَانُ | عــمان | ﻋﻤﺎﻥ | سلطنة عمان | سلطنه عمان | Oman | OMAN | Omán | Sultanate of Oman → country:om
      لعمان | وعمان | بعمان | وبعمان | Omani → country:om
      باكستان | وباكستان | لباكستان | جمهورية باكستان الإسلامية | Pakistan → country:pk
      بنغلاديش | بنجلاديش | ببنغلاديش | Bangladesh | Bengladesh → country:bd
      الكويت | كويت | بالكويت | للكويت | والكويت | دولة الكويت | Kuwait | Koweit → country:kw
      البحرين | بحرين | مملكة البحرين | Bahrain | Bahrein → country:bh
      السعودية | المملكة العربية السعودية | Saudi Arabia | saudi | Kingdom of Saudi Arabia → country:sa
      قطر | دولة قطر | وقطر | Qatar | Katar → country:qa
      الأردن | الاردن | أردن | Jordan | Jordon → country:jo
      نيجيريا | Nigeria → country:ng
      رواندا | Rwanda | Ruanda → country:rw
      المغرب | مغرب | Morocco | Marocco | Moroco → country:ma
      جيبوتي | Djibouti | Jibuti → country:dj
      قبرص | جمهورية قبرص | Cyprus → country:cy
      غانا | Ghana | Gana → country:gh
      غامبيا | جامبيا | Gambia | The Gambia → country:gm
      اليونان | يونان | الجمهورية الهيلينية | Greece → country:gr
      الإمارات | الامارات | دولة الإمارات | UAE | United Arab Emirates | Emirates → country:ae
    `),
  )('%s is %s', (query, id) => {
    expect(first(query)).toBe(id);
  });
});

describe('the first hit of an organisation, a series or an event', () => {
  it.each(
    table(`
      DCO | dco | D.C.O. | Digital Cooperation Organization | Digital Cooperation Organisation → organization:dco
      منظمة التعاون الرقمي | بمنظمة التعاون الرقمي | التعاون الرقمي | تعاون رقمي | المنظمة → organization:dco
      GCC | Gulf Cooperation Council | Gulf Council | CCASG → organization:gcc
      مجلس التعاون | لمجلس التعاون | مجلس التعاون الخليجي | المجلس → organization:gcc
      شبكة دبلوماسية التكنولوجيا | Tech Diplomacy Network | TDN → organization:tdn
      سفارة عمان | سفارة سلطنة عُمان | بسفارة عمان | سفارة عمان في الرياض → organization:emb_oman
      Embassy of Oman | Oman embassy | Embassy of Oman in Riyadh → organization:emb_oman
      سفارة باكستان | Embassy of Pakistan | Pakistan Embassy → organization:emb_pak
      IGF | Internet Governance Forum | Internet Governence Forum → event:igf
      المنتدى العالمي لحوكمة الإنترنت | منتدى حوكمة الانترنت العالمي | حوكمة الانترنت → event:igf
      الملتقى الدبلوماسي | للملتقى الدبلوماسي | الملتقى | المنتدى | multaqa | DFDE → series:dc
      Diplomatic Connect | DiplomaticConnect | diplomaticconnect | Diplomatic-Connect → series:dc
      الدورة الافتتاحية | first edition | 1st edition → edition:dc-1
      Second Diplomatic Connect | الدورة الثانية | edition 2 → edition:dc-2
      الدورة الثالثة | third edition | الدورة ٣ → edition:dc-3
      الدورة الرابعة | 4th edition | fourth edition | الدورة 4 | المنتدى الدبلوماسي الرابع → edition:dc-4
    `),
  )('%s is %s', (query, id) => {
    expect(first(query)).toBe(id);
  });
});

describe('the first hit of a person', () => {
  it.each(
    table(`
      جاسم البديوي | البديوي | بديوي | جاسم | جاسم محمد البديوي → person:albudaiwi
      Albudaiwi | Al Budaiwi | Al-Budaiwi | AlBudaiwi | Budaiwi | Jassim | Jassem | Jasim | Jasem → person:albudaiwi
      Jasim Albudaywi | Jassim Mohammed Al-Budaiwi | Mr. Jasem Albudaiwi → person:albudaiwi
      معالي الأستاذ جاسم البديوي | الأمين العام جاسم البديوي → person:albudaiwi
      ديمة اليحيى | ديمة | ديما | اليحيى | يحيى | ديمة بنت يحيى → person:alyahya
      Deemah AlYahya | Dima Alyahya | Deema Al Yahya | alyahya | Yahya → person:alyahya
      Rauchbauer | Rauch Bauer | Rauchbaur | Martin Rauchbauer | Rauchbauer Martin → person:rauchbauer
      راوخباور | راو خباور | مارتن | مارتن راوخباخر → person:rauchbauer
    `),
  )('%s is %s', (query, id) => {
    expect(first(query)).toBe(id);
  });
});

describe('the first hit of a topic, a place, a figure and the rest', () => {
  it.each(
    table(`
      الاقتصاد الرقمي | اقتصاد رقمي | للاقتصاد الرقمي | digital economy → topic:digital_economy
      الدبلوماسية الرقمية | دبلوماسية رقمية | digital diplomacy → topic:digital_diplomacy
      الدبلوماسية التكنولوجية | tech diplomacy → topic:tech_diplomacy
      الشمول الاجتماعي | social inclusion → topic:social_inclusion
      الشمول الرقمي | digital inclusion → topic:digital_inclusion
      تمكين المرأة | women empowerment | women’s empowerment → topic:women_empowerment
      الفجوة الرقمية | سد الفجوة الرقمية | digital divide | digtal divide → topic:digital_divide
      الرياض | رياض | بالرياض | مدينة الرياض | Riyadh | Riyad | Ryiadh | ar-Riyad | Ar Riyadh → place:riyadh
      وزراء | الوزراء | ministers → cat:ministers
      سفراء | ambassadors → cat:ambassadors
      دبلوماسيون | diplomats → cat:diplomats
      رواد فكر | thought leaders → cat:thought_leaders
      القطاع الخاص | private sector → cat:private_sector
      دول المجلس | GCC states → group:gcc_states
      الدول الأعضاء | DCO member states → group:dco_members
      16 دولة | ١٦ دولة | 16 member states → stat:members
      800 مليون | ٨٠٠ مليون → stat:population
      3.5 تريليونات دولار | ٣٫٥ تريليونات دولار → stat:gdp
      توقعات الدبلوماسية | Global Tech Diplomacy Forecast | توقعات ٢٠٢٥ → sess:keynote
      جلسة حوارية | panel discussion → sess:panel
    `),
  )('%s is %s', (query, id) => {
    expect(first(query)).toBe(id);
  });
});

describe('the first hit of a query in two scripts', () => {
  it.each(
    table(`
      Oman سفارة | Embassy عمان → organization:emb_oman
      سفارة Pakistan → organization:emb_pak
      DCO منظمة → organization:dco
      شبكة TDN → organization:tdn
      مجلس GCC → organization:gcc
      Rauchbauer مارتن → person:rauchbauer
      جاسم Albudaiwi → person:albudaiwi
      Deemah اليحيى → person:alyahya
      الدورة 4th → edition:dc-4
    `),
  )('%s is %s', (query, id) => {
    expect(first(query)).toBe(id);
  });
});

describe('what is not in the graph', () => {
  it.each(
    table(`
      لبنان | Lebanon | ليبيا | مصر | Egypt | Iran | Yemen | اليمن | السودان | تونس | العراق | فلسطين | كندا → nothing
      Amman | Omar | عمار | Guinea | Switzerland | Muscat | مسقط → nothing
      مجلس الأمن | مجلس الوزراء | Security Council | Council of Europe | Asian Council → nothing
      منظمة التعاون الإسلامي | Organisation of Islamic Cooperation | منظمة الصحة العالمية | World Bank → nothing
      جامعة الدول العربية | الأمم المتحدة | الاتحاد الأوروبي | European Union | المنتدى العالمي لحوكمة الفضاء → nothing
      سفارة فرنسا | Embassy of France | سلطنة بروناي | Sultanate of Brunei → nothing
      مارتن لوثر | Martin Luther | ديمة بنت خالد | الحجرف | Rauchenberg | qwertyuiop → nothing
    `),
  )('%s is %s', (query, id) => {
    expect(first(query)).toBe(id);
  });
});
