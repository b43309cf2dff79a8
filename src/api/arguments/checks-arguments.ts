import { Extensions } from 'type-graphql';

/**
 * Declares what the arguments of a field must be beside their types: `check` throws a KnownError where they make no
 * sense. It runs before anything of the operation does, so that such an operation is refused whole.
 */
export function ChecksArguments(check: (args: never) => void): MethodDecorator & PropertyDecorator {
  return Extensions({ check });
}
