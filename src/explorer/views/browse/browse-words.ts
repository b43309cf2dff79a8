import { language } from '../../language.js';

const arabic = {
  match: 'طابق قائمة أسماء',
  title: 'التصفّح',
  lede: 'كيانات الشبكة بالترتيب الأبجدي.',
  none: 'لا كيانات من هذا النوع',
  noneHint: 'معناه أن الوثائق لم تذكرها.',
};

const english: typeof arabic = {
  match: 'Match a list of names',
  title: 'Browse',
  lede: 'What the graph holds, in alphabetical order.',
  none: 'Nothing of this kind',
  noneHint: 'No document mentions any.',
};

/** Texts of the lists of a kind. */
export const browseWords = language === 'ar' ? arabic : english;
