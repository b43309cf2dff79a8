import { ownVocabulary, type OwnLiteral } from '../own.js';
import type { EnumTerm, EnumWording } from './enum-of.js';

type Entries = Readonly<Record<string, readonly [value: string, description: string]>>;

/** Values that a vocabulary adds to a closed list of properties. */
export interface AddedValues {
  readonly entries: Entries;
  readonly labels: EnumWording<string>['values'];
}

/** Values for the properties of a vocabulary that fit, each by the name of its predicate. */
export function valuesOfOwn(
  fits: (literal: OwnLiteral) => boolean,
  toValue: (property: string) => string,
): AddedValues {
  const literals = ownVocabulary().literals.filter(fits);
  return {
    entries: Object.fromEntries(
      literals.map(({ predicate, property, description }) => [
        predicate,
        [toValue(property), description],
      ]),
    ),
    labels: Object.fromEntries(
      literals.map(({ predicate, label }) => [predicate, [label.ar, label.en]]),
    ),
  };
}

/** True for a literal whose values have an order. */
export const isOrdered = ({ valueType, many }: OwnLiteral): boolean =>
  many !== true && (valueType === 'DATE' || valueType === 'NUMBER');

/** True for a literal whose values are of a closed list. */
export const isListed = ({ codes, many }: OwnLiteral): boolean =>
  many !== true && codes !== undefined;

/** The closed lists of a vocabulary with their words: each of the codes of a literal, under a name in the form `GroupKind`. */
export function termsOfOwn(): readonly EnumTerm[] {
  return ownVocabulary().literals.flatMap(({ predicate, label, description, codeWords = {} }) => {
    const values = Object.entries(codeWords).map(([value, words]) => ({
      value,
      label: words,
      description: words.en,
    }));
    return values.length === 0 ? [] : [{ name: nameOf(predicate), label, description, values }];
  });
}

function nameOf(predicate: string): string {
  return predicate
    .toLowerCase()
    .replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
