/** ISO 15924. `ZYYY` is a text without letters, `ZZZZ` one in a script that is not told apart here. */
export type ScriptCode = 'ARAB' | 'LATN' | 'BENG' | 'CYRL' | 'GREK' | 'HEBR' | 'ZYYY' | 'ZZZZ';

const scripts: readonly (readonly [ScriptCode, RegExp])[] = [
  ['ARAB', /(?=\p{L})\p{Script=Arabic}/gu],
  ['LATN', /(?=\p{L})\p{Script=Latin}/gu],
  ['BENG', /(?=\p{L})\p{Script=Bengali}/gu],
  ['CYRL', /(?=\p{L})\p{Script=Cyrillic}/gu],
  ['GREK', /(?=\p{L})\p{Script=Greek}/gu],
  ['HEBR', /(?=\p{L})\p{Script=Hebrew}/gu],
];

/** The script of most letters of the text; of two with equally many, the first in the list above. */
export function scriptOf(text: string): ScriptCode {
  let others = text.match(/\p{L}/gu)?.length ?? 0;
  let most: ScriptCode = 'ZYYY';
  let maxLetters = 0;
  for (const [code, pattern] of scripts) {
    const letters = text.match(pattern)?.length ?? 0;
    others -= letters;
    if (letters > maxLetters) [most, maxLetters] = [code, letters];
  }
  return others > maxLetters ? 'ZZZZ' : most;
}

/** The language of a text in one of the two that are read, by its script. */
export function languageByScript(text: string): 'AR' | 'EN' {
  return scriptOf(text) === 'ARAB' ? 'AR' : 'EN';
}
