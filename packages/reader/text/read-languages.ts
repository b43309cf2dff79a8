/** Whether the rules can read a language, by its BCP 47 tag. */
export function isRead(language: string): boolean {
  const [primary = ''] = language.toLowerCase().split('-');
  return primary === 'ar' || primary === 'en';
}
