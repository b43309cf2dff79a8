/** ISO 15924. `ZYYY` is a text without letters, `ZZZZ` one in a script that is not listed here. */
export type ScriptCode = 'ARAB' | 'LATN' | 'BENG' | 'CYRL' | 'GREK' | 'HEBR' | 'ZYYY' | 'ZZZZ';

const scripts: readonly (readonly [ScriptCode, RegExp])[] = [
  ['ARAB', /^\p{Script=Arabic}/u],
  ['LATN', /^\p{Script=Latin}/u],
  ['BENG', /^\p{Script=Bengali}/u],
  ['CYRL', /^\p{Script=Cyrillic}/u],
  ['GREK', /^\p{Script=Greek}/u],
  ['HEBR', /^\p{Script=Hebrew}/u],
];
const letter = /^\p{L}/u;
const other = scripts.length;
const none = other + 1;

/** One-based index in the list of each code point's script; `0` if not looked up yet. */
const places = new Uint8Array(0x10000);

/** The script of most letters of the text; on a tie, the first in the list above. */
export function scriptOf(text: string): ScriptCode {
  const counts = new Array<number>(none + 1).fill(0);
  for (const character of text) {
    const place = placeOf(character);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  let most: ScriptCode = 'ZYYY';
  let maxLetters = 0;
  for (const [place, [code]] of scripts.entries()) {
    const letters = counts[place] ?? 0;
    if (letters > maxLetters) [most, maxLetters] = [code, letters];
  }
  return (counts[other] ?? 0) > maxLetters ? 'ZZZZ' : most;
}

/** The language of a text, Arabic or English, judged by its script. */
export function languageByScript(text: string): 'AR' | 'EN' {
  return scriptOf(text) === 'ARAB' ? 'AR' : 'EN';
}

function placeOf(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  const known = places[codePoint] ?? 0;
  if (known > 0) return known - 1;
  const place = findPlace(character);
  places[codePoint] = place + 1;
  return place;
}

function findPlace(character: string): number {
  if (!letter.test(character)) return none;
  const place = scripts.findIndex(([, pattern]) => pattern.test(character));
  return place < 0 ? other : place;
}
