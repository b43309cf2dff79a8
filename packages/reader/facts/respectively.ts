const words = '(?:respectively|in that order|(?:علي|وفق) (?:التوالي|الترتيب))';
const within = new RegExp(` ${words} `, 'u');
const behind = new RegExp(
  `^ (?:(?!<)[^\\s.;؛:؟?!]+ |<(?:D|C|L|P|O|E)\\d+> (?:and |و )?){0,6}?(?:[,،] )?${words} `,
  'u',
);

/** Whether `respectively`, على التوالي pairs the lists one by one, so that not every combination holds. */
export function isPaired(text: string, { start, end }: { start: number; end: number }): boolean {
  return within.test(text.slice(start, end + 1)) || behind.test(text.slice(end));
}
