import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/ingest/analyse.js';
import { fewNames } from './claims-in.js';

const personsIn = (text: string) =>
  analyse({ text }, fewNames)
    .mentions.filter(({ kind }) => kind === 'Person')
    .map(({ exact }) => exact);

describe('names of persons', () => {
  it.each([
    ['كتب المبرمج المغربي موديبو سار رسالة.', ['موديبو سار']],
    ['كتبت الشاعرة مي الأحمد قصيدة.', ['مي الأحمد']],
    ['وصل سعيد ولد أحمد.', ['سعيد ولد أحمد']],
    ['قال المصور أنور الخولي إن الماء صاف.', ['أنور الخولي']],
  ])('are known behind what somebody is: %s', (text, names) => {
    expect(personsIn(text)).toEqual(names);
  });

  it.each([
    'وهي كيان أهلي مستقل.',
    'لم يبق إلا حديث إلا قليلا، وماء الفلج.',
    'المبرمج المغربي يكتب رسالة.',
    'الشبكة الدبلوماسية تعمل في الحي.',
  ])('are not made of nouns and verbs: %s', (text) => {
    expect(personsIn(text)).toEqual([]);
  });
});

describe('names of which no list has a part', () => {
  it.each([
    ['تحدث سفير المغرب لدى الأردن أندرياس لويزو، ثم صمت.', 'أندرياس لويزو'],
    ['التقت الوفود عبدولاي تراوري، رئيس هيئة البريد.', 'عبدولاي تراوري'],
    ['يغادر سامي حداد منصبه لتخلفه إيفا أدومو.', 'إيفا أدومو'],
  ])('are known where nothing else can be meant: %s', (text, name) => {
    expect(personsIn(text)).toContain(name);
  });

  it.each([
    'زار سفير المغرب لدى الأردن المعرض.',
    'تحدث في مكان آخر، رئيس هيئة البريد.',
    'كتب قصيدة طويلة، رئيس الهيئة.',
  ])('are not read elsewhere: %s', (text) => {
    expect(personsIn(text).filter((name) => !/سفير|رئيس/u.test(name))).toEqual([]);
  });
});

describe('mentions of offices', () => {
  it.each([
    [
      'عملت سلمى العطار مديرةً لهيئة المياه، ثم مستشارةً لدى اتحاد الأنهار.',
      ['سلمى العطار', 'مديرةً لهيئة المياه', 'مستشارةً لدى اتحاد الأنهار'],
    ],
    [
      'Rosa Miller was consul in Porto and then director of planning at the Lake Trust.',
      ['Rosa Miller', 'director of planning at the Lake Trust'],
    ],
    ['Rosa Miller met in 2019 the director of the Lake Trust.', ['Rosa Miller']],
  ])('are those that the clause says of somebody: %s', (text, names) => {
    expect(personsIn(text)).toEqual(names);
  });
});
