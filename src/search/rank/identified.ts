import { kinds } from '../../model/entities/index.js';
import { fold } from '#text/fold.js';
import { designates } from '../designations.js';
import { isWeightless } from '../weightless-words.js';
import type { WordList } from '../words.js';
import { byId } from './answer.js';
import type { Collection } from './collect.js';
import { exactScore, finalScore } from './score.js';

const prefixes = kinds.map(({ prefix }) => `${prefix}:`);
/** An id, or the part of one after its colon if it has a hyphen and a number; other such parts are words of names. */
const wholeId = /^[a-z_]+:[a-z0-9_-]+$/u;
const partOfId = /^(?=.*\d)[a-z0-9]+(?:[_-][a-z0-9]+)+$/u;

/**
 * Offers the entity of which the query gives the id or the part of it after its colon, or a code beside words that state its
 * kind: edition dc-3, country PK.
 */
export function offerIdentified(query: string, { words }: WordList, collection: Collection): void {
  const parts = query.trim().toLowerCase().split(/\s+/u);
  for (const [at, part] of parts.entries()) {
    const others = parts.filter((_, other) => other !== at).map(fold);
    offerId(part, others, collection);
    if (others.length > 0) offerCode(fold(part), others, collection);
  }
  const telling = words.filter(({ text }) => !isWeightless(text));
  if (parts.length > 1) offerId(telling.map(({ text }) => text).join('-'), [], collection);
}

function offerId(part: string, others: readonly string[], collection: Collection): void {
  const { names, filter, answers } = collection;
  const { handicap, length, isText } = names.columns;
  for (const id of idsFor(part)) {
    const entity = names.entities.find(id);
    if (entity === undefined || !areAll(others, names.entities.kindOf(entity))) continue;
    for (const slot of names.namesOf(entity)) {
      const score = finalScore(exactScore, handicap[slot] ?? 0, length[slot] ?? 0);
      if (filter(slot) && isText[slot] === 0) answers.offer(slot, entity, score, byId);
    }
  }
}

function idsFor(part: string): readonly string[] {
  if (wholeId.test(part)) return [part];
  return partOfId.test(part) ? prefixes.map((prefix) => prefix + part) : [];
}

/** Whether these words all state one kind. */
function areAll(words: readonly string[], kind: string): boolean {
  return words.every((word) => designates(word, kind));
}

function offerCode(code: string, others: readonly string[], collection: Collection): void {
  const { names, filter, answers } = collection;
  for (const slot of names.named(code)) {
    if (names.name(slot).nameKind !== 'IDENTIFIER' || !filter(slot)) continue;
    if (!areAll(others, names.kindOf(slot))) continue;
    answers.offer(slot, names.entityOf(slot), finalScore(exactScore, 0, 0), byId);
  }
}
