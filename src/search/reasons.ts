/** Reasons why a word of the query met a name, from the surest to the least; `SearchRule` is made from them. */
export const reasons = [
  { name: 'EXACT', description: 'The whole query is the whole name.', label: 'تطابق تام' },
  {
    name: 'IDENTIFIER',
    description: 'The whole query is a code by which the entity is known elsewhere: PK, SAU, Q851.',
    label: 'رمز معرّف',
  },
  {
    name: 'EXONYM',
    description:
      'The whole query is what the state is called in another language: Maroc, Yunanistan.',
    label: 'اسم الدولة بلغة أخرى',
  },
  { name: 'TOKEN', description: 'The word is a word of the name.', label: 'تطابق كلمة' },
  {
    name: 'COMPOUND',
    description: 'Two words written as one, or one as two.',
    label: 'وصل كلمتين أو فصلهما',
  },
  {
    name: 'CLITIC',
    description: 'The same word with and without و ف ب ك ل ال, or a Latin al-.',
    label: 'سوابق الكلمة',
  },
  {
    name: 'PLURAL',
    description: 'The same word in another number or gender: وزير and وزراء.',
    label: 'المفرد والجمع',
  },
  {
    name: 'NUMERAL',
    description: 'The same number in figures and in words.',
    label: 'العدد رقمًا أو كتابةً',
  },
  {
    name: 'ACRONYM',
    description: 'The word is made of the initials of the name, or the name gives it in brackets.',
    label: 'الحروف الأولى',
  },
  {
    name: 'TRANSLITERATION',
    description: 'It sounds alike, in one script or across Arabic and Latin.',
    label: 'تشابه النطق',
  },
  { name: 'PREFIX', description: 'The word begins a word of the name.', label: 'أول الكلمة' },
  { name: 'TYPO', description: 'A few letters differ.', label: 'خطأ طباعي' },
  {
    name: 'DEMONYM',
    description: 'What comes from a state is called so: كويتي, Omani.',
    label: 'النسبة إلى دولة',
  },
  {
    name: 'ROLE',
    description: 'A role that the entity has, there where the other words say.',
    label: 'المنصب',
  },
  {
    name: 'YEAR',
    description: 'The year in which the edition was held, beside the name of its series.',
    label: 'سنة الانعقاد',
  },
  {
    name: 'DESIGNATION',
    description: 'It says what kind of thing is meant: city, دولة, minister.',
    label: 'كلمة تدل على النوع',
  },
  {
    name: 'PARTICLE',
    description: 'It tells no names apart: of, في, معالي.',
    label: 'أداة أو لقب',
  },
  {
    name: 'PARTIAL',
    description: 'It met nothing: the entity is the best with all other words.',
    label: 'كلمة لم تُطابق',
  },
  {
    name: 'CONTEXT',
    description:
      'It is no part of the name: it names something else of the graph, is a number, or stands in texts alone.',
    label: 'كلمة خارج الاسم',
  },
] as const;

export type MatchRule = (typeof reasons)[number]['name'];
