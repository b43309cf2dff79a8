import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/ingest/analyse.js';
import { fewNames } from './claims-in.js';

const mentionsIn = (text: string, kind: string) =>
  analyse({ text }, fewNames)
    .mentions.filter((mention) => mention.kind === kind)
    .map(({ exact }) => exact);

describe('words that are written like the name of a state', () => {
  it.each([
    'بلغ قطر البئر ثلاثة أمتار.',
    'وحُفرت بئر بقطر 4 أمتار في الحديقة.',
    'ولا يتجاوز قطر ثمارها سنتيمترين.',
    'قاس الطلاب نصف قطر الدائرة.',
    'وصل قطر الجذع الكبير إلى نحو ستين سنتيمترًا.',
  ])('are no state where something is measured: %s', (text) => {
    expect(mentionsIn(text, 'Country')).toEqual([]);
  });

  it.each([
    'وشاركت قطر في المعرض.',
    'افتُتحت في قطر الدورة الثانية من المعرض.',
    'وبنت قطر الجسر بطول 30 كيلومترًا.',
    'والتقى الوزيران في قطر، ثم سارا مترين.',
  ])('are the state elsewhere: %s', (text) => {
    expect(mentionsIn(text, 'Country')).toEqual(['قطر']);
  });

  it.each([
    'يفتح الدكان بعد صلاة المغرب.',
    'ويغلق قبيل المغرب بقليل.',
    'عاد الصيادون قبل المغرب بساعة.',
    'بقيت المراكب في المرفأ حتى المغرب.',
  ])('are no state at sunset: %s', (text) => {
    expect(mentionsIn(text, 'Country')).toEqual([]);
  });

  it.each([
    ['حل الأردن ثانيًا بعد المغرب.', ['الأردن', 'المغرب']],
    ['وصل الوفد بعد المغرب والأردن.', ['المغرب', 'الأردن']],
    ['وافتتح المغرب سوقًا جديدة.', ['المغرب']],
  ])('are the state beside another one: %s', (text, states) => {
    expect(mentionsIn(text, 'Country')).toEqual(states);
  });
});

describe('what is called like a forum or an edition', () => {
  const ofForum = 'عُقدت الدورة الرابعة من ملتقى الأنهار الكبرى في لشبونة.';

  it.each([
    'وقف الباعة عند ملتقى الشارعين، وهذه الدورة الثالثة للمزاد.',
    'افتُتح الكشك قرب ملتقى النهرين، وشارك فيه عشرون.',
  ])('is none where ways or waters meet: %s', (text) => {
    const kinds = analyse({ text }, fewNames).mentions.map(({ kind }) => kind);
    expect(kinds).not.toContain('ForumSeries');
    expect(kinds).not.toContain('Edition');
    expect(kinds).not.toContain('Event');
  });

  it.each(['الدورة الثالثة للمزاد', 'الدورة الثانية للري', 'النسخة الثانية لسباق القوارب'])(
    'is none of the forum near where it is a round of something else: %s',
    (round) => {
      expect(mentionsIn(`${ofForum} وتبدأ ${round} غدًا.`, 'Edition')).toEqual(['الدورة الرابعة']);
    },
  );

  it.each([
    'الدورة الثالثة للملتقى',
    'النسخة الثالثة لملتقى الأنهار الكبرى',
    'الدورة الثالثة لهذا الملتقى',
  ])('is one of the forum that is named behind it: %s', (edition) => {
    expect(mentionsIn(`${ofForum} وكانت ${edition} أصغر.`, 'Edition')).toHaveLength(2);
  });

  it('is one of a forum of the makers that it brings together', () => {
    const text = 'عُقدت الدورة الثانية من ملتقى المبدعين في لشبونة.';
    expect(mentionsIn(text, 'ForumSeries')).toEqual(['ملتقى المبدعين']);
  });
});
