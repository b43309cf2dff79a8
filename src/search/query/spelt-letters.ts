import { fold } from '#text/fold.js';
import type { Word } from '../words.js';

/** Arabic spellings of the names of Latin letters; one spelling may stand for several letters. */
const spellings = `
  a اي ايه أ; b بي; c سي; d دي; e اي إي; f إف; g جي; h إتش ايتش; i آي اي; j جيه جاي; k كي كيه كاي; l إل; m إم
  n إن; o أو; p بي; q كيو; r آر; s إس; t تي; u يو; v في; w دبليو; x إكس; y واي; z زد زي
`;
const byName = new Map<string, string[]>();
for (const line of spellings.trim().split(/[;\n]/u)) {
  const [letter = '', ...names] = fold(line).split(' ');
  for (const name of names) byName.set(name, [...(byName.get(name) ?? []), letter]);
}

const latin = /^[a-z]$/u;
const fewest = 2;
const most = 6;
/** Maximum acronyms that a run of letters may be read as. */
const mostReadings = 64;

/** The number of words that spell a known acronym letter by letter, and that acronym: جي سي سي, K.S.A. */
export function speltAt(
  words: readonly Word[],
  at: number,
  isAcronym: (text: string) => boolean,
): { readonly length: number; readonly text: string } | undefined {
  let readings = [''];
  let found: { length: number; text: string } | undefined;
  for (let length = 1; length <= most; length += 1) {
    const text = words[at + length - 1]?.text ?? '';
    const letters = latin.test(text) ? [text] : byName.get(text);
    if (!letters || readings.length * letters.length > mostReadings) return found;
    readings = readings.flatMap((start) => letters.map((letter) => start + letter));
    const acronym = length < fewest ? undefined : readings.find(isAcronym);
    if (acronym !== undefined) found = { length, text: acronym };
  }
  return found;
}
