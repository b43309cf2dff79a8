import { Extensions } from 'type-graphql';

/**
 * Declares how long the code of a field takes, in objects of a page that take as long (see docs/operations.md): it is
 * priced by that before it runs.
 */
export function TakesWork(count: (args: never) => number): MethodDecorator & PropertyDecorator {
  return Extensions({ work: count });
}
