import type { Claim, Element, Entity, Header, Relation } from '../../../src/export/element.js';

/** Text that breaks out of any format which forgets one of its own special characters. */
export const hostileTexts: Readonly<Record<string, string>> = {
  quotes: `"double" 'single' \`back\` “typographic” «عربية»`,
  markup: '<b>&amp;</b> ]]> <!-- --> <![CDATA[ </script>',
  lines: 'first\nsecond\r\nthird\ttab\rlone return',
  separators: 'comma, semicolon; pipe| tab\t colon:',
  statementEnd: "';\nMATCH (n) DETACH DELETE n;\n//",
  backslashes: String.raw`\ \\ \' \" \n \u0027 \uZZZZ ${'\\'}`,
  formula: `=cmd|'/C calc'!A0`,
  minus: '-1+1',
  at: '@SUM(1)',
  emoji: '🕊️ 👩‍👩‍👧 𐎀',
  directions: '\u200Fمنظمة\u200E \u202Bالتعاون\u202C \u2067الرقمي\u2069',
  marks: 'الدُّوَلُ ـــ لِلتَّعَاوُن',
  controls: 'a\u0000b\u0007c\u001Bd\u007Fe\u0085f',
  lineSeparators: 'a\u2028b\u2029c\uFEFFd',
  nonCharacters: 'a\uFFFEb\uFFFFc',
  loneSurrogates: 'a\uD83Db\uDE00c',
  spaces: '  both ends  ',
};

const article = 'قال «المتحدث»: "نعم"؛\nثم قال: <لا> & 🕊️.';

const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id: `claim:${id}`,
  predicate: 'MEMBER_OF',
  dataset: 'article',
  rank: 'NORMAL',
  status: 'ACCEPTED',
  method: 'EXPLICIT',
  confidence: 1,
  evidence: [
    {
      documentId: 'document:article',
      start: 22,
      end: 40,
      exact: 'ثم قال: <لا> & 🕊️.',
      prefix: '"نعم"؛\n',
      phrase: 'لا',
    },
  ],
  ...more,
});

const entity = (id: string, more: Partial<Entity> = {}): Entity => ({
  element: 'entity',
  id,
  kind: 'Organization',
  datasets: ['article'],
  names: [],
  properties: {},
  claims: [],
  ...more,
});

const relation = (id: string, ends: [string, string], more: Partial<Relation> = {}): Relation => ({
  element: 'relation',
  id,
  type: 'MEMBER_OF',
  source: ends[0],
  target: ends[1],
  confidence: 1,
  datasets: ['article'],
  claims: [claim(id)],
  ...more,
});

export const header: Header = {
  element: 'header',
  version: '12',
  datasets: ['article', 'references'],
  generatedBy: 'multaqa <test> & "more"',
  properties: [
    { name: 'founded', type: 'DATE' },
    { name: 'ordinal', type: 'INTEGER' },
    { name: 'amount', type: 'FLOAT' },
    { name: 'isPublic', type: 'BOOLEAN' },
    { name: 'note', type: 'TEXT' },
    { name: 'honorifics', type: 'TEXTS' },
  ],
};

const documents: Element[] = [
  {
    element: 'document',
    id: 'document:article',
    title: 'عنوان "المقال"',
    dataset: 'article',
    language: 'ar',
    published: '2024-12-17',
    text: article,
    sha256: '00ff',
  },
  {
    element: 'document',
    id: 'document:reference',
    title: 'A page, <elsewhere>',
    dataset: 'references',
    url: 'https://example.org/a?b=c&d="e"',
    language: 'en',
    retrieved: '2025-01',
  },
];

const entities: Entity[] = [
  entity('organization:dco', {
    labelAr: 'منظمة التعاون الرقمي',
    labelEn: 'Digital Cooperation Organization',
    datasets: ['article', 'references'],
    names: [
      { text: 'منظمة التعاون الرقمي', lang: 'AR', script: 'ARAB', kind: 'OFFICIAL' },
      { text: 'DCO', lang: 'EN', script: 'LATN', kind: 'SHORT' },
      { text: 'Munazzamat', lang: 'AR', script: 'LATN', kind: 'TRANSLITERATION' },
      { text: 'D.C.O.', lang: 'EN', script: 'LATN', kind: 'ALIAS' },
      { text: 'Digital Co-op', lang: 'EN', script: 'LATN', kind: 'ALIAS' },
    ],
    properties: {
      founded: '2020-11',
      ordinal: 4,
      amount: 1,
      isPublic: true,
      honorifics: ['a', 'b'],
    },
    validFrom: '2020-11',
    claims: [
      claim('founded', {
        predicate: 'FOUNDED',
        dataset: 'references',
        rank: 'PREFERRED',
        method: 'REFERENCE',
        confidence: 0.8,
        value: { date: '2020-11' },
        firstSeen: '2024',
        lastSeen: '2024-12',
        note: 'One source.',
        evidence: [{ documentId: 'document:reference', note: 'It says so.' }],
      }),
      claim('short-name', {
        predicate: 'NAME',
        value: { text: 'DCO', lang: 'EN', nameKind: 'SHORT' },
      }),
      claim('share', {
        predicate: 'QUANTITY',
        value: { number: 0.25, text: 'ربع', lang: 'AR', unit: 'PERCENT', qualifier: 'EXCEEDS' },
      }),
    ],
  }),
  entity('country:sa', { kind: 'Country', labelEn: 'Saudi Arabia' }),
  entity('topic:unnamed', { kind: 'Topic', properties: { isPublic: false, amount: -2.5e-7 } }),
  ...Object.entries(hostileTexts).map(([name, text]) =>
    entity(`person:${name}`, {
      kind: 'Person',
      labelAr: text,
      labelEn: `x${text}`,
      properties: { note: text },
      names: [{ text, lang: 'AR', script: 'ARAB', kind: 'ALIAS' }],
    }),
  ),
];

const relations: Relation[] = [
  relation('member-of:country:sa~organization:dco', ['country:sa', 'organization:dco'], {
    validFrom: '2020',
    validTo: '2024-02',
    claims: [claim('sa-1'), claim('sa-2', { rank: 'DEPRECATED', validFrom: '2021' })],
  }),
  relation('member-of:country:sa~organization:dco~chair', ['country:sa', 'organization:dco'], {
    role: { ar: 'رئيس "الدورة"', en: 'chair' },
  }),
  relation('hosted:country:sa~organization:dco', ['country:sa', 'organization:dco'], {
    type: 'HOSTED',
    confidence: 0.9,
    claims: [],
  }),
  relation('about:topic:unnamed~topic:unnamed', ['topic:unnamed', 'topic:unnamed'], {
    type: 'ABOUT',
  }),
  ...Object.entries(hostileTexts).map(([name, text]) =>
    relation(`member-of:person:${name}~organization:dco`, [`person:${name}`, 'organization:dco'], {
      role: { ar: text },
      claims: [
        claim(name, {
          evidence: [{ documentId: 'document:article', start: 0, end: 1, exact: text }],
        }),
      ],
    }),
  ),
];

/** A graph with everything that an export can meet. */
export const sampleGraph: readonly Element[] = [header, ...documents, ...entities, ...relations];

export const emptyGraph: readonly Element[] = [header];
