import { wordTable } from '#text/words/word-list.js';

/** Nouns for a part of a programme, by the kind of session; one of them precedes a title in quotation marks. */
export const sessionNouns = wordTable(`
keynote|keynote speech|keynote address|الكلمة الرئيسة|الكلمة الرئيسية|كلمة رئيسة|كلمة رئيسية|عرضا رئيسا|عرض رئيس|عرضا رئيسيا|عرضا رئيسيًا|محاضرة رئيسة|المحاضرة الرئيسة|محاضرة رئيسية|المحاضرة الرئيسية|العرض الرئيس|العرض الرئيسي|الورقة الرئيسة|الورقة الرئيسية|ورقة رئيسة|ورقة رئيسية|الخطاب الرئيس|الخطاب الرئيسي = KEYNOTE
panel|dialogue|session|roundtable|round table|debate|discussion|workshop|forum session|جلسة|الجلسة|جلسة حوارية|الجلسة الحوارية|جلسة نقاشية|الجلسة النقاشية|حلقة نقاش|حلقة نقاشية|ورشة|ورشة عمل|ندوة|طاولة مستديرة|مائدة مستديرة|حوارية|نقاشية|جلستها|مناظرة|المناظرة|حوار|حوارا|الحوار|الندوة|الورشة|حوارا مفتوحا|حوار مفتوح|لقاء حواري|لقاء حواريا|نقاش|نقاشا|النقاش|نقاش مفتوح|نقاشا مفتوحا = DIALOGUE
speech|address|remarks|lecture|talk|كلمة|الكلمة|كلمة افتتاحية|الكلمة الافتتاحية|كلمته|كلمتها|محاضرة|المحاضرة|خطاب|عرضا|عرض|العرض = SPEECH
`);
