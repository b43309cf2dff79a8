import { Length, Matches } from 'class-validator';
import { withinSentence } from '../../../shared/yaml/words-entry.js';
import { all } from '../../../model/declare.js';

/** Declares a text of 1 to `max` characters, not of white space alone. */
export function IsText(max: number): PropertyDecorator {
  return all(
    Length(1, max, { message: `must have 1 to ${max} characters` }),
    Matches(/\S/, { message: 'must not be white space alone' }),
  );
}

/** Declares words within a sentence. */
export const isWithinSentence = Matches(withinSentence, {
  message: 'must stand within a sentence: no space at its ends, no stop or comma after it',
});

export const maxIdLength = 200;

/** Declares a text with the form of an id. */
export const IsId = (): PropertyDecorator =>
  Length(1, maxIdLength, { message: `must be an id of 1 to ${maxIdLength} characters` });
