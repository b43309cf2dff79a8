import { deepPage } from './deep-page.js';
import { fiftyRows } from './fifty-rows.js';
import { oneHop } from './one-hop.js';
import { point } from './point.js';
import type { Question } from './question.js';
import { threeLevels } from './three-levels.js';

/** Every question of the comparison, in the order of the table. */
export const questions: readonly Question[] = [point, oneHop, threeLevels, fiftyRows, deepPage];
