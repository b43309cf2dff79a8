import type { Reading } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { entityOf, worldNameAt, type FoundName } from './world-name-at.js';

/** Listed cities anywhere in the text: Geneva is a place even if the graph does not know it. */
export function readCities(reading: Reading): void {
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const found = worldNameAt(reading, at, 'cities');
    if (!found || !isMeant(reading, at, found)) continue;
    const to = at + found.name.words.length;
    const entity = entityOf(reading, found.name, 'Place', reading.words(at, to, found.skip));
    const { skip } = found;
    reading.add({ from: at, to, skip, kind: 'Place', entity, rule: 'city', confidence: 0.85 });
    at = to - 1;
  }
}

function isMeant(reading: Reading, at: number, { name }: FoundName): boolean {
  const { tokens } = reading;
  const end = at + name.words.length;
  const next = reading.sentenceAt(end) === reading.sentenceAt(at) ? tokens[end] : undefined;
  if (tokens[at]?.isArabic === true) return next?.folded !== 'راس' && !isSpelledApart(reading, at);
  if (isFirst(reading, at)) return !isCapital(next);
  return !isCapital(next) && !isCapital(tokens[at - 1]) && wordAt(tokens, at - 1) !== '-';
}

/** True for the first word of a line or sentence: the word before belongs to another. */
export function isFirst(reading: Reading, at: number): boolean {
  return reading.sentences[reading.sentenceAt(at)]?.from === at;
}

function isCapital(token: Reading['tokens'][number] | undefined): boolean {
  return token?.isCapital === true && !token.isArabic;
}

/** جده, his grandfather, is not جدة. */
function isSpelledApart({ tokens }: Reading, at: number): boolean {
  return tokens[at]?.folded.endsWith('جده') === true && tokens[at].raw.endsWith('ه');
}
