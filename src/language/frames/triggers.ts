import { compileLines, type Trigger } from './compile-lines.js';
import { ownFrames } from './own-frames.js';
import { frames } from './read-frames.js';

/** The triggers of all frames by their word, folded. */
const triggers = compileLines([...frames, ...ownFrames()]);

export function triggersOf(word: string): readonly Trigger[] {
  return triggers.get(word) ?? [];
}

/** True for a word by which a line of a frame may be recognised. */
export function isTrigger(word: string): boolean {
  return triggers.has(word);
}
