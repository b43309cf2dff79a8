import { Length, Matches, IsOptional } from 'class-validator';
import { Field } from 'type-graphql';

type TypeOf = NonNullable<Parameters<typeof Field>[0]>;

/** Declares a required field with its checks. */
export function Required(
  type: TypeOf,
  description: string,
  ...checks: readonly PropertyDecorator[]
): PropertyDecorator {
  return all(Field(type, { description }), ...checks);
}

/** Declares an optional field, which may also be null. */
export function Optional(
  type: TypeOf,
  description: string,
  ...checks: readonly PropertyDecorator[]
): PropertyDecorator {
  return all(Field(type, { description, nullable: true }), IsOptional(), ...checks);
}

/** Declares a text of 1 to `max` characters, not of white space alone. */
export function IsText(max: number): PropertyDecorator {
  return all(
    Length(1, max, { message: `must have 1 to ${max} characters` }),
    Matches(/\S/, { message: 'must not be white space alone' }),
  );
}

export const maxIdLength = 200;

/** Declares a text with the form of an id. */
export const IsId = (): PropertyDecorator =>
  Length(1, maxIdLength, { message: `must be an id of 1 to ${maxIdLength} characters` });

function all(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}
