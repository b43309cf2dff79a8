import type { Plural } from '#text/saying/forms.js';
import { language } from '../language.js';

const arabic = {
  questions: {
    office: 'من يشغل منصب {role} في {name}؟',
    members: 'ما الأعضاء المشتركون بين {a} و{b}؟',
    or: '، أو ',
    shared: {
      zero: 'لا أعضاء',
      one: 'عضو واحد',
      two: 'عضوان',
      few: '# أعضاء',
      many: '# عضوًا',
      other: '# عضو',
    } satisfies Plural as Plural,
  },
  news: {
    title: 'الجديد',
    change: 'التغيير {number} · {at}',
    differences: 'أسئلة تتباين فيها المصادر',
    open: '{all}، منها {open} بلا قرار',
    waiting: 'وثائق تنتظر قرارًا',
  },
  kept: {
    title: 'ما تحتفظ به',
    lede: 'يبقى هذا في متصفّحك وحده، ولا يُرسل إلى أحد. لتنقله إلى جهاز آخر صدّره ملفًّا، ثم استورده هناك.',
    kinds: { reading: 'للقراءة', watched: 'ما تتابعه', drawing: 'رسوم محفوظة' },
    none: {
      reading: 'لا شيء بعد. افتح وثيقة أو إفادة واختر «احفظ للقراءة».',
      watched: 'لا شيء بعد. افتح صفحةً واختر «تابع».',
      drawing: 'لا شيء بعد. افتح الشبكة واختر «احفظ الرسم».',
    },
    keep: { reading: 'احفظ للقراءة', watched: 'تابع', drawing: 'احفظ الرسم' },
    drop: { reading: 'محفوظ للقراءة', watched: 'قيد المتابعة', drawing: 'الرسم محفوظ' },
    remove: 'أزل {name}',
    name: 'اسم الرسم',
    export: 'صدّر ملفًّا',
    import: 'استورد ملفًّا',
    imported: 'أُضيف {count}.',
    noRoom: 'لم يتسع المكان لغيره: {count}.',
    full: 'بلغ المحفوظ حدّه ({count})؛ وما تحفظه بعدُ يحلّ محلّ الأقدم.',
    unread: 'ليس هذا ملفًّا صدّرته هذه الصفحة.',
    same: 'لا تغيير منذ بدأت المتابعة',
    changed: 'تغيّر بعد بدء المتابعة: التغيير {number}، {at}',
    seen: 'اطّلعتُ',
    permalink: 'انسخ الرابط',
  },
};

const english: typeof arabic = {
  questions: {
    office: 'Who is {role} of {name}?',
    members: 'Which members do {a} and {b} share?',
    or: ', or ',
    shared: { one: '1 member', other: '# members' },
  },
  news: {
    title: 'What is new',
    change: 'Change {number} · {at}',
    differences: 'Questions on which sources differ',
    open: '{all}, of which {open} without a decision',
    waiting: 'Documents waiting for a decision',
  },
  kept: {
    title: 'What you keep',
    lede: 'This stays in your browser alone and is sent to nobody. To take it to another device, export it as a file and import it there.',
    kinds: { reading: 'To read', watched: 'Watched', drawing: 'Saved drawings' },
    none: {
      reading: 'Nothing yet. Open a document or a claim and choose “Save to read”.',
      watched: 'Nothing yet. Open a page and choose “Watch”.',
      drawing: 'Nothing yet. Open the graph and choose “Save drawing”.',
    },
    keep: { reading: 'Save to read', watched: 'Watch', drawing: 'Save drawing' },
    drop: { reading: 'Saved to read', watched: 'Watched', drawing: 'Drawing saved' },
    remove: 'Remove {name}',
    name: 'Name of the drawing',
    export: 'Export as a file',
    import: 'Import a file',
    imported: 'Added: {count}.',
    noRoom: 'No room for more: {count} left out.',
    full: '{count} things are kept, the most that fit. What you keep next takes the place of the oldest.',
    unread: 'This is not a file that this page exported.',
    same: 'Unchanged since you began to watch it',
    changed: 'Changed since you began to watch it: change {number}, {at}',
    seen: 'Seen',
    permalink: 'Copy the link',
  },
};

/** Texts that are loaded after what is seen first: questions of the graph, news, and what a reader keeps. */
export const lateWords = language === 'ar' ? arabic : english;
