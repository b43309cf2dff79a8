import { stemsOf } from '../clitics.js';
import type { NameTable } from '../names/name-table.js';
import { type Sound, soundOf } from '../sound/sound-of.js';
import { soundDistance } from '../sound/sound-distance.js';
import type { Form } from '../vocabulary/form.js';
import type { AskedWord, Match, Rule } from './match.js';

const sameScriptQuality = 880;
const otherScriptQuality = 770;
const lossPerStep = 200;
const fewConsonants = 2;

/** The word sounds like a word of the name, articles aside: Jassem and Jasim, Rauchbauer and راوخباور. */
export const transliteration: Rule = function* (word, names) {
  const bare = stemsOf(word.text).filter(({ articleOnly }) => articleOnly);
  for (const spelling of [word.text, ...bare.map(({ text }) => text)]) {
    const sound = soundOf(spelling);
    if (!sound) continue;
    for (const form of names.vocabulary.formsSoundingLike(sound))
      if (form.text !== spelling) yield* met(word, sound, form, names);
  }
};

function* met(word: AskedWord, asked: Sound, form: Form, names: NameTable): Generator<Match> {
  const sound = soundOf(form.text);
  const distance = sound && soundDistance(asked, sound);
  if (!sound || distance === undefined) return;
  const crosses = asked.script !== sound.script;
  const quality = (crosses ? otherScriptQuality : sameScriptQuality) - distance * lossPerStep;
  const isUnsure =
    crosses && !word.isMixed && (distance > 0 || asked.consonants.length <= fewConsonants);
  for (const { text, postings } of form.terms) {
    const match = { rule: 'TRANSLITERATION', to: text, postings, quality, distance } as const;
    yield isUnsure ? { ...match, holdsFor: isNotSpelt(asked, names) } : match;
  }
}

/**
 * عمان sounds like Oman and like Amman, جيبوتي nearly like Egypt: a doubtful likeness to the other script
 * counts only for an entity without a spelling of its own in this one, which could tell.
 */
function isNotSpelt({ script }: Sound, names: NameTable): (slot: number) => boolean {
  return (slot) => !names.entities.isSpeltIn(names.entityOf(slot), script);
}
