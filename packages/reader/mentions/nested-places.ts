import { worldNames, type WorldName } from '../gazetteer/world-names.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';
import { entityOf } from './world-name-at.js';

/** A place within a name: the token behind it, and its entity. */
interface Nested {
  readonly to: number;
  readonly entity: Referent;
}

const longest = 4;

/** `University of Lisbon`, `Accra Statistics Bureau`: a place of the text, or a listed city, within another name. */
export function readNestedPlaces(reading: Reading): void {
  const places = new Map<string, Referent>();
  for (const { kind, entity, rule } of reading.mentions)
    if ((kind === 'Place' || kind === 'Country') && rule !== 'region')
      for (const name of entity.names) places.set(name, entity);
  for (const mention of reading.mentions.filter(mayHold))
    for (let at = mention.from; at < mention.to; at += 1) {
      const isTaken = reading.isCoveredWithin(at, mention.from, mention.to);
      const nested = isTaken ? undefined : nestedAt(reading, at, mention, places);
      if (nested)
        reading.add({
          from: at,
          ...nested,
          kind: nested.entity.kind,
          rule: 'nested-place',
          confidence: 0.8,
        });
    }
}

/** Names of plans and treaties, which are called by a place where they were made. */
const plans =
  /(?:initiative|process|declaration|agreement|convention|protocol|accord|agenda|pact|charter)$/iu;

function mayHold({ kind, type, entity }: Mention): boolean {
  if ([...entity.names].some((name) => plans.test(name))) return false;
  return type === 'NAME' && (kind === 'Organization' || kind === 'ForumSeries' || kind === 'Event');
}

function nestedAt(
  reading: Reading,
  at: number,
  mention: Mention,
  places: ReadonlyMap<string, Referent>,
): Nested | undefined {
  const { kind, to } = mention;
  for (let end = Math.min(to, at + longest); end > at && kind === 'Organization'; end -= 1) {
    const entity = places.get(reading.words(at, end));
    if (entity) return { to: end, entity };
  }
  return cityAt(reading, at, mention);
}

function cityAt(reading: Reading, at: number, { entity, from, to }: Mention): Nested | undefined {
  if (entity.isKnown || to - from < 2) return undefined;
  const { tokens } = reading;
  const isThere = ({ words }: WorldName): boolean =>
    at + words.length <= to && words.every((word, i) => wordAt(tokens, at + i) === word);
  const city = worldNames('cities').get(wordAt(tokens, at))?.find(isThere);
  if (!city) return undefined;
  const end = at + city.words.length;
  // `University of Kano North`: after `of` the rest of the name is the place's.
  const goesOn = wordAt(tokens, at - 1) === 'of' && end < to && tokens[end]?.isCapital === true;
  return goesOn
    ? undefined
    : { to: end, entity: entityOf(reading, city, 'Place', reading.words(at, end)) };
}
