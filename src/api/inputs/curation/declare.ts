import { Length, Matches, IsOptional } from 'class-validator';
import { Field } from 'type-graphql';

type TypeOf = NonNullable<Parameters<typeof Field>[0]>;

/** Declares a field that must be given, and what it must be beside its type. */
export function Required(
  type: TypeOf,
  description: string,
  ...checks: readonly PropertyDecorator[]
): PropertyDecorator {
  return all(Field(type, { description }), ...checks);
}

/** Declares a field that may be left out or null. */
export function Optional(
  type: TypeOf,
  description: string,
  ...checks: readonly PropertyDecorator[]
): PropertyDecorator {
  return all(Field(type, { description, nullable: true }), IsOptional(), ...checks);
}

/** The value is a text of 1 to so many characters, not of white space alone. */
export function IsText(max: number): PropertyDecorator {
  return all(
    Length(1, max, { message: `must have 1 to ${max} characters` }),
    Matches(/\S/, { message: 'must not be white space alone' }),
  );
}

export const maxIdLength = 200;

/** The value is what may be an id. */
export const IsId = (): PropertyDecorator =>
  Length(1, maxIdLength, { message: `must be an id of 1 to ${maxIdLength} characters` });

function all(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}
