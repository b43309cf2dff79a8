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

describe('names that end where they end', () => {
  it.each([
    ['أُنشئ اتحاد موانئ دول الخليج عام 1990.', ['اتحاد موانئ دول الخليج']],
    [
      'ولا يشمل القرار رابطة صيادي دول مجلس المرافئ، ومقرها لشبونة.',
      ['رابطة صيادي دول مجلس المرافئ'],
    ],
    ['اختارت جامعة المرجان الجانب الفني من العمل.', ['جامعة المرجان']],
    ['اجتمعت رابطة جزر المرجان في لشبونة.', ['رابطة جزر المرجان']],
  ])('are names of bodies: %s', (text, names) => {
    expect(mentionsIn(text, 'Organization')).toEqual(names);
  });

  it.each(['وهي هيئة مستقلة.', 'والرابطة هيئة مستقلة تتبع الوزير.', 'شُكلت لجنة مصغرة.'])(
    'are none where a noun says of which sort a body is: %s',
    (text) => {
      expect(mentionsIn(text, 'Organization')).toEqual([]);
    },
  );

  it('are none of a state within the name of a body', () => {
    expect(mentionsIn('اجتمعت رابطة جزر المرجان في لشبونة.', 'Country')).toEqual([]);
    expect(mentionsIn('انضمت جزر المرجان إلى الاتفاقية.', 'Country')).toEqual(['جزر المرجان']);
  });

  it('are none of a place in what it is for', () => {
    expect(mentionsIn('لم يُتفق على منطقة للتجارة الحرة.', 'Place')).toEqual([]);
    expect(mentionsIn('وصل القارب إلى بلدة المرسى.', 'Place')).toEqual(['المرسى']);
  });

  it('are none of people who attend in what a group calls itself', () => {
    expect(mentionsIn('سمّى الطلاب أنفسهم «وزراء الواحة».', 'AttendeeCategory')).toEqual([]);
    expect(mentionsIn('حضر المعرض وزراء من الجنوب.', 'AttendeeCategory')).toEqual(['وزراء']);
    const speech = 'وقال: «وزراء الجنوب يلتقون في المرفأ كل عام مرتين».';
    expect(mentionsIn(speech, 'AttendeeCategory')).toEqual(['وزراء']);
  });

  it('are none of a person in a verb or in أما', () => {
    expect(mentionsIn('ثم سجل القائد هدفًا، وصفق الجمهور.', 'Person')).toEqual([]);
    const text = 'كتبت الدكتورة سلمى الصقري رسالة. أما الصقري فلم تجب.';
    expect(mentionsIn(text, 'Person')).toEqual(['سلمى الصقري', 'الصقري']);
  });
});
