import { arabicCounts } from './arabic-counts.js';
import { arabicGraph } from './arabic-graph.js';
import { arabicViews } from './arabic-views.js';
import { valueWords } from '#text/saying/value-words.js';

/** Arabic texts of the page; English has the same entries. */
export const arabic = {
  skip: 'إلى المحتوى',
  sections: 'الأقسام',
  other: 'English',
  theme: { dark: 'داكن', light: 'فاتح', label: 'المظهر' },
  foot: {
    queries: 'اكتب استعلامك',
    exports: 'نزّل الشبكة كلها',
    kept: 'ما تحتفظ به',
    guide: 'كيف تُقرأ هذه الصفحات',
  },

  counts: arabicCounts,
  ...arabicViews,
  ...arabicGraph,

  state: {
    loading: 'جارٍ التحميل…',
    working: 'ما زال يُحسب، وسيُطلب من جديد.',
    again: 'أعد المحاولة',
    more: 'أظهر المزيد',
    shown: 'الظاهر {shown} من {total}.',
    faults: {
      offline: 'الخادم لا يردّ.',
      busy: 'الخادم مشغول الآن.',
      slow: 'تأخّر الخادم في الرد.',
      refused: 'رفض الخادم الطلب.',
      failed: 'حدث خلل في الخادم.',
      moved: 'تغيّرت الشبكة منذ ظهرت هذه القائمة، فلا تُستكمل من حيث وقفت.',
      old: 'هذه الصفحة أقدم من الخادم، وعنده أحدث منها.',
    },
    reload: 'حمّل الصفحة من جديد',
    fromFirst: 'اعرضها من أولها',
    rest: 'بقية الصفحة محدَّثة.',
    waiting: 'ستظهر حين يعود الاتصال.',
    kept: 'المعروض ما وصل في {at}.',
    partial: 'لم يصل إلا بعض الجواب.',
    truncated: {
      BUDGET: 'توقّف البحث عند الحدّ المسموح به من العمل.',
      DEADLINE: 'توقّف البحث عند مهلة الخادم.',
      MAX_NODES: 'توقّف البحث عند الحدّ المطلوب.',
    },
    noSuchPage: 'لا صفحة بهذا العنوان',
    noSuchPageHint: 'لعلّ الرابط ناقص أو قديم. ابدأ من البحث.',
    noSuchThing: 'لا شيء بهذا المعرّف',
    noSuchThingHint: 'لعلّ الرابط ناقص أو قديم. جرّب البحث.',
  },
  ...valueWords.ar,
  unstatedReasons: {
    NOT_STATED: 'لم يُذكر',
    NOT_AT_THE_TIME: 'لم يُذكر حينها',
    NO_EDITION_BEFORE: 'لا دورة قبلها',
  },
  undated: 'بلا تاريخ مذكور',
  differOn: 'تتباين المصادر في {count}',
  contestedOr: 'أو ',
  and: 'و',
  confidence: 'الثقة {value}',

  cite: 'استشهد',
  dossier: 'ملفّ',
  witness: {
    note: 'ملخّص المحرّر، لا اقتباس',
    bearsOut: 'ما يسند',
    bearsItOut: 'ما يسنده',
    same: 'الجملة نفسها تحت «{name}»',
    read: 'اقرأ الجملة',
    readIn: ' في {title}',
    translation: 'ترجمة',
    toOriginal: 'اعرض الأصل',
    toTranslation: 'اعرض الترجمة',
    none: 'لم تُسجَّل جملة لهذه الإفادة.',
  },

  query: {
    open: 'الاستعلام',
    title: 'الاستعلام وراء هذا الجزء',
    lede: 'كل ما يظهر هنا جوابٌ عن استعلام محفوظ، ولأي برنامج أن يطرحه.',
    text: 'النص',
    variables: 'المتغيّرات',
    curl: 'من سطر الأوامر',
    graphiql: 'افتحه في GraphiQL',
    copy: 'انسخ',
    copied: 'نُسخ',
    close: 'أغلق',
  },
};
