import { ID, InterfaceType } from 'type-graphql';
import { Required } from './declare.js';

/** The name of an object’s type, which the compiler adds to fetched values. */
export const typeNameOf = (value: unknown): string => (value as { __typename: string }).__typename;

@InterfaceType({
  description: 'Anything that can be asked for again by its id.',
  resolveType: typeNameOf,
})
export abstract class Node {
  @Required(() => ID, 'Readable, stable and the same on every engine.')
  id!: string;
}
