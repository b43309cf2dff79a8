import { language } from '../../language.js';

const arabic = {
  title: 'ملفّ: {name}',
  print: 'اطبع، أو احفظه PDF',
  how: 'كل رقم بعد قولٍ يدل على شاهده في الحواشي: الجملة كما وردت في وثيقتها، أو ملخّص محرّر لها. و«غير مذكور» ليس صفرًا: لم يكتبه أحد.',
  version: 'من الشبكة في نسختها {version}.',
  facts: 'حقائق',
  names: 'الأسماء',
  notes: 'الحواشي',
  more: 'غيرها: {count}، في ملف CSV.',
};

const english: typeof arabic = {
  title: 'Dossier: {name}',
  print: 'Print, or save as PDF',
  how: 'A number after a statement leads to its note: the sentence as its document has it, or an editor’s summary of it. “Not stated” is not zero: nobody wrote it down.',
  version: 'From the graph in its version {version}.',
  facts: 'Facts',
  names: 'Names',
  notes: 'Notes',
  more: 'And more: {count}, in the CSV.',
};

/** Texts of dossiers. */
export const dossierWords = language === 'ar' ? arabic : english;
