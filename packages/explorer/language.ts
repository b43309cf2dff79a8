/** A language of the page; the server writes it into `<html lang>`, so it is set before any script runs. */
export type Language = 'ar' | 'en';

export const language: Language = document.documentElement.lang === 'en' ? 'en' : 'ar';

export const direction = language === 'ar' ? 'rtl' : 'ltr';

export const otherLanguage: Language = language === 'ar' ? 'en' : 'ar';

const arabicLetter = /\p{Script=Arabic}/u;

/** The language and direction of an untagged text: Arabic if it has an Arabic letter before any Latin one. */
export function languageOf(text: string): { readonly lang: Language; readonly dir: 'rtl' | 'ltr' } {
  const first = /\p{Script=Arabic}|\p{Script=Latin}/u.exec(text)?.[0] ?? '';
  return arabicLetter.test(first) ? { lang: 'ar', dir: 'rtl' } : { lang: 'en', dir: 'ltr' };
}
