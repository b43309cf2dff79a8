/**
 * Letters that may stand for the same sound, across Arabic and Latin spellings of names. A sound is a set of Arabic letters (a
 * bit each) used for it; two spellings may agree if their sets intersect. Latin sets follow the romanisations in press and
 * official documents (ALA-LC, BGN/PCGN and the unsystematic ones: g for ق and ج, z for ظ and ذ).
 */
const letters = Array.from('بپفتطثدضذظزسصشچجگقكغخحهلمنريو');
const bits = new Map(letters.map((letter, index) => [letter, 1 << index]));

/** A consonant of a word: the letters it may stand for, and their common broad class. */
export interface Consonant {
  readonly letters: number;
  readonly soundClass: string;
}

const classes: Readonly<Record<string, string>> = {
  B: 'بپ',
  F: 'ف',
  T: 'تطثدضذظزسص',
  K: 'شچجگقكغخ',
  H: 'حه',
  L: 'ل',
  M: 'م',
  N: 'ن',
  R: 'ر',
  Y: 'ي',
  W: 'و',
};

const latin: Readonly<Record<string, string>> = {
  b: 'ب',
  p: 'پب',
  f: 'ف',
  ph: 'ف',
  v: 'ف',
  t: 'تط',
  th: 'ثذتظ',
  d: 'دض',
  dh: 'ذضظ',
  z: 'زظذض',
  zh: 'زج',
  s: 'سصث',
  sh: 'ش',
  sch: 'ش',
  ch: 'شچخك',
  tch: 'شچ',
  tsch: 'شچ',
  j: 'ج',
  dj: 'ج',
  g: 'گجغق',
  gh: 'غ',
  k: 'كق',
  ck: 'كق',
  q: 'قك',
  kh: 'خ',
  h: 'حه',
  l: 'ل',
  m: 'م',
  n: 'ن',
  r: 'ر',
  Y: 'ي',
  W: 'و',
};

const arabic: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    letters.filter((letter) => !/[يو]/u.test(letter)).map((letter) => [letter, letter]),
  ),
  ڤ: 'ف',
  ژ: 'زج',
  تش: 'شچ',
  دج: 'ج',
  لل: 'ل',
};

/**
 * Every spelling of a consonant, in folded letters. Y and W are ي and و, and y and w at the start of a word, where they are no
 * vowels.
 */
export const consonants: ReadonlyMap<string, Consonant> = new Map(
  Object.entries({ ...latin, ...arabic }).map(([spelling, sounds]) => [
    spelling,
    consonant(sounds),
  ]),
);

function consonant(sounds: string): Consonant {
  const [first] = Array.from(sounds);
  const soundClass = Object.entries(classes).find(([, members]) =>
    members.includes(first ?? ''),
  )?.[0];
  const set = Array.from(sounds).reduce((sum, letter) => sum | (bits.get(letter) ?? 0), 0);
  return { letters: set, soundClass: soundClass ?? '' };
}
