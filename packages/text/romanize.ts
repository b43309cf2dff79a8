/** Arabic letters in Latin ones; unwritten vowels are not added, signs and marks have no equivalent. */
const latin: ReadonlyMap<string, string> = new Map([
  ...Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهوي').map(
    (letter, i) =>
      [
        letter,
        'a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y'.split(' ')[i] ?? '',
      ] as const,
  ),
  ...([
    ['آ', 'a'],
    ['أ', 'a'],
    ['إ', 'i'],
    ['ؤ', 'w'],
    ['ئ', 'y'],
    ['ى', 'a'],
    ['ة', 'a'],
    ['پ', 'p'],
    ['چ', 'ch'],
    ['ژ', 'zh'],
    ['ڤ', 'v'],
    ['گ', 'g'],
    ['ک', 'k'],
    ['ی', 'y'],
  ] as const),
  ...Array.from('٠١٢٣٤٥٦٧٨٩').map((digit, i) => [digit, String(i)] as const),
]);

/**
 * The text in lower-case ASCII letters, with spaces for other characters; a draft of an id, which a person may still correct.
 */
export function romanize(text: string): string {
  const plain = text.normalize('NFC').toLowerCase();
  const letters = Array.from(plain, (letter) => latin.get(letter) ?? withoutMarks(letter));
  return letters
    .join('')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** `é` → `e`; empty for a mark or an Arabic stretching line, which stand within a word. */
function withoutMarks(letter: string): string {
  return letter.normalize('NFD').replace(/[\p{M}ـ]/gu, '');
}
