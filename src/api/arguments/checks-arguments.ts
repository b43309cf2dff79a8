import { Extensions } from 'type-graphql';
import type { NamedIds } from '../../shared/named-ids.js';
import type { EntityKind } from '../../model/kinds.js';
import type { Context } from '../context.js';

/**
 * Declares a check of the arguments of a field beyond their types: `check` throws a KnownError if they make no sense.
 * It runs before the operation does, so that the whole operation is refused.
 */
export function ChecksArguments(check: (args: never) => void): MethodDecorator & PropertyDecorator {
  return Extensions({ check });
}

/**
 * Declares the ids in the arguments of a field, all of which must be in the graph, and further checks on the graph.
 * Both run before the operation does, so that the whole operation is refused.
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

/** Declares that ids in the arguments of a field are used unchanged, even if they lead to other entities by now. */
export function TakesIdsAsGiven(): MethodDecorator & PropertyDecorator {
  return Extensions({ takesIdsAsGiven: true });
}

/** Ids of entities that a client names; empty if it gives none. */
export function entitiesNamed(
  ids: readonly string[] | null | undefined,
  kind?: EntityKind,
): NamedIds {
  return { of: 'entity', ids: ids ?? [], kind };
}
