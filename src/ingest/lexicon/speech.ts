import { wordList } from './word-list.js';

/** What a person does whose words are reported, in the third person. */
export const arabicSaying = wordList(`
قال قالت يقول تقول وقال صرح صرحت أضاف أضافت وأضاف يضيف تضيف أوضح أوضحت يوضح توضح أكد أكدت يؤكد تؤكد أشار أشارت يشير تشير ذكر ذكرت يذكر تذكر
بين بينت رأى رأت يرى ترى اعتبر اعتبرت يعتبر تعتبر شدد شددت لفت لفتت نوه نوهت أعلن أعلنت أعرب أعربت علق علقت تابع تابعت واصل كشف كشفت أفاد أفادت
اختتم اختتمت ختم ختمت نبه نبهت حذر حذرت دعا دعت رد ردت أجاب أجابت تساءل تساءلت عد عدت استطرد استدرك ألمح ألمحت أقر أقرت زاد وصف وصفت لاحظ لاحظت جزم جزمت
`);

export const englishSaying = wordList(`
said says say added adds argued argues stressed stresses explained explains noted notes stated states told tells insisted observed observes remarked replied warned warns
emphasised emphasized underlined affirmed confirmed announced declared recalled pointed suggested concluded wrote asked answered maintained claimed urged commented continued believes believed
reiterated highlighted cautioned remarked acknowledged predicted
`);

/** What brings in reported words. */
export const arabicThat = wordList('أن ان إن بأن أنه أنها بأنه بأنها إنه إنها أنهم أننا لأن وأن');
export const arabicAccording = wordList('بحسب حسب وفق وفقا طبقا');
