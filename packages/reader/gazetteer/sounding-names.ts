import { addToList, getOrMake } from '#text/get-or-make.js';
import { soundDistance } from '#text/sound/sound-distance.js';
import { soundOf, type Sound } from '#text/sound/sound-of.js';

interface Sounding {
  readonly entity: string;
  readonly text: string;
  readonly sounds: readonly Sound[];
}

const leastScore = 1 / 2;
/** The article and its like, which one spelling joins to the name, and another leaves out. */
const particle = /^(?:al|el|ال|bin|ibn|bint|بن|بنت)$/u;
const joinedArticle = /^(?:al-?|el-|ال)(?=\p{L}{4})/u;

/** The names of persons by their sound: Leyla Al Mansour is Leila AlMansour. */
export class SoundingNames {
  readonly #byKey = new Map<string, Sounding[]>();
  /** Words are parts of many names. */
  readonly #soundsOfWord = new Map<string, readonly Sound[]>();

  add(entity: string, text: string, words: readonly string[]): void {
    const sounds = words.flatMap((word) =>
      getOrMake(this.#soundsOfWord, word, () => soundsOf([word])),
    );
    const sounding = { entity, text, sounds };
    for (const { key } of sounds) addToList(this.#byKey, key, sounding);
  }

  /** Names that share more than half of all words with these by their sound, or half with a single word. */
  *like(
    words: readonly string[],
  ): Generator<Omit<Sounding, 'sounds'> & { readonly score: number }> {
    const own = soundsOf(words);
    const near = new Set(own.flatMap(({ key }) => [...(this.#byKey.get(key) ?? [])]));
    for (const { entity, text, sounds } of near) {
      const met = own.filter((one) => sounds.some((other) => isAlike(one, other))).length;
      const score = (2 * met) / (own.length + sounds.length);
      // One common name of two is chance: Jason Martin is not Martin Rosenberg.
      if (score > leastScore || (score === leastScore && own.length === 1))
        yield { entity, text, score };
    }
  }
}

function soundsOf(words: readonly string[]): Sound[] {
  return words
    .filter((word) => !particle.test(word))
    .flatMap((word) => soundOf(word.replace(joinedArticle, '').replaceAll('-', '')) ?? []);
}

function isAlike(one: Sound, other: Sound): boolean {
  return one.key === other.key && soundDistance(one, other) !== undefined;
}
