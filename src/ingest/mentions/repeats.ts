import { fold } from '../../shared/text/fold.js';
import type { Referent } from '../reading/entities.js';
import type { Reading } from '../reading/reading.js';
import { wordsOf } from '../gazetteer/lexicon.js';
import { formsOf } from '../text/forms.js';
import { nameParticles } from '../lexicon/people.js';
import { isRespelled } from './respelled.js';

const repeated: ReadonlySet<string> = new Set(['Person', 'Organization', 'Country', 'Place', 'ForumSeries', 'Event']);

interface Repeat {
  readonly entity: Referent;
  readonly words: readonly string[];
  /** As it stands in the text, for its marks and capital letters. */
  readonly name: string;
}

/**
 * The names that the document has brought up, wherever else they stand, in a heading before too; of a person the family
 * name alone as well.
 */
export function readRepeats(reading: Reading): void {
  const byFirst = new Map<string, Repeat[]>();
  for (const repeat of repeatsOf(reading)) {
    const first = repeat.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), repeat]);
  }
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const token = reading.tokens[at];
    if (token?.kind !== 'WORD' || isCovered(reading, at)) continue;
    for (const { folded, skip } of formsOf(token)) {
      const fits = (byFirst.get(folded) ?? []).filter((repeat) => matches(reading, at, repeat));
      const longest = fits.sort((a, b) => b.words.length - a.words.length)[0];
      if (!longest) continue;
      const { entity, words } = longest;
      reading.add({ from: at, to: at + words.length, skip, kind: entity.kind, entity, rule: 'repeat', confidence: 0.8 });
      break;
    }
  }
}

function* repeatsOf(reading: Reading): Generator<Repeat> {
  const families = new Map<string, Referent | undefined>();
  for (const entity of reading.entities.all) {
    if (!repeated.has(entity.kind)) continue;
    for (const name of [...entity.names, ...knownNames(reading, entity)]) {
      const words = wordsOf(name);
      if (words.length > 0) yield { entity, words, name };
      const family = entity.kind === 'Person' ? familyOf(words) : undefined;
      if (family !== undefined)
        families.set(family, families.has(family) && families.get(family) !== entity ? undefined : entity);
    }
  }
  for (const [family, entity] of families) if (entity) yield { entity, words: [family], name: family };
}

/** Of who is known and named in full here, the other spellings of the graph too. */
function knownNames(reading: Reading, entity: Referent): readonly string[] {
  return entity.isKnown && entity.kind === 'Person' && entity.names.size > 0 ? reading.lexicon.namesOf(entity.ref) : [];
}

function familyOf(words: readonly string[]): string | undefined {
  const last = words.at(-1);
  return words.length < 2 || last === undefined || last.length < 3 || nameParticles.has(last) ? undefined : last;
}

function matches(reading: Reading, at: number, { words, name, entity }: Repeat): boolean {
  const tokens = reading.tokens.slice(at, at + words.length);
  if (tokens.length < words.length || tokens.slice(1).some(({ folded }, i) => folded !== words[i + 1])) return false;
  const [first] = tokens;
  if (!first || isRespelled(first.raw, name) || reading.isInDate(at)) return false;
  if (!first.isArabic) return first.isCapital;
  return entity.kind !== 'Person' || fold(name) === words.join(' ');
}

function isCovered(reading: Reading, at: number): boolean {
  const cover = reading.at(at);
  return cover !== undefined && cover.type !== 'ROLE';
}
