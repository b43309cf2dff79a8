import { Arg, Extensions, Query, Resolver } from 'type-graphql';
import { invariant } from '../shared/errors.js';
import { namedClass, type FieldDefinition, type TypeClass } from '../model/define.js';

/** A class for the root fields of a list; the executor answers them. */
export function queriesOf(name: string, fields: readonly FieldDefinition[]): TypeClass {
  const owner = namedClass(name);
  Resolver()(owner);
  for (const { name: field, type, description, nullable = false, args = [], graph } of fields) {
    const prototype = owner.prototype as object;
    const method = () => {
      invariant(false, `the executor answers ${field}`);
    };
    Object.defineProperty(prototype, field, { value: method, configurable: true });
    args.forEach((arg, index) => {
      const options = { nullable: arg.required !== true, description: arg.description };
      Arg(arg.name, arg.type as () => TypeClass, options)(prototype, field, index);
    });
    const descriptor = Object.getOwnPropertyDescriptor(prototype, field);
    invariant(descriptor, 'the method was just defined');
    Query(type as () => TypeClass, { description, nullable })(prototype, field, descriptor);
    Extensions({ graph })(prototype, field, descriptor);
  }
  return owner;
}
