import type { GraphQLScalarType } from 'graphql';
import { Arg, Field } from 'type-graphql';
import type { FieldMapping, FilterMapping } from '../shared/mapping.js';
import { InGraph } from './mapping.js';

/** A class that stands for a GraphQL type, abstract where it is an interface. */
export type TypeClass = abstract new (...args: never[]) => object;
type TypeValue = TypeClass | GraphQLScalarType | object;

export interface ArgDefinition {
  readonly name: string;
  readonly type: () => TypeValue | [TypeValue];
  readonly description: string;
  readonly defaultValue?: unknown;
  readonly required?: boolean;
}

export interface FieldDefinition {
  readonly name: string;
  readonly type: () => TypeValue | [TypeValue];
  readonly description: string;
  /** `items`: the list is not null, but its items may be. */
  readonly nullable?: boolean | 'items';
  readonly graph: FieldMapping | FilterMapping;
  readonly args?: readonly ArgDefinition[];
}

/** Adds a field to a type from outside its class, for fields that a list declares; a method of its name resolves it. */
export function defineField(owner: TypeClass, field: FieldDefinition): void {
  const prototype = owner.prototype as object;
  const { name, type, description, nullable = false, args = [] } = field;
  args.forEach((arg, index) => {
    const options = {
      nullable: arg.required !== true,
      description: arg.description,
      ...(arg.defaultValue === undefined ? {} : { defaultValue: arg.defaultValue }),
    };
    Arg(arg.name, arg.type as () => TypeClass, options)(prototype, name, index);
  });
  const decorate: (owner: object, name: string, method?: PropertyDescriptor) => void = Field(
    type as () => TypeClass,
    { description, nullable },
  );
  decorate(prototype, name, Object.getOwnPropertyDescriptor(prototype, name));
  InGraph(field.graph)(prototype, name);
}

/** A class with a name of its own, to be registered as a GraphQL type. */
export function namedClass(name: string): TypeClass {
  // eslint-disable-next-line @typescript-eslint/no-extraneous-class -- its fields are in the decorators’ metadata
  const made: TypeClass = class {};
  Object.defineProperty(made, 'name', { value: name });
  return made;
}
