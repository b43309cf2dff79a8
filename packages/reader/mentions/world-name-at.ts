import type { EntityKind } from '../vocabulary.js';
import { worldNames, type WorldList, type WorldName } from '../gazetteer/world-names.js';
import type { Referent } from '../reading/entities.js';
import type { Reading } from '../reading/reading.js';
import { formsOf } from '#text/words/forms.js';
import { wordAt, type Token } from '#text/words/tokens.js';

/** A listed name in the text, with the letters of clitics before it. */
export interface FoundName {
  readonly name: WorldName;
  readonly skip: number;
}

/** The longest listed name that begins at an uncovered token. */
export function worldNameAt(reading: Reading, at: number, list: WorldList): FoundName | undefined {
  const token = reading.tokens[at];
  if (!token || !mayName(reading, at, token)) return undefined;
  for (const { folded, skip } of formsOf(token)) {
    const name = worldNames(list)
      .get(folded)
      ?.find((each) => stands(reading, at, each));
    if (name) return { name, skip };
  }
  return undefined;
}

function mayName(reading: Reading, at: number, { kind, isArabic, isCapital }: Token): boolean {
  const isWord = kind === 'WORD' && (isArabic || isCapital);
  return isWord && !reading.at(at) && !reading.isInDate(at);
}

/** Word by word; an acronym in its capitals too, `WHO` and not `Who`. */
function stands({ tokens }: Reading, at: number, { words, name }: WorldName): boolean {
  if (/^\p{Lu}{2,}$/u.test(name) && tokens[at]?.raw !== name) return false;
  return words.every((word, i) => i === 0 || wordAt(tokens, at + i) === word);
}

/** The entity of the graph with one of the names, else a new one, named as in the document. */
export function entityOf(
  { entities, lexicon }: Reading,
  { all, wordsOfAll }: WorldName,
  kind: EntityKind,
  written: string,
): Referent {
  for (const words of wordsOfAll) {
    const known = lexicon.named(words, kind);
    if (known !== undefined) return entities.known(known, kind);
  }
  const there = all.map((name) => entities.find(kind, name)).find((entity) => entity !== undefined);
  if (there) {
    entities.alias(there, written);
    return there;
  }
  const entity = entities.named(kind, written);
  for (const name of all) entities.link(entity, name);
  return entity;
}
