import { worldNames, type WorldName } from '../gazetteer/world-names.js';
import type { Mention, Reading } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { entityOf } from './world-name-at.js';

/** `Accra` in Accra Statistics Bureau: a listed city within the name of an organisation or a forum. */
export function readNestedCities(reading: Reading): void {
  for (const mention of [...reading.mentions])
    if (mayHold(mention))
      for (let at = mention.from; at < mention.to; at += 1) readNested(reading, mention, at);
}

function mayHold({ kind, type, entity, from, to }: Mention): boolean {
  const isName = kind === 'Organization' || kind === 'ForumSeries' || kind === 'Event';
  return isName && type === 'NAME' && !entity.isKnown && to - from > 1;
}

function readNested(reading: Reading, { from, to }: Mention, at: number): void {
  const word = wordAt(reading.tokens, at);
  const city = worldNames('cities')
    .get(word)
    ?.find((name) => isWithin(reading, at, to, name));
  const end = at + (city?.words.length ?? 0);
  if (!city || reading.isCoveredWithin(at, from, to) || goesOn(reading, at, end, to)) return;
  const entity = entityOf(reading, city, 'Place', reading.words(at, end));
  reading.add({ from: at, to: end, kind: 'Place', entity, rule: 'nested-city', confidence: 0.8 });
}

function isWithin({ tokens }: Reading, at: number, to: number, { words }: WorldName): boolean {
  return at + words.length <= to && words.every((word, i) => wordAt(tokens, at + i) === word);
}

/** `University of Kano North`: after `of` the rest of the name is the place's. */
function goesOn({ tokens }: Reading, at: number, end: number, to: number): boolean {
  return wordAt(tokens, at - 1) === 'of' && end < to && tokens[end]?.isCapital === true;
}
