import { expect, it } from '@jest/globals';
import { analyse } from '../../../src/ingest/analyse.js';
import { lexiconOf } from '#reader/read-text.js';
import { propose } from '../../../src/ingest/propose/propose.js';
import { fewNames } from './claims-in.js';

/** The names of all new entities in a text, by kind. */
const namesIn = (text: string, of: string): (readonly string[])[] =>
  analyse({ text }, fewNames)
    .candidates.filter(({ kind }) => kind === of)
    .map(({ names }) => names.map((name) => name.text));

it.each([
  [
    'an office',
    "Salma Attar, director of the Loom Institute, spoke. The director of the Loom Institute left. Attar thanked Jordan's ambassador.",
    ...['Person', ['Salma Attar']],
  ],
  [
    'an office in Arabic',
    'تحدثت سلمى العطار، مديرة مختبر النسيج الدولي. وشكرت مديرة مختبر النسيج الدولي الحضور.',
    ...['Person', ['سلمى العطار']],
  ],
  [
    'a common noun',
    'The Grain Council met in Lisbon. The Council was founded in 1999.',
    ...['Organization', ['Grain Council']],
  ],
  [
    'a preposition',
    'تأسس مجلس الحبوب الدولي عام 1999. وقُدّمت للمجلس هدية.',
    ...['Organization', ['مجلس الحبوب الدولي']],
  ],
  [
    'a pronoun',
    'أطلق منتدى الينابيع للمياه نسخته الثالثة في عمان.',
    ...['Edition', ['النسخة الثالثة']],
  ],
] as const)('never become a name: %s', (_, text, kind, names) => {
  expect(namesIn(text, kind)).toEqual([names]);
});

it.each([
  ['انعقد ملتقى الأنهار الكبرى في نسخته الخامسة.', [['النسخة الخامسة']]],
  [
    'اجتمع منتدى الينابيع في دورته الأولى. وقرأ الحاضرون النسخة الثانية من «دفتر الماء، والملح».',
    [['الدورة الأولى']],
  ],
  ['اختتم منتدى الينابيع دورته السابعة يوم الخميس في لشبونة.', [['الدورة السابعة']]],
  [
    'The fifth Stone Bridges Summit closed. The previous edition had been organised by the Arch Academy.',
    [['fifth Stone Bridges Summit'], []],
  ],
  [
    'انتهت الدورة الثانية من ملتقى العمارة الطينية. وكانت دورته السابقة قد عُقدت بتنظيم جمعية المعماريين العرب.',
    [['الدورة الثانية'], []],
  ],
])(
  'are those of an edition without a pronoun, none for one that is named by where it stands: %s',
  (text, names) => {
    expect(namesIn(text, 'Edition')).toEqual(names);
  },
);

it('proposes an edition by its full names, not by its number alone', () => {
  const text =
    'Lantern Forum on Fair Payments opens its second edition in Muscat.\n\nThe second edition of the Lantern Forum on Fair Payments opened on Saturday.';
  const proposed = propose(analyse({ text }, fewNames), lexiconOf(fewNames));
  const editions = proposed.flatMap(({ payload }) =>
    payload.kind === 'ENTITY' && payload.entityKind === 'Edition' ? [payload] : [],
  );
  expect(editions.map(({ names }) => names.map((name) => name.text))).toEqual([
    ['second edition of the Lantern Forum on Fair Payments'],
  ]);
});

it.each([
  ['ووقّعت وزارتا الصحة والتعليم مذكرة.', ['وزارة التعليم', 'وزارة الصحة']],
  ['زار الوفد سفارات الأردن والمغرب وعمان.', ['سفارة عمان', 'سفارة المغرب', 'سفارة الأردن']],
  [
    'The ministries of health, energy and education signed it.',
    ['Ministry of Education', 'Ministry of Energy', 'Ministry of Health'],
  ],
  // One owner alone, companies of which a state has many, and a field that goes on.
  ['The embassies of Jordan met. The companies of Jordan and Morocco met.', []],
  ['ووقّعت وزارتا الصحة والتعليم العالي مذكرة.', []],
])('calls each body of a dual or plural by its singular, which nobody wrote: %s', (text, names) => {
  const proposed = propose(analyse({ text }, fewNames), lexiconOf(fewNames));
  const bodies = proposed.filter(
    ({ payload }) => payload.kind === 'ENTITY' && payload.entityKind === 'Organization',
  );
  expect(bodies.map(({ payload }) => 'names' in payload && payload.names[0]?.text)).toEqual(names);
  expect(new Set(bodies.map(({ method }) => method))).toEqual(
    new Set(names.length > 0 ? ['DERIVED'] : []),
  );
});

it('calls a body of a dual by its own name where the document writes it', () => {
  const text = 'زار الوفد سفارتي الأردن والمغرب. وأقامت سفارة المغرب حفلًا.';
  const proposed = propose(analyse({ text }, fewNames), lexiconOf(fewNames));
  expect(
    proposed.flatMap(({ payload, method }) =>
      payload.kind === 'ENTITY' && payload.entityKind === 'Organization'
        ? [[payload.names.map((name) => name.text), method]]
        : [],
    ),
  ).toEqual([
    [['سفارة المغرب'], 'EXPLICIT'],
    [['سفارة الأردن'], 'DERIVED'],
  ]);
});
