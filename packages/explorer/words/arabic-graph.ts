/** Arabic texts about moments, drawings and files. */
export const arabicGraph = {
  moment: {
    on: 'في تاريخ بعينه',
    form: 'سنة، أو سنة وشهر، أو يوم: \u20662024-05-30\u2069',
    sure: 'اليقين',
    certainties: {
      ANY: 'ما لا ينفيه تاريخ',
      POSSIBLE: 'ما يُحتمل سريانه',
      CERTAIN: 'ما ثبت سريانه',
    },
    means: {
      ANY: 'الظاهر ما لا ينفي تاريخُه سريانَه طوال {date}. ويبقى ما لا تاريخ له.',
      POSSIBLE: 'الظاهر ما يُحتمل سريانه طوال {date}. ولا يظهر ما لا تاريخ له.',
      CERTAIN: 'الظاهر ما ثبت سريانه طوال {date}. ولا يظهر ما لا تاريخ له، ولا ما لا تُعرف بدايته.',
    },
    always: 'كل الأوقات',
    none: 'لا علاقة مسجّلة كانت سارية حينها.',
    noneHint: 'لم يُبحث إلا فيما كان ساريًا حينها. جرّب يقينًا أقل، أو كل الأوقات.',
  },

  graph: {
    remove: 'أزل {name}',
    table: 'جدول',
    comma: '، ',
    page: 'صفحة الكيان',
    relationPage: 'صفحة العلاقة',
  },

  take: {
    open: 'نزّل ما يظهر…',
    title: 'نزّل ما يظهر',
    lede: '{entities} و{relations}، بمصادرها، كما يعطيها الخادم.',
    ofEntity: 'ما يُعرف عن {name}، وما يتصل به مباشرةً، وما بين ذلك من علاقات، بمصادره.',
    tables: 'جداول CSV',
    columns: {
      fact: 'الحقيقة',
      value: 'القيمة',
      relation: 'العلاقة',
      name: 'الاسم',
      id: 'المعرّف',
      language: 'اللغة',
      kindOfName: 'نوع الاسم',
      words: 'كما ورد',
      known: 'كيف عُرف',
      document: 'الوثيقة',
      sentence: 'الجملة أو ملخّصها',
    },
    filtered:
      'تحمل الملفات ترشيح الأنواع والعلاقات والثقة والمجموعة والتاريخ، لا ما أُخفي باليد أو لطريقة معرفته.',
    link: 'رابط هذه الحال',
    png: 'صورة PNG',
    svg: 'صورة SVG',
    csv: 'جدول CSV',
    gephi: 'افتح في Gephi Lite',
    formats: 'الصيغ',
    estimate: 'نحو {size}',
  },

  combobox: {
    none: 'لا اسم كهذا',
    clear: 'امسح',
  },
};
