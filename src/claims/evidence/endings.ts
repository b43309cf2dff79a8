import { wordList } from '#text/words/word-list.js';

/** Words by which a document says that something has ended, each in the forms that news use. */
export const endings: readonly string[] = [
  ...wordList(`
left leave leaves leaving quit quits quitting exit exits exited withdrew withdraw withdraws withdrawn withdrawal withdrawing resigned resigns resignation
departed departs departure former formerly ended ends end ending ceased ceases until retired retires dissolved expelled expired terminated dismissed
removed replaced succeeded closed outgoing ex past previously
غادر غادرت يغادر تغادر مغادرة مغادرته مغادرتها انسحب انسحبت ينسحب تنسحب انسحاب انسحابه انسحابها الانسحاب خرج خرجت يخرج تخرج خروج خروجه خروجها الخروج
استقال استقالت يستقيل استقالة استقالته استقالتها الاستقالة ترك تركت ترك انتهى انتهت ينتهي تنتهي انتهاء أنهى أنهت إنهاء السابق السابقة سابق سابقة سابقا حتى
أعفي أعفيت إعفاء إعفائه إعفائها تقاعد تقاعدت أقيل أقيلت إقالة إقالته إقالتها خلفه خلفها خلفا عزل فصل فصلت طرد طردت حلت حل إغلاق أغلق أغلقت تنحى تنحت المنتهية المنتهي`),
  ...[
    'no longer',
    'not any more',
    'stepped down',
    'steps down',
    'stepping down',
    'gave up',
    'pulled out',
  ],
  ...['لم يعد', 'لم تعد', 'ما عاد', 'لم يعودوا'],
];
