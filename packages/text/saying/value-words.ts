import { arabicUnits, englishUnits } from './units.js';

/** Words around values in each language, with their `{places}`; in Arabic a count is in the nominative, so no word of a sentence governs it. */
export const valueWords = {
  ar: {
    unstated: 'لم يُذكر',
    differ: 'تباين المصادر: {what}',
    units: arabicUnits,
    moreThan: 'أكثر من {value}',
    about: 'نحو {value}',
    since: 'منذ {date}',
    until: 'حتى {date}',
    fromTo: 'من {from} إلى {to}',
    overBy: '{date} على الأبعد',
    unsaidDay: 'يوم لم يُذكر',
  },
  en: {
    unstated: 'not stated',
    differ: 'Sources differ: {what}',
    units: englishUnits,
    moreThan: 'more than {value}',
    about: 'about {value}',
    since: 'since {date}',
    until: 'until {date}',
    fromTo: 'from {from} to {to}',
    overBy: '{date} at the latest',
    unsaidDay: 'a day not stated',
  },
};
