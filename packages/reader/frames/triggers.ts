import { makeOncePer } from '#text/get-or-make.js';
import type { Vocabulary } from '../vocabulary.js';
import { compileLines, type Trigger } from './compile-lines.js';
import { ownFrames } from './own-frames.js';
import { framesOf } from './read-frames.js';

/** Triggers by their word, folded. */
export type Triggers = ReadonlyMap<string, readonly Trigger[]>;

/** The triggers of all frames. */
export const triggersOf = makeOncePer((vocabulary: Vocabulary): Triggers =>
  compileLines([...framesOf(vocabulary), ...ownFrames(vocabulary)]),
);
