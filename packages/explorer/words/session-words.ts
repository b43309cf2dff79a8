import { language } from '../language.js';

const arabic = {
  open: 'أدخل رمزك',
  title: 'الدخول برمز',
  lede: 'يبقى الرمز في ذاكرة هذه الصفحة وحدها: لا يُحفظ ولا يظهر في العنوان، ويُنسى حين تُغلق الصفحة أو يُعاد تحميلها.',
  token: 'الرمز',
  enter: 'ادخل',
  entering: 'جارٍ فحص الرمز…',
  cancel: 'ألغِ',
  leave: 'اخرج',
  empty: 'اكتب الرمز أو الصقه.',
  malformed: 'ليس هذا رمزًا: الرمز حروف لاتينية وأرقام بلا فراغ.',
  refused: 'لا يعرف الخادم هذا الرمز، أو أنه أُلغي.',
  ended: 'لم يعد رمزك مقبولًا. ما كتبته باقٍ؛ أدخل رمزًا آخر.',
};

const english: typeof arabic = {
  open: 'Enter your token',
  title: 'Sign in with a token',
  lede: 'The token stays in the memory of this page alone: it is not stored, never appears in an address, and is forgotten once the page is closed or reloaded.',
  token: 'Token',
  enter: 'Enter',
  entering: 'Checking the token…',
  cancel: 'Cancel',
  leave: 'Sign out',
  empty: 'Type or paste the token.',
  malformed: 'This is not a token: a token has Latin letters and digits, without spaces.',
  refused: 'The server does not know this token, or it has been withdrawn.',
  ended: 'Your token is no longer accepted. What you typed is kept; enter another token.',
};

/** Texts of the sign-in, loaded with the views that need it. */
export const sessionWords = language === 'ar' ? arabic : english;
