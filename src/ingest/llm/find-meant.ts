import type { EntityKind } from '#reader/vocabulary.js';
import type { Mention, NewMention } from '#reader/reading/mention.js';
import type { Referent } from '#reader/reading/entities.js';
import type { Reading, ReadSentence } from '#reader/reading/reading.js';
import { findQuote, findWords, type Place } from './find-words.js';
import { modelConfidence, modelRule, type MeantEntity } from './finding.js';
import { newKinds } from './vocabulary.js';
import { isTopic } from './is-topic.js';
import { kindNamed } from './parts-of-text.js';

/** The entity that a model means, with its place in the text. */
export interface Meant {
  readonly entity: Referent;
  /** The place that names it. */
  readonly place: Place;
  /** Whether the sentence itself names it, or words that the model quotes. */
  readonly isNamed: boolean;
  /** The mention of it that no rule has found. */
  readonly mention?: NewMention;
}

type Located = Place & { readonly sentence: ReadSentence };

/** Number of sentences before that may name an entity: without a quote of its name, and with one. */
const reach = { bare: 2, quoted: 6 };

/**
 * Finds the entity that a model means: one that the sentence names, or that words before name which the model quotes. Without
 * such words it must be named close by. Ids that the text does not name are not trusted. Returns a reason if there is none.
 */
export function findMeant(reading: Reading, what: Located, meant: MeantEntity): Meant | string {
  const here = findIn(reading, what, meant);
  if (here !== undefined) return here;
  if (meant.who !== null) return findByQuote(reading, what, meant);
  const near = meant.id === null ? undefined : mentionBefore(reading, what.sentence, meant.id);
  return near
    ? { entity: near.entity, place: placeAt(near), isNamed: false }
    : 'The sentence does not name its subject.';
}

/** By the words that name it before. */
function findByQuote(
  reading: Reading,
  { sentence: { index } }: Located,
  meant: MeantEntity,
): Meant | string {
  const { quote, sentence } = meant.who ?? { quote: '', sentence: null };
  const who = findQuote(reading, { quote, sentence, shown: [0, index + 1], isAny: true });
  if (typeof who === 'string') return 'No sentence before has the words that name it.';
  const found = findIn(reading, who, meant, who) ?? 'The words that should name it do not.';
  const isNear = who.sentence.index >= index - reach.quoted;
  return typeof found === 'string' || isNear || isTopic(reading, found.entity, index)
    ? found
    : 'No sentence close before has the words that name it.';
}

/** By its id or its words in a sentence, or in a part of it. Undefined if they are not there. */
function findIn(
  reading: Reading,
  quote: Located,
  meant: MeantEntity,
  within: Pick<Place, 'from' | 'to'> = quote.sentence,
): Meant | string | undefined {
  const words = meant.name === null ? undefined : placeOf(reading, quote, meant.name, within);
  const told = meant.id === null ? undefined : mentionIn(reading, within, meant.id);
  if (told)
    return (
      conflictAt(reading, words, told) ?? {
        entity: told.entity,
        place: placeAt(told),
        isNamed: true,
      }
    );
  return words && (referredTo(reading, quote, words, meant.id) ?? named(reading, words, meant));
}

/** The reason why a name that a model gives is not that of the entity with its id. */
function conflictAt(
  reading: Reading,
  words: Place | undefined,
  { entity }: Mention,
): string | undefined {
  const other = words && mentionAt(reading, words);
  return other && other.entity !== entity
    ? `The words "${reading.words(words.from, words.to)}" name another entity here.`
    : undefined;
}

/**
 * The entity with an id that words refer to without its name: `the Forum opens on Tuesday` of an edition, `the Session` of one
 * of two.
 */
function referredTo(
  reading: Reading,
  { sentence: { index } }: Located,
  place: Place,
  id: string | null,
): Meant | undefined {
  const mention = mentionAt(reading, place);
  const entity = id === null ? undefined : reading.entities.withRef(id);
  if (!entity || !mention || !mayReferTo(mention, entity)) return undefined;
  const earliest = reading.sentences[Math.max(0, index - reach.quoted)]?.from ?? 0;
  const isNear = reading.lastBefore(place.from, (each) => each.entity === entity, earliest);
  return isNear || isTopic(reading, entity, index) ? { entity, place, isNamed: true } : undefined;
}

function mayReferTo({ kind, type }: Mention, entity: Referent): boolean {
  const isForum = kind === 'ForumSeries' && entity.kind === 'Edition';
  return isForum || (type === 'NOMINAL' && kind === entity.kind);
}

function placeAt({ from, to }: Mention): Place {
  return { from, to, skip: 0 };
}

/** The place within the quote, if it is named there, else in its sentence. */
function placeOf(
  reading: Reading,
  quote: Located,
  name: string,
  within: Pick<Place, 'from' | 'to'>,
): Place | undefined {
  const places = findWords(reading, quote.sentence, name).filter(
    ({ from, to }) => from >= within.from && to <= within.to,
  );
  return places.find(({ from, to }) => from >= quote.from && to <= quote.to) ?? places[0];
}

function mentionIn(
  reading: Reading,
  { from, to }: Pick<Place, 'from' | 'to'>,
  id: string,
): Mention | undefined {
  return reading.lastBefore(to, ({ entity, to: end }) => entity.ref === id && end <= to, from);
}

function mentionBefore(
  reading: Reading,
  { index, from }: ReadSentence,
  id: string,
): Mention | undefined {
  const earliest = reading.sentences[Math.max(0, index - reach.bare)]?.from ?? from;
  return reading.lastBefore(from, ({ entity }) => entity.ref === id, earliest);
}

/** The mention with exactly these words, without clitics. */
function mentionAt(reading: Reading, { from, to }: Place): Mention | undefined {
  return reading.beginningAt(from).find((mention) => mention.to === to);
}

function named(reading: Reading, place: Place, { kind: said }: MeantEntity): Meant | string {
  const name = reading.words(place.from, place.to, place.skip);
  const there = mentionAt(reading, place) ?? longerAt(reading, place);
  const kind = kindNamed(said) ?? there?.kind;
  if (there)
    return there.kind === kind
      ? { entity: there.entity, place, isNamed: true }
      : `"${name}" is of the kind ${there.kind} here.`;
  const doubt = doubtOfName(reading, place, kind);
  if (doubt !== undefined || kind === undefined) return `"${name}" ${doubt ?? ''}`;
  const entity = reading.entities.find(kind, name) ?? reading.entities.named(kind, name);
  return {
    entity,
    place,
    isNamed: true,
    mention: { ...place, kind, entity, rule: modelRule, confidence: modelConfidence },
  };
}

/** The reason why words name no new entity of a kind, as the end of a sentence. */
function doubtOfName(
  reading: Reading,
  place: Place,
  kind: EntityKind | undefined,
): string | undefined {
  if (kind === undefined || !newKinds.includes(kind))
    return 'has a kind that a model may not propose.';
  if (isPartOfName(reading, place)) return 'is a part of another name here.';
  const words = reading.words(place.from, place.to, place.skip);
  return /\p{L}{2}/u.test(words) ? undefined : 'is no name.';
}

/** `Embassy of Ghana in Riyadh`, of which a model gives the words before the place alone. */
function longerAt(reading: Reading, { from, to }: Place): Mention | undefined {
  return /^(?:in|في)$/u.test(reading.tokens[to]?.folded ?? '')
    ? reading.beginningAt(from).find((mention) => mention.to > to)
    : undefined;
}

/** Whether it is a part of a name. Within an office whose it is may be a name. */
function isPartOfName(reading: Reading, { from, to }: Place): boolean {
  for (let token = from; token < to; token += 1) {
    const mention = reading.at(token);
    const isWithin = mention && (mention.from < from || mention.to > to);
    if (isWithin && mention.type !== 'ROLE') return true;
  }
  return false;
}

/** The reason why an entity is not in the text, or its new name cannot be added; the name is added else. */
export function faultOf(reading: Reading, meant: Meant | string | null): string | undefined {
  if (typeof meant === 'string') return meant;
  return meant?.mention && !reading.add(meant.mention)
    ? 'Its name crosses another name.'
    : undefined;
}
