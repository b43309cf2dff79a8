import type { Mention, NewMention } from '../../language/reading/mention.js';
import type { Referent } from '../../language/reading/entities.js';
import type { Reading, ReadSentence } from '../../language/reading/reading.js';
import { findWords, type Place } from './find-words.js';
import { modelRule, type MeantEntity } from './finding.js';
import { newKinds } from './vocabulary.js';
import { kindNamed } from './windows.js';

/** The entity that a model means, with its place in the text. */
export interface Meant {
  readonly entity: Referent;
  /** Whether the sentence itself names it. */
  readonly isNamedHere: boolean;
  /** The mention of it that no rule has found. */
  readonly mention?: NewMention;
}

/** Number of preceding sentences that may name the subject of a sentence. */
const reach = 2;
const confidence = 0.5;

/**
 * Finds the entity that a model means: one that the text names nearby, or a new one by its words. Other ids are not trusted.
 * Returns a reason if the text names no such entity.
 */
export function findMeant(
  reading: Reading,
  quote: Place & { readonly sentence: ReadSentence },
  meant: MeantEntity,
): Meant | string {
  const { sentence } = quote;
  const words = meant.name === null ? undefined : placeOf(reading, quote, meant.name);
  const told = meant.id === null ? undefined : mentionNear(reading, sentence, meant.id);
  if (told) {
    const other = words && mentionAt(reading, words);
    if (other && other.entity !== told.entity)
      return `The words "${meant.name ?? ''}" name another entity here.`;
    return { entity: told.entity, isNamedHere: told.from >= sentence.from };
  }
  if (!words) return 'The sentence does not name its subject.';
  return named(reading, words, meant);
}

/** The place within the quote, if it is named there. */
function placeOf(
  reading: Reading,
  quote: Place & { readonly sentence: ReadSentence },
  name: string,
): Place | undefined {
  const places = findWords(reading, quote.sentence, name);
  return places.find(({ from, to }) => from >= quote.from && to <= quote.to) ?? places[0];
}

function mentionNear(
  reading: Reading,
  { index, from, to }: ReadSentence,
  id: string,
): Mention | undefined {
  const earliest = reading.sentences[Math.max(0, index - reach)]?.from ?? from;
  const isMeant = ({ entity, to: end }: Mention): boolean => entity.ref === id && end <= to;
  return reading.lastBefore(to, isMeant, earliest);
}

/** The mention with exactly these words, without clitics. */
function mentionAt(reading: Reading, { from, to }: Place): Mention | undefined {
  return reading.beginningAt(from).find((mention) => mention.to === to);
}

function named(reading: Reading, place: Place, { kind: said }: MeantEntity): Meant | string {
  const name = reading.words(place.from, place.to, place.skip);
  const there = mentionAt(reading, place);
  const kind = kindNamed(said) ?? there?.kind;
  if (there)
    return there.kind === kind
      ? { entity: there.entity, isNamedHere: true }
      : `"${name}" is of the kind ${there.kind} here.`;
  if (kind === undefined || !newKinds.includes(kind))
    return `"${name}" has a kind that a model may not propose.`;
  if (isPartOfName(reading, place)) return `"${name}" is a part of another name here.`;
  if (!/\p{L}{2}/u.test(name)) return `"${name}" is no name.`;
  const known = reading.entities.find(kind, name);
  const entity = known ?? reading.entities.named(kind, name);
  return {
    ...{ entity, isNamedHere: true },
    mention: { ...place, kind, entity, rule: modelRule, confidence },
  };
}

function isPartOfName(reading: Reading, { from, to }: Place): boolean {
  for (let token = from; token < to; token += 1) {
    const mention = reading.at(token);
    if (mention && (mention.from < from || mention.to > to)) return true;
  }
  return false;
}
