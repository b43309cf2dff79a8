import { Extensions } from 'type-graphql';
import type { NamedIds } from '../../shared/named-ids.js';
import type { EntityKind } from '../../model/kinds.js';
import type { Context } from '../context.js';

/**
 * Declares what the arguments of a field must be beside their types: `check` throws a KnownError where they make no
 * sense. It runs before anything of the operation does, so that such an operation is refused whole.
 */
export function ChecksArguments(check: (args: never) => void): MethodDecorator & PropertyDecorator {
  return Extensions({ check });
}

/**
 * Declares which ids the arguments of a field name, all of which the graph must have; and what else `check` asks of the
 * graph for them. Both come before anything of the operation runs, so that it is refused whole.
 */
export function NamesIds(
  idsOf: (args: never) => readonly NamedIds[],
  check?: (args: never, context: Context) => Promise<void>,
): MethodDecorator & PropertyDecorator {
  const checkInGraph = async (args: never, context: Context): Promise<void> => {
    await context.knowledge.refuseUnknown(idsOf(args), context);
    await check?.(args, context);
  };
  return Extensions({ checkInGraph });
}

/** Declares that ids in the arguments of a field are taken as they are given, where they lead to other entities by now too. */
export function TakesIdsAsGiven(): MethodDecorator & PropertyDecorator {
  return Extensions({ takesIdsAsGiven: true });
}

/** Ids that a client names, of entities; none where it gives none. */
export function entitiesNamed(
  ids: readonly string[] | null | undefined,
  kind?: EntityKind,
): NamedIds {
  return { of: 'entity', ids: ids ?? [], kind };
}
