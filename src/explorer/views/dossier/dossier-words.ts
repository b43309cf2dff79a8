import { language } from '../../language.js';

const arabic = {
  title: 'ملفّ: {name}',
  print: 'اطبع، أو احفظه PDF',
  how: 'كل رقم يدل على حاشية فيها ما يسند الإفادة: الجملة كما وردت في وثيقتها، أو ملخّص محرّر لها.',
  version: 'من الشبكة في نسختها {version}.',
  facts: 'حقائق',
  notes: 'الحواشي',
  more: 'غيرها: {count}، في ملف CSV.',
};

const english: typeof arabic = {
  title: 'Dossier: {name}',
  print: 'Print, or save as PDF',
  how: 'A number after a claim leads to its note: the sentence as its document has it, or an editor’s summary of it.',
  version: 'From the graph in its version {version}.',
  facts: 'Facts',
  notes: 'Notes',
  more: 'And more: {count}, in the CSV.',
};

/** Texts of dossiers. */
export const dossierWords = language === 'ar' ? arabic : english;
