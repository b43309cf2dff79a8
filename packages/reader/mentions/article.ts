/** Whether a word has the article: ألكسندر begins with the same letters, but with a hamza. */
export function hasArticle({ raw }: { readonly raw: string }): boolean {
  const letters = raw.normalize('NFC').replaceAll(/[\u064B-\u0652\u0640]/gu, '');
  return /^(?:[وفبك]?ال|[وف]?لل).{2,}/u.test(letters);
}
