import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/ingest/analyse.js';
import { fewNames } from './claims-in.js';

const figuresIn = (text: string) =>
  analyse({ text }, fewNames).numbers.map(
    ({ exact, value, unit, qualifier }) => `${exact} = ${qualifier} ${String(value)} ${unit}`,
  );

describe('figures', () => {
  it.each([
    ['زار المعرض مليونا زائر.', ['مليونا زائر = EXACT 2000000 PERSONS']],
    ['حضر ألفا مشارك.', ['ألفا مشارك = EXACT 2000 PERSONS']],
    ['حضر نحو ألفي ضيف.', ['نحو ألفي ضيف = APPROXIMATE 2000 PERSONS']],
    ['سُجّل أحد عشر ألف طالب.', ['أحد عشر ألف طالب = EXACT 11000 PERSONS']],
    ['بلغ العدد ١٢ مليونًا زائر.', ['١٢ مليونًا زائر = EXACT 12000000 PERSONS']],
    [
      'تتجاوز إيراداتها ٤٠ مليون دولار.',
      ['تتجاوز إيراداتها ٤٠ مليون دولار = EXCEEDS 40000000 DOLLAR'],
    ],
    ['حضر قرابة ١٬٥٠٠ زائر.', ['قرابة ١٬٥٠٠ زائر = APPROXIMATE 1500 PERSONS']],
    ['Just over twenty states signed.', ['Just over twenty states = EXCEEDS 20 STATES']],
    ['It cost $2.5m.', ['$2.5m = EXACT 2500000 DOLLAR']],
    ['Almost US$40 million was paid.', ['Almost US$40 million = APPROXIMATE 40000000 DOLLAR']],
    ['€300,000 was paid.', ['€300,000 = EXACT 300000 EURO']],
    [
      'Women made up 38 and 42 per cent respectively.',
      ['38 = EXACT 38 PERCENT', '42 per cent = EXACT 42 PERCENT'],
    ],
    [
      'It employed 90 people; about thirty more work at sea.',
      ['90 people = EXACT 90 PERSONS', 'about thirty = APPROXIMATE 30 PERSONS'],
    ],
    ['افتتاح المعرض بمشاركة 19 دولة\n\nافتُتح المعرض.', ['19 دولة = EXACT 19 STATES']],
    ['قرأ التقرير 300 قارئ.', ['300 قارئ = EXACT 300 PERSONS']],
    ['Membership grew from 12 to 15 states.', ['15 states = EXACT 15 STATES']],
    ['It links 27 trade attachés on 12 chairs.', ['27 trade attachés = EXACT 27 PERSONS']],
    ['زار المعرض 14 ألفًا و300 زائر.', ['14 ألفًا و300 زائر = EXACT 14300 PERSONS']],
    ['جائزة قدرها نصف مليون ريال.', ['نصف مليون ريال = EXACT 500000 RIYAL']],
    ['The reef feeds 1,5 million people.', ['1,5 million people = EXACT 1500000 PERSONS']],
    ['يبلغ عددهم 1,6 مليار نسمة.', ['1,6 مليار نسمة = EXACT 1600000000 PERSONS']],
    ['Some 900 visitors came.', ['Some 900 visitors = APPROXIMATE 900 PERSONS']],
  ])('are read with their bound: %s', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  it.each([
    ['The Loom Institute has 90 weavers. Envoys from more than 60 states came together.', null],
    ['أُسست جمعية المرجان في لشبونة. ويجتمع لها ممثلون من أكثر من 60 دولة.', null],
    [
      'The Loom Institute (LI) met. Ms Dana Reef (LI Bureau Director for the coast) said that 49% lacks access.',
      null,
    ],
    ['The Loom Institute says that it has 60 member states.', 'NEW:organization:loom-institute'],
    [
      'The Loom Institute teaches ethics. Its membership has grown to 16 countries. (end)',
      'NEW:organization:loom-institute',
    ],
    ['The Loom Institute has six member states. (end)', 'NEW:organization:loom-institute'],
  ])('measure who has them, not whom guests or a speaker are of: %s', (text, measures) => {
    expect(analyse({ text }, fewNames).numbers.at(-1)?.measures ?? null).toBe(measures);
  });

  it.each([
    'Between 200 and 250 visitors came; 20–30 people left.',
    'حضر ما بين 200 و250 زائرًا.',
    'Three people familiar with the plan said it would fail.',
    'قال شخصان مطلعان إن الخطة فشلت.',
    'Three guests, one table\n\nA recipe.',
    'The hall has $ signs on 300 doors.',
    'A fleet of 64 is ready, and 20 are women at heart.',
    'He won by 90 points against 70.',
    'قرأ نصف الكتاب.',
  ])('of ranges, sources and other things are left out: %s', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });

  it.each([
    'لا يتجاوز عدد الحضور ٣٠ شخصًا.',
    'لم تتجاوز إيراداتها ٤٠ مليون دولار.',
    'حضر أقل من ٣٠ شخصًا.',
    'Fewer than 30 people came.',
    'Fewer than one in ten was admitted.',
    'It seats up to 30 people.',
  ])('that were not reached are left out: %s', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });
});

const namesIn = (text: string, kind: string) =>
  analyse({ text }, fewNames)
    .mentions.filter((mention) => mention.kind === kind)
    .map(({ exact }) => exact);

describe('names', () => {
  it.each([
    ['Organization', 'The Potters’ Museum opened.', ['Potters’ Museum']],
    ['Organization', 'زار الوفد معهد بحوث الرمال.', ['معهد بحوث الرمال']],
    ['Organization', 'شكر مجلس إدارتها الحضور.', []],
    ['Organization', 'جلسوا في قاعة الاجتماعات.', []],
    ['Organization', 'Omar Miller, Minister of Energy of Jordan, spoke.', []],
    ['ForumSeries', 'The third Friends of Rain Forum opened.', ['Friends of Rain Forum']],
    [
      'ForumSeries',
      'عُقدت الدورة الثانية من منتدى الكثبان والري في لشبونة.',
      ['منتدى الكثبان والري'],
    ],
    ['Place', 'They met Ms Attar and Dr Miller at noon.', []],
    ['Place', 'The boats left Lake Tamsin.', ['Lake Tamsin']],
    // Places recognised by their context, by a seat or as the place of the report.
    ['Place', 'نزل الوفد في شلير، كبرى مدن الأردن.', ['شلير']],
    ['Place', 'نزل الوفد في هدوء، كبرى فضائل الضيف.', []],
    ['Place', 'The bus reached Marlish, an old port in Jordan.', ['Marlish']],
    ['Place', 'They spoke in Marlish, an old tongue of Jordan.', []],
    ['Place', 'The Weaving House, headquartered in Marlish, opened.', ['Marlish']],
    ['Place', 'MARLISH, 3 May 2026 – The boats left.', ['MARLISH']],
    ['Place', 'Lessons, 3 May 2026: the boats left.', []],
    ['Place', 'The Accra Weaving Bureau opened.', ['Accra']],
    ['Place', 'The University of Accra North opened.', []],
    ['Place', 'نزل الوفد في شلير شمالي الأردن.', ['شلير']],
    [
      'ForumSeries',
      'The third Amber Dialogue on Nets and Tides met.',
      ['Amber Dialogue on Nets and Tides'],
    ],
    ['Organization', 'وتحت الدار شبكة قنوات رفيعة.', []],
    ['Organization', 'افتُتح مكتب الوثائق الوطنية.', ['مكتب الوثائق الوطنية']],
    ['Organization', 'زار الوفد مكتب الأمين العام.', []],
    ['Organization', 'في مدينة شلير تعمل جامعة شلير التنظيم.', ['جامعة شلير']],
    ['Person', 'نريد اقتصادًا شاملًا ومستدامًا، شامل ومستدام.', []],
    // A label or bullet begins a sentence, and a word within a title names no place.
    ['Place', '• New rooms: Ruth Amari runs them.\n\n• Closed: the hall.', []],
    ['Place', 'Ruth Amari published "Rooms Without Doors".', []],
    [
      'Organization',
      'Jordan signed the Baltic–Adriatic Cable Pact.',
      ['Baltic–Adriatic Cable Pact'],
    ],
    ['Organization', 'She crossed the Baltic – Jordan did not.', []],
    // The owner of an office.
    ['Organization', 'Rosa Miller, Head of Looms at the Weaving House, spoke.', ['Weaving House']],
    ['Place', 'Rosa Miller, Head of Looms at the Weaving House, spoke.', []],
    [
      'Organization',
      'The Council of Ministers of the Grain Union met.',
      ['Council of Ministers of the Grain Union'],
    ],
    ['AttendeeCategory', 'The Council of Ministers of the Grain Union met.', []],
    ['AttendeeCategory', 'A council of ministers met.', ['ministers']],
    ['Organization', 'زارت رنا الكيالي، رئيسة مجلس أمناء معهد الرمال، المعرض.', ['معهد الرمال']],
    ['Organization', 'زار الوفد مجلس أمناء الرمال.', ['مجلس أمناء الرمال']],
    ['Organization', 'اجتمع الاتحاد الدولي للخدمات الموثوقة.', ['الاتحاد الدولي للخدمات الموثوقة']],
    ['Organization', 'زار الوفد منصة قوارب السلام.', ['منصة قوارب السلام']],
    ['Organization', 'أُطلقت مبادرة إنسانية، ثم شرحت اللجنة المنظمة الخطة.', []],
    // Places: a dateline, where somebody lives, a seat, a house before a day.
    ['Place', 'لشبونة – 3 مايو 2027 (السهل): وصل الوفد.', ['لشبونة']],
    ['Place', 'وُلد الدكتور فارس النمري في طرابزون عام 1950.', ['طرابزون']],
    ['Place', 'تتخذ مؤسسة الرمال من طرابزون مقرًا لها.', ['طرابزون']],
    ['Place', 'المكان: فندق النسيم، طرابزون، 3 مايو 2027.', ['طرابزون']],
    ['Place', 'شارك فارس النمري في نقاش عام 1950، ثم سافر مسرورًا.', []],
    ['Place', 'اتخذت المؤسسة من الحوار منهجًا، وبقي الأمر في بحث.', []],
    // Over a lower-case word up to the noun of a body, and not up to that of a house or behind a place.
    ['Organization', 'She met the Women in Weaving Network.', ['Women in Weaving Network']],
    [
      'Organization',
      'She met the Youth for Science and Trade Alliance.',
      ['Youth for Science and Trade Alliance'],
    ],
    ['Organization', 'They met the Star in Amber Palace.', ['Amber Palace']],
    ['Organization', 'They met the Miller of Lisbon.', []],
    // Mayors and their towns, and the places of towns; no agency of a report, and no speaker.
    ['Place', 'The Mayor of Tamsin, Clara Whitlow, spoke.', ['Tamsin']],
    ['Person', 'The Mayor of Tamsin, Brenda Derrick, spoke.', ['Brenda Derrick']],
    ['Person', 'The hills of Tamsin, Welby Derrick, were green.', []],
    ['Organization', 'The Mayor of Tamsin, Clara Whitlow, spoke.', []],
    ['Organization', 'The Director of Tamsin, Clara Whitlow, spoke.', ['Tamsin']],
    ['Country', 'She was born in Welby, a port in the north of Tamsin.', ['Tamsin']],
    ['Country', 'She was born in Welby, a garden in the north of Tamsin.', []],
    ['Place', 'WELBY BAY, Jordan, 3 May 2026 (Kite) – The boats left.', ['WELBY BAY']],
    ['Place', 'According to Derrick, the boats left.', []],
    // A capitalised word alone is no place; a house, a comma or a state beside it makes it one.
    ['Place', 'They sailed on to Derrick.', []],
    ['Place', 'They support MSMEs, Digitalisation, Small and Micro.', []],
    ['Place', 'They met in the old hall of Derrick, in Jordan.', ['Derrick']],
    ['Country', 'They met in Derrick, Tamsinia, on 3 May 2026.', ['Tamsinia']],
    ['Country', 'It is spoken in Jordan, Tamsinia and Welbia.', ['Jordan', 'Tamsinia', 'Welbia']],
    // States by what they do.
    [
      'Country',
      'Jordan joined in 2001. Selvania, which had left in 2003, rejoined.',
      ['Jordan', 'Selvania'],
    ],
    ['Country', 'Jordan joined in 2001. Miller, who had left in 2003, rejoined.', ['Jordan']],
    // Persons.
    ['Person', 'Clara Whitlow and Piet Maas met.', ['Clara Whitlow', 'Piet Maas']],
    ['Person', 'Piet Maas was elected.', ['Piet Maas']],
    [
      'Person',
      'Loom Street was closed. Clara Whitlow and the Loom Street Band met.',
      ['Clara Whitlow'],
    ],
    ['Person', 'بقيت إلى حين انتخاب خلف، خلافًا لما ورد.', []],
    ['Session', 'جلسة حوارية: «من يحرس الرمل؟»', ['من يحرس الرمل؟']],
    ['Session', 'ألقت الدكتورة هند العلي كلمة قالت فيها إن «الرمل صبور».', []],
    ['Person', 'By Grace Whitfield\n\nOman won.', ['Grace Whitfield']],
    // A name of press: titles, nations, initials, acronyms, lists and short months.
    ['Organization', 'She met the Prince Omar Foundation.', ['Prince Omar Foundation']],
    ['Person', 'Guests met H.E Omar Tamsin.', ['Omar Tamsin']],
    ['Person', 'Guests met Mr John Q. Miller.', ['John Q. Miller']],
    ['Person', 'Omani Salma Al-Harthi spoke.', ['Salma Al-Harthi']],
    ['Organization', 'The Loom Growth Programme [LGP] met.', ['Loom Growth Programme', 'LGP']],
    ['Organization', 'The Loom Growth Programme [ABC] met.', []],
    [
      'Organization',
      'It signed with the Kite Council, Amber-Loom, and the Wire Bank.',
      ['Kite Council', 'Amber-Loom', 'Wire Bank'],
    ],
    [
      'Organization',
      'The Agency for River Trade and Growth met.',
      ['Agency for River Trade and Growth'],
    ],
    ['Country', 'TAMSIN, Nov 30 (Kite) – The boats left.', []],
    ['Country', 'She is Minister of State for Information and Trade.', []],
    // Arabic names end before a time, a deed and what و joins to a name that the text has alone.
    ['Organization', 'اجتمع المجلس الوطني للدورة الحالية.', ['المجلس الوطني']],
    ['Organization', 'أُطلقت مبادرة لإنشاء مركز لتسليط الضوء على الري.', []],
    [
      'Organization',
      'زار الوفد الأمانة العامة للأمم المتحدة.',
      ['الأمانة العامة للأمم المتحدة', 'للأمم المتحدة'],
    ],
    [
      'Organization',
      'زار الوفد منظمة التعاون النهري. رحبت منظمة التعاون النهري بالخطة. ثمّن منظمة التعاون النهري والعمل المشترك.',
      ['منظمة التعاون النهري', 'منظمة التعاون النهري', 'منظمة التعاون النهري'],
    ],
    ['Organization', 'Rosa Miller, Director of Health, Lakes Council, spoke.', ['Lakes Council']],
    ['Organization', 'وتضم رابطة الأنهار الأردن والمغرب.', ['رابطة الأنهار']],
    ['Organization', 'ولا تضم منظمة المضائق الكبرى مصر.', ['منظمة المضائق الكبرى']],
    ['Person', 'عقد الاجتماع بين زعماء دول العالم الإسلامي.', []],
  ])('%s: %s', (kind, text, names) => {
    expect(namesIn(text, kind)).toEqual(names);
  });

  it('end in a title-case line where they end in the text below', () => {
    const text = 'Amber Council Opens Third Forum With Many Guests\n\nThe Amber Council met.';
    expect(namesIn(text, 'Organization')).toEqual(['Amber Council', 'Amber Council']);
    const other =
      'Remarks by Clara Miller at the Amber Links Council\n\nThe Amber Links Network met.';
    expect(namesIn(other, 'Organization')).toEqual(['Amber Links Council', 'Amber Links Network']);
  });

  it('end where a heading does', () => {
    const text = 'News from Lisbon\n\nLisbon is quiet.';
    expect(namesIn(text, 'Place')).toEqual(['Lisbon', 'Lisbon']);
  });
});

describe('short forms', () => {
  const known = {
    ...fewNames,
    names: [
      ...fewNames.names,
      { entity: 'organization:o', kind: 'Organization' as const, text: 'منظمة الشبكات' },
      { entity: 'organization:o', kind: 'Organization' as const, text: 'NWO' },
      { entity: 'organization:o', kind: 'Organization' as const, text: 'Networks Organization' },
    ],
  };
  const meant = (text: string, exact: string) =>
    analyse({ text }, known).mentions.findLast((mention) => mention.exact === exact)?.entity;

  it('mean what was last named in full by that noun, and not what an acronym stands for', () => {
    const text =
      'The Grain Organization met the NWO in Lisbon. The organization praised the NWO. Later the organization left.';
    expect(meant(text, 'organization')).toBe('NEW:organization:grain-organization');
    expect(
      meant('زارت منظمة الحبوب العادلة منظمة الشبكات، ثم شكرت المنظمة الحضور.', 'المنظمة'),
    ).toBe('organization:o');
    expect(
      meant('زارت منظمة الشبكات منظمة الحبوب العادلة، ثم شكرت المنظمة الحضور.', 'المنظمة'),
    ).toMatch(/^NEW:organization:/);
  });

  it('mean whose acronym was named where nothing has the noun in full', () => {
    expect(meant('The NWO met. The organization left.', 'organization')).toBe('organization:o');
  });
});
