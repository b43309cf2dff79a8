import { IsOptional } from 'class-validator';
import { Field } from 'type-graphql';

type TypeOf = NonNullable<Parameters<typeof Field>[0]>;

/** A method has a descriptor, by which type-graphql tells it from a property. */
type Decorator = (target: object, name: string | symbol, descriptor?: PropertyDescriptor) => void;

/** Declares a field that is never null, with the checks of its values. */
export function Required(
  type: TypeOf,
  description: string,
  ...checks: readonly PropertyDecorator[]
): Decorator {
  return all(Field(type, { description }), ...checks);
}

/** Declares a field that may be null or, in an input, left out. */
export function Optional(
  type: TypeOf,
  description: string,
  ...checks: readonly PropertyDecorator[]
): Decorator {
  const passesNull = checks.length > 0 ? [IsOptional()] : [];
  return all(Field(type, { description, nullable: true }), ...passesNull, ...checks);
}

/** Applies decorators in this order. */
export function all(...decorators: readonly Decorator[]): Decorator {
  return (target, name, descriptor) => {
    for (const decorate of decorators) decorate(target, name, descriptor);
  };
}
