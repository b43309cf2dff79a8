import { nationality } from '../lexicon/english-words.js';
import { wordAt, type Token } from '#text/words/tokens.js';

/** `a Jordanian lawyer`, `a Jordanian bank`: an adjective of somebody or something unnamed, not a mention of the state. */
export function isOfSomebody(tokens: readonly Token[], from: number, to: number): boolean {
  return nationality.test(wordAt(tokens, to - 1)) && /^an?$/u.test(wordAt(tokens, from - 1));
}
