import { below, exceeding, scales, signs } from '#text/words/figure-words.js';
import { fold } from '#text/fold.js';
import { readNumeral } from '#text/words/numerals.js';
import { nounsOf } from '#reader/figures/figures.js';
import type { Reading } from '#reader/reading/reading.js';
import { readingVocabulary } from '../gazetteer/reading-vocabulary.js';
import type { Place } from './find-words.js';
import type { FigureFinding } from './finding.js';

const nouns = nounsOf(readingVocabulary);

/** Units of figures that the graph has words for. */
export const figureUnits = [...new Set(nouns.values())];

/** The reason why the words do not have a model's figure; undefined if they do. */
export function doubtOfFigure(
  reading: Reading,
  place: Place,
  { value, unit, qualifier }: Pick<FigureFinding, 'value' | 'unit' | 'qualifier'>,
): string | undefined {
  const written = reading.words(place.from, place.to);
  const words = ` ${fold(written)} `;
  if (!numbersIn(reading, place).has(value)) return 'The quote does not have the number.';
  const isCounted = unit === persons || hasOne(words, nouns, unit) || hasSign(written, unit);
  if (!figureUnits.includes(unit) || !isCounted) return 'The quote does not have the unit.';
  if (hasOne(words, below, 'BELOW')) return 'The quote says that it is less.';
  const told = [...new Set(exceeding.values())].find((bound) => hasOne(words, exceeding, bound));
  return (told ?? 'EXACT') === qualifier ? undefined : 'The quote has another bound.';
}

/** People are counted under so many names that their noun is not looked up. */
const persons = 'PERSONS';

function numbersIn({ tokens }: Reading, { from, to }: Place): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (let at = from; at < to; at += 1) {
    const numeral = readNumeral(tokens, at);
    if (!numeral) continue;
    numbers.add(numeral.value);
    const scale = scales.get(tokens[numeral.to]?.folded ?? '');
    if (scale !== undefined) numbers.add(numeral.value * scale);
  }
  return numbers;
}

/** Letters that are joined to the front of a word. */
const joined = ['', 'و', 'ف', 'ب', 'ل', 'ال', 'بال', 'وال', 'وب'];

/** Whether one of the words with this meaning is there. */
function hasOne(words: string, table: ReadonlyMap<string, string>, meaning: string): boolean {
  return [...table].some(
    ([word, of]) =>
      of === meaning && joined.some((letters) => words.includes(` ${letters}${word} `)),
  );
}

/** Whether a sign of the unit stands at the number. */
function hasSign(words: string, unit: string): boolean {
  return [...signs].some(([sign, of]) => of === unit && words.includes(sign));
}
