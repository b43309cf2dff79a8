import { expect, it } from '@jest/globals';
import { analyseSaid, type Said } from './said-of.js';

const text = `The Loom Institute was founded on 4 June 1999. The Cedar Council has counted it among its allies since 2004.
The Palm Union did not admit Jordan in 2005. Oman will join the Palm Union in 2031. If the vote passes, Qatar joins the Palm Union in 2030.
Nadia Sorel denied that Kuwait had left the Palm Union in 2011. The Palm Union, which Morocco may join, was founded in 2003.
The Reed Society came to life in March 1990. It has 40 looms. Salma Attar visited the Loom Institute.
Nadia Sorel is the warden of the Reed Society. The Reed Society is glad. The Reed Society sings. The Reed Society rests. The Reed Society wakes.
It was founded in 1950.
ستستضيف مسقط الدورة الثالثة من منتدى النول عام 2032. ولم تنضم عمان إلى اتحاد النخيل عام 2007.`;

const of = (kind: string, name: string) => ({ kind, name });
const loom = of('Organization', 'Loom Institute');
const palm = of('Organization', 'Palm Union');
const reed = of('Organization', 'Reed Society');
const member = (country: string, quote: string, validFrom: string | null = null): Said => ({
  quote,
  subject: of('Country', country),
  predicate: 'MEMBER_OF',
  object: palm,
  validFrom,
});

const lies: readonly Said[] = [
  member('Jordan', 'The Palm Union did not admit Jordan in 2005', '2005'),
  member('Jordan', 'admit Jordan in 2005', '2005'),
  member('Oman', 'Oman will join the Palm Union in 2031', '2031'),
  member('Qatar', 'Qatar joins the Palm Union in 2030', '2029'),
  member('Morocco', 'The Palm Union, which Morocco may join'),
  member('Morocco', 'which Morocco may join, was founded in 2003', '2003'),
  member('Kuwait', 'Kuwait joined the Palm Union in 2011', '2011'),
  member('Jordan', 'Oman will join the Palm Union in 2031', '2031'),
  { quote: 'founded on 4 June 1999', subject: loom, predicate: 'FOUNDED', value: '1998-06-04' },
  { quote: 'founded on 4 June 1999', subject: reed, predicate: 'FOUNDED', value: '1999-06-04' },
  { quote: 'in March 1990', subject: reed, predicate: 'FOUNDED', value: '1990-03-12' },
  {
    quote: 'It was founded in 1950',
    predicate: 'FOUNDED',
    value: '1950',
    subject: { ...loom, who: { sentence: 0, quote: 'The Cedar Council' } },
  },
  {
    quote: 'It was founded in 1950',
    predicate: 'FOUNDED',
    value: '1950',
    subject: { ...of('Person', 'Salma Attar'), who: { sentence: 9, quote: 'Salma Attar' } },
  },
  {
    quote: 'It was founded in 1950',
    predicate: 'FOUNDED',
    value: '1950',
    subject: { ...of('Place', 'Jordan'), who: { sentence: 2, quote: 'Jordan' } },
  },
  {
    quote: 'Salma Attar visited the Loom Institute',
    subject: of('Person', 'Salma Attar'),
    predicate: 'HOLDS_POSITION',
    object: loom,
    role: 'director',
  },
  {
    quote: 'Nadia Sorel is the warden of the Reed Society',
    subject: of('Person', 'Nadia Sorel'),
    predicate: 'HOLDS_POSITION',
    object: { id: 'organization:dco' },
    role: 'warden',
  },
  { quote: 'It has 40 looms', subject: reed, predicate: 'ORDINAL', value: 41 },
  { quote: 'It has 40 looms', subject: reed, predicate: 'RULES', value: 40 },
  {
    quote: 'ستستضيف مسقط الدورة الثالثة من منتدى النول عام 2032',
    predicate: 'HELD_IN',
    subject: of('Edition', 'الدورة الثالثة'),
    object: of('Place', 'مسقط'),
  },
  {
    quote: 'تنضم عمان إلى اتحاد النخيل عام 2007',
    predicate: 'MEMBER_OF',
    subject: of('Country', 'عمان'),
    object: of('Organization', 'اتحاد النخيل'),
  },
];

it.each(lies.map((lie, n) => [n + 1, lie] as const))('lie %d of twenty is dropped', (_, lie) => {
  const { claims, dropped } = analyseSaid(text, lie);
  expect(claims.filter(({ rule }) => rule === 'llm')).toEqual([]);
  expect(dropped.filter(({ what }) => what.startsWith('llm: ')).length).toBeGreaterThan(0);
});

it('are twenty', () => {
  expect(lies).toHaveLength(20);
});
