import { language } from '../language.js';

const arabic = {
  title: 'الشبكة فارغة',
  lede: 'الخادم يعمل، ولا كيان في الشبكة بعد. اختر واحدًا من هذه الثلاثة، وستمتلئ هذه الصفحة بما يدخل.',
  ways: {
    sample: ['جرّب المثال', 'ملتقى دبلوماسي بوثائقه، يُحمَّل في ثوانٍ. أو أنشئ مجلدًا لملتقى من عندك:'],
    document: [
      'أضف وثيقة',
      'الصق نصًّا أو اختر ملفًّا. تُقرأ الجمل، ثم تقبل منها ما تريد. يلزم رمز «مساهم».',
    ],
    restore: ['استعد شبكة', 'من ملف أرشيف كتبه خادم آخر، بكل إفاداته وسجلّه.'],
  },
  add: 'أضف وثيقة',
  refreshes: 'تُحدَّث هذه الصفحة من نفسها حين يدخل الشبكة شيء.',
};

const english: typeof arabic = {
  title: 'The graph is empty',
  lede: 'The server is running, and the graph holds nothing yet. Choose one of these three; this page fills as things arrive.',
  ways: {
    sample: [
      'Try the sample',
      'A diplomatic forum with its documents, loaded in seconds. Or make a folder for a forum of your own:',
    ],
    document: [
      'Add a document',
      'Paste a text or choose a file. Its sentences are read, then you accept what you want. This takes a contributor’s token.',
    ],
    restore: [
      'Restore a graph',
      'From an archive that another server wrote, with all its claims and its record.',
    ],
  },
  add: 'Add a document',
  refreshes: 'This page refreshes by itself once something enters the graph.',
};

/** Texts of the first page of an empty graph, loaded with it. */
export const emptyWords = language === 'ar' ? arabic : english;
