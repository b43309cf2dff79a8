/** English ordinals up to the twentieth, in order. */
const ordinals = [
  ...[
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
  ],
  ...['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth'],
  ...['eighteenth', 'nineteenth', 'twentieth'],
];

/** The English ordinal of a number: `fifth`, `21st`. */
export function englishOrdinal(number: number): string {
  const word = ordinals[number - 1];
  if (word !== undefined) return word;
  const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
  return `${number}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}

/** A name that begins with an ordinal in figures, `5th edition of …`, with the ordinal in words. */
export function ordinalIn(name: string): string {
  return name.replace(/^(?:The\s+)?(\d{1,2})(?:st|nd|rd|th)(?=\s)/u, (_, number: string) =>
    englishOrdinal(Number(number)),
  );
}

/** Feminine Arabic ordinals with the article, for الدورة. */
const arabic = [
  ...['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السابعة', 'الثامنة'],
  ...['التاسعة', 'العاشرة', 'الحادية عشرة', 'الثانية عشرة', 'الثالثة عشرة', 'الرابعة عشرة'],
  ...['الخامسة عشرة', 'السادسة عشرة', 'السابعة عشرة', 'الثامنة عشرة', 'التاسعة عشرة', 'العشرون'],
];

/** The Arabic ordinal of a feminine noun; above twenty, by رقم and the figure. */
export function arabicOrdinal(number: number): string {
  return arabic[number - 1] ?? `رقم ${number}`;
}
