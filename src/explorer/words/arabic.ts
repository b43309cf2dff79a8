import { arabicCounts } from './arabic-counts.js';
import { arabicGraph } from './arabic-graph.js';
import { arabicViews } from './arabic-views.js';
import { arabicUnits } from './units.js';

/** Arabic texts of the page; English has the same entries. */
export const arabic = {
  skip: 'إلى المحتوى',
  sections: 'الأقسام',
  other: 'English',
  theme: { dark: 'داكن', light: 'فاتح', label: 'المظهر' },
  foot: { queries: 'اكتب استعلامك', exports: 'الشبكة كلها في ملف' },

  counts: arabicCounts,
  ...arabicViews,
  ...arabicGraph,

  state: {
    loading: 'جارٍ التحميل…',
    again: 'أعد المحاولة',
    more: 'أظهر المزيد',
    shown: 'الظاهر {shown} من {total}.',
    faults: {
      offline: 'لم يصل الجواب: الخادم لا يردّ.',
      busy: 'لم يصل الجواب: الخادم مشغول الآن.',
      slow: 'لم يصل الجواب: تأخّر الخادم عن المهلة.',
      refused: 'لم يصل الجواب: رفض الخادم السؤال.',
      failed: 'لم يصل الجواب: حدث خلل في الخادم.',
      moved: 'تغيّرت الشبكة منذ ظهرت هذه القائمة، فلا تُستكمل من حيث وقفت.',
      old: 'هذه الصفحة أقدم من الخادم، وعنده أحدث منها.',
    },
    reload: 'حمّل الصفحة من جديد',
    fromFirst: 'اعرضها من أولها',
    rest: 'بقية الصفحة سليمة.',
    waiting: 'ستُعاد المحاولة حين يعود الاتصال.',
    kept: 'هذا ما وصل في {at}، ولم يُحدَّث بعد ذلك.',
    partial: 'وصل بعض الجواب دون بعض.',
    truncated: {
      BUDGET: 'توقّف البحث عند الحدّ المسموح به من العمل.',
      DEADLINE: 'توقّف البحث عند مهلة الخادم.',
      MAX_NODES: 'توقّف البحث عند الحدّ المطلوب.',
    },
    noSuchPage: 'لا صفحة بهذا العنوان',
    noSuchPageHint: 'لعلّ الرابط ناقص أو قديم. ابدأ من البحث.',
    noSuchThing: 'لا شيء بهذا المعرّف',
    noSuchThingHint: 'ليس {id} في الشبكة. ابحث عنه باسمه.',
  },
  unstated: 'لم يُذكر',
  unstatedReasons: {
    NOT_STATED: 'لم يُذكر',
    NOT_AT_THE_TIME: 'لم يُذكر حينها',
    NO_EDITION_BEFORE: 'لا دورة قبلها',
  },
  undated: 'بلا تاريخ مذكور',
  contested: 'مختلَف فيه',
  contestedOr: 'أو ',
  and: 'و',
  units: arabicUnits,
  moreThan: 'أكثر من {value}',
  about: 'نحو {value}',
  since: 'منذ {date}',
  until: 'حتى {date}',
  fromTo: 'من {from} إلى {to}',
  confidence: 'الثقة {value}',

  cite: 'استشهد',
  witness: {
    note: 'ملخّص المحرّر، لا اقتباس',
    read: 'اقرأ الجملة',
    readIn: ' في {title}',
    translation: 'ترجمة',
    toOriginal: 'اعرض الأصل',
    toTranslation: 'اعرض الترجمة',
    none: 'لا جملة لهذه الإفادة.',
  },

  query: {
    open: 'الاستعلام',
    title: 'الاستعلام وراء هذا الجزء',
    lede: 'كل ما يظهر هنا جوابٌ عن سؤال محفوظ، ولأي برنامج أن يطرحه.',
    text: 'النص',
    variables: 'المتغيّرات',
    curl: 'من سطر الأوامر',
    graphiql: 'افتحه في GraphiQL',
    copy: 'انسخ',
    copied: 'نُسخ',
    close: 'أغلق',
  },
};
