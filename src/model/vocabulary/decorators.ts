import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayNotEmpty,
  Equals,
  IsArray,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { isJsonObject } from '../../shared/json-object.js';

const code = /^[A-Z][A-Z0-9_]{0,49}$/;

/** One decorator from several, in this order. */
function all(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}

/** The value is a code in the form `ENTERED_INTO_FORCE`. */
export const IsCode = (): PropertyDecorator =>
  Matches(code, { message: '$property must be capital letters, digits and _: ENTERED_INTO_FORCE' });

/** The value is the name of a type in the form `TradeAgreement`. */
export const IsTypeName = (): PropertyDecorator =>
  Matches(/^[A-Z][A-Za-z]{1,39}$/, {
    message: '$property must be letters alone, the first a capital: TradeAgreement',
  });

/** The value is the name of a field in the form `adoptedOn`. */
export const IsFieldName = (): PropertyDecorator =>
  Matches(/^[a-z][A-Za-z0-9]{0,49}$/, {
    message: '$property must be letters and digits, the first a small letter: adoptedOn',
  });

/** The value is a line of words. */
export const IsLine = (most: number): PropertyDecorator =>
  all(
    IsString(),
    Length(1, most),
    Matches(/^(?=\S)[^\p{Cc}]*\S$/u, {
      message: '$property must be a line of words, without spaces at its ends',
    }),
  );

/** The value is a list of lines. */
export const IsLines = (): PropertyDecorator =>
  all(IsArray(), ArrayNotEmpty(), IsString({ each: true }), Length(1, 300, { each: true }));

/** The value is a list of mappings, each valid by its class, that `make` makes of what is written. */
export const IsListMade = (make: (written: unknown) => unknown): PropertyDecorator =>
  all(
    ...[IsArray(), ArrayNotEmpty({ message: '$property is empty: leave it out' })],
    IsObject({ each: true, message: 'each of $property must be a text or a mapping' }),
    ValidateNested({ each: true }),
    Transform(({ value }: { readonly value: unknown }) =>
      Array.isArray(value) ? value.map(make) : value,
    ),
  );

/** The value is two lines of words. */
export const IsPair = (): PropertyDecorator =>
  all(
    ...[IsArray(), ArrayMinSize(2), ArrayMaxSize(2), IsString({ each: true })],
    Length(1, 60, { each: true }),
  );

/** The value is `true`, if it is given. */
export const IsTrue = (): PropertyDecorator => all(IsOptional(), Equals(true));

/** The value is a mapping that is valid by its class. */
export const IsOne = (type: () => new () => object): PropertyDecorator =>
  all(IsObject({ message: '$property must be a mapping' }), ValidateNested(), Type(type));

/** The value is words in both languages for each of some codes, if there is one. */
export const IsCodes = (): PropertyDecorator =>
  all(
    IsOptional(),
    ValidateBy({
      name: 'isCodes',
      validator: {
        validate: (value: unknown) =>
          isJsonObject(value) &&
          Object.entries(value).every(([key, words]) => code.test(key) && isInBoth(words)),
        defaultMessage: () =>
          '$property must have ar and en for each code: OPEN: { ar: مفتوح, en: Open }',
      },
    }),
  );

function isInBoth(words: unknown): boolean {
  return (
    isJsonObject(words) &&
    Object.keys(words).sort().join() === 'ar,en' &&
    Object.values(words).every((text) => typeof text === 'string' && text !== '')
  );
}
