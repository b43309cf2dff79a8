import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsObject,
  Matches,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { isPartialDate } from '#text/partial-dates.js';

/** The value is a date of the calendar as precise as its source: `'2020'`, `2020-11` or `2020-11-26`. */
export function IsPartialDate(): PropertyDecorator {
  return ValidateBy({
    name: 'isPartialDate',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isPartialDate(value),
      defaultMessage: () =>
        "$property must be a date that the calendar has: '2020', 2020-11 or 2020-11-26 (a year in quotes)",
    },
  });
}

/** The value is a key in the form `secretary-general`. */
export function IsKey(): PropertyDecorator {
  return Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: '$property must be lower-case words joined by -',
  });
}

/** The value is the key of a document; for a later version, that of the first followed by the beginning of its checksum. */
export function IsDocumentKey(): PropertyDecorator {
  return Matches(/^[a-z0-9]+(-[a-z0-9]+)*(@[0-9a-f]{12})?$/, {
    message:
      '$property must be lower-case words joined by -, with @ and 12 hex digits for a version',
  });
}

/** The value is a non-empty list of mappings, each valid by its class. */
export function IsListOf(type: () => new () => object): PropertyDecorator {
  const decorators = [
    Type(type),
    IsArray(),
    ArrayNotEmpty({ message: '$property is empty: leave it out' }),
    IsObject({ each: true, message: 'each of $property must be a mapping' }),
    ValidateNested({ each: true }),
  ];
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}
