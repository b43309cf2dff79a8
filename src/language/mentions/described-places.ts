import { arabicTowns, englishTowns } from '../lexicon/names.js';
import { ordinals } from '../../shared/text/words/number-words.js';
import { wordList } from '../../shared/text/words/word-list.js';
import type { Reading } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { addBareName, isBareName } from './bare-names.js';

const into = wordList('في إلى من نحو على');
const superlatives = wordList('أكبر كبرى أصغر صغرى أقدم أجمل أهم أشهر أعرق إحدى أحد أبعد');
const mostWords = 2;

/** في لشبونة، كبرى مدن …: a name after a preposition, followed by a comma and words for a place. */
export function readDescribedPlaces(reading: Reading): void {
  for (let at = 0; at < reading.tokens.length; at += 1) {
    if (wordAt(reading.tokens, at) !== '،' || !isTownAt(reading, at + 1)) continue;
    for (let words = 1; words <= mostWords; words += 1)
      if (into.has(wordAt(reading.tokens, at - words - 1)) && isName(reading, at - words, at)) {
        addBareName(reading, 'Place', at - words, at, 0, 0.8);
        break;
      }
  }
}

function isName(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (reading.at(at) !== undefined || !isBareName(reading, at)) return false;
  return true;
}

const sides = wordList('شمالي جنوبي شرقي غربي شمال جنوب شرق غرب وسط');

/** في جرش شمالي الأردن: a name between في and the part of the state where it lies. */
export function readPlacesOfStates(reading: Reading): void {
  for (let at = 2; at < reading.tokens.length; at += 1) {
    const isIn = into.has(wordAt(reading.tokens, at - 2)) && sides.has(wordAt(reading.tokens, at));
    const isOfState = isIn && reading.startingAt(at + 1)?.kind === 'Country';
    if (isOfState && isName(reading, at - 1, at))
      addBareName(reading, 'Place', at - 1, at, 0, 0.75);
  }
}

/** ثانية مدن, كبرى الموانئ, عاصمة: with or without a number or a superlative before it. */
function isTownAt({ tokens }: Reading, at: number): boolean {
  const first = wordAt(tokens, at);
  if (arabicTowns.has(first)) return true;
  const isRanked = superlatives.has(first) || ordinals.has(first);
  return isRanked && arabicTowns.has(wordAt(tokens, at + 1).replace(/^ال/u, ''));
}

const farthest = 6;

/** `Lisbon, an old port in …`: the words after the comma describe the name as a place. */
export function isTownBehind({ tokens }: Reading, comma: number): boolean {
  if (wordAt(tokens, comma) !== ',' || !/^(?:an?|the)$/u.test(wordAt(tokens, comma + 1)))
    return false;
  for (let at = comma + 2; at < comma + farthest; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'WORD' || token.isCapital) return false;
    if (englishTowns.has(token.folded))
      return /^(?:in|of|on|near|,)$/u.test(wordAt(tokens, at + 1));
  }
  return false;
}
