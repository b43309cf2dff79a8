import { language } from '../../language.js';

const arabic = {
  match: 'طابق قائمة أسماء',
  title: 'التصفّح',
  lede: 'كيانات الشبكة بالترتيب الأبجدي.',
  none: 'لا كيانات من هذا النوع',
  noneHint: 'معناه أن الوثائق لم تذكرها.',
  noneFound: 'لا يوجد ما يبدأ بهذا أو يطابقه',
  within: 'ابحث في هذه القائمة',
  byLetter: 'بالحرف الأول',
  letters: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
};

const english: typeof arabic = {
  match: 'Match a list of names',
  title: 'Browse',
  lede: 'Everything in the graph, in alphabetical order.',
  none: 'Nothing of this kind',
  noneHint: 'No document mentions any.',
  noneFound: 'No name here begins so or matches',
  within: 'Search this list',
  byLetter: 'By first letter',
  letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
};

/** Texts of the lists of a kind. */
export const browseWords = language === 'ar' ? arabic : english;
