/** Texts of dossiers in each language. In Arabic each count is by itself. */
export const dossierWords = {
  ar: {
    title: 'ملفّ: {name}',
    how: 'كل رقم يدل على حاشية فيها ما يسند الإفادة: الجملة كما وردت في وثيقتها، أو ملخّص محرّر لها.',
    version: 'من الشبكة في نسختها {version}.',
    comma: '، ',
    facts: 'الحقائق',
    timeline: 'الخط الزمني',
    notes: 'الحواشي',
    claims: 'إفادات: {count}',
    relations: 'علاقات: {count}',
    more: 'لم يتّسع الملف لكل شيء، وبقي: {count}. وكلها في ملف CSV.',
  },
  en: {
    title: 'Dossier: {name}',
    how: 'A number after a claim leads to its note: the sentence as its document has it, or an editor’s summary of it.',
    version: 'From the graph in its version {version}.',
    comma: ', ',
    facts: 'Facts',
    timeline: 'Timeline',
    notes: 'Notes',
    claims: 'claims: {count}',
    relations: 'relations: {count}',
    more: 'Not shown here: {count}. They are in the CSV.',
  },
} as const;
