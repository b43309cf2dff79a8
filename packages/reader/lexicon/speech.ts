import { wordList } from '#text/words/word-list.js';

/** Verbs of saying, in the third person. */
export const arabicSaying = wordList(`
قال قالت يقول تقول وقال صرح صرحت أضاف أضافت وأضاف يضيف تضيف أوضح أوضحت يوضح توضح أكد أكدت يؤكد تؤكد أشار أشارت يشير تشير ذكر ذكرت يذكر تذكر
بين بينت رأى رأت يرى ترى اعتبر اعتبرت يعتبر تعتبر شدد شددت لفت لفتت نوه نوهت أعلن أعلنت أعرب أعربت علق علقت تابع تابعت واصل كشف كشفت أفاد أفادت
اختتم اختتمت ختم ختمت نبه نبهت حذر حذرت دعا دعت رد ردت أجاب أجابت تساءل تساءلت عد عدت استطرد استدرك ألمح ألمحت أقر أقرت زاد وصف وصفت لاحظ لاحظت جزم جزمت
يصرح تصرح يشدد تشدد يلفت تلفت ينوه تنوه يعلن تعلن يعرب تعرب يعلق تعلق يتابع تتابع واصلت استطردت استدركت زادت يكشف تكشف يفيد تفيد يختم تختم ينبه تنبه يحذر تحذر
يجيب تجيب يتساءل تتساءل يلمح تلمح يقر تقر يصف تصف يلاحظ تلاحظ يجزم تجزم توقع توقعت يتوقع تتوقع رجح رجحت يرجح ترجح اعترف اعترفت يعترف تعترف زعم زعمت
اعتقد اعتقدت يعتقد تعتقد خلص خلصت أبدى أبدت عقب عقبت يعقب تعقب أردف أردفت يردف تردف استهل استهلت أفصح أفصحت يقترح اقترح اقترحت
`);
/** The same for words that are also other nouns: they report speech only before a colon, a mark or أن. */
export const arabicTelling = wordList(
  'كتب كتبت يكتب تكتب سأل سألت يسأل تسأل شرح شرحت يشرح تشرح حكى حكت روى روت يروي تروي هتف هتفت غرد غردت ردد رددت مازح مازحت سخر سخرت لخص لخصت عبر عبرت أثنى أثنت يثني تثني أشاد أشادت يشيد تشيد امتدح امتدحت يمتدح تمتدح انتقد انتقدت ينتقد تنتقد ثمن ثمنت يثمن تثمن استنكر استنكرت هاجم هاجمت',
);
/** Verbs of calling a thing something; the object may be within the verb, وصفها. */
export const arabicDescribing = wordList(
  'قال قالت يقول تقول وصف وصفت يصف تصف اعتبر اعتبرت يعتبر تعتبر شبه شبهت يشبه تشبه خاطب خاطبت يخاطب تخاطب أجاب أجابت سأل سألت',
);
/** Participles of saying next to another verb: مؤكدًا أن. */
export const arabicSayingBeside = wordList(`
قائلا قائلة مضيفا مضيفة مؤكدا مؤكدة مشيرا مشيرة موضحا موضحة مبينا مبينة معتبرا معتبرة مشددا مشددة لافتا لافتة منوها منوهة معلنا معلنة معربا معربة محذرا محذرة متابعا متابعة
واصفا واصفة مستدركا مستدركة معترفا معترفة متسائلا متسائلة كاشفا كاشفة مختتما مختتمة متوقعا متوقعة مرجحا مرجحة ملمحا ملمحة منبها منبهة بقوله بقولها بالقول
`);
/** Nouns of saying after عن with a person: نقلت الوكالة عن فلان قوله إن. */
export const arabicSayingOf = wordList('قوله قولها تأكيده تأكيدها إعلانه إعلانها تشديده تشديدها');
/** Nouns for things that contain words: في كلمة لها: «…», وجاء في رسالة الوزير: «…». */
export const arabicSpeeches = wordList(`
كلمة كلمته كلمتها الكلمة تصريح تصريحه تصريحها تصريحات تصريحاته تصريحاتها حديث حديثه حديثها خطاب خطابه خطابها رسالة رسالته رسالتها برقية برقيته برقيتها تغريدة تغريدته تغريدتها
منشور منشوره منشورها مداخلة مداخلته مداخلتها تعليق تعليقه تعليقها رد رده ردها لسان مقال مقاله مقالها عبارة عبارته عبارتها قول
`);

export const englishSaying = wordList(`
said says say added adds argued argues stressed stresses explained explains noted notes stated states told tells insisted insists observed observes remarked remarks replied replies warned warns
emphasised emphasized underlined affirmed confirmed announced declared recalled pointed suggested suggests concluded concludes wrote writes asked answered maintained maintains claimed claims urged commented continued believes believed
reiterated highlighted cautioned acknowledged acknowledges predicted predicts recalls replies remarks insists adds concludes continues confirms announces declares reflects reflected emphasises emphasizes cautions reiterates highlights
`);
/** The same for verbs with other meanings too: a place is called something, a member is admitted. */
export const englishTelling = wordList(`
reported reports called calls described describes responded responds admitted admits conceded concedes joked quipped countered mused recounted repeated promised vowed pledged estimated estimates
thinks thought hopes hoped feels felt put puts quoted complained lamented assured informed reminded summed asserted contended reckons ventured retorted agreed recommended proposed counters praised praises hailed hails lauded lauds criticised criticized criticises criticizes expressed expresses voiced voices remembers remembered smiles smiled laughs laughed sighs sighed jokes whispered whispers shouted muses grins grinned shrugs shrugged chuckles chuckled dismissed dismisses denounced condemned
`);
/** The same for participles next to another verb: `…, adding that`. */
export const englishSayingBeside = wordList(
  'saying adding noting stressing arguing explaining insisting warning recalling pointing telling calling describing observing remarking emphasising emphasizing stating declaring',
);

/** Conjunctions before reported words. */
export const arabicThat = wordList('أن ان إن بأن أنه أنها بأنه بأنها إنه إنها أنهم أننا لأن وأن');
export const arabicAccording = wordList('بحسب حسب وفق وفقا طبقا حسبما وفقما كما نقلا تبعا');
