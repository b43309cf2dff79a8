import { Args, ArgsType, Int, Resolver, Root, Subscription } from 'type-graphql';
import { Optional } from '../../model/declare.js';
import type { LogRow } from '../changes/log-rows.js';
import type { Context } from '../context.js';
import { invariant, KnownError } from '../../shared/errors.js';
import { GraphChange } from '../results/graph-change.js';

@ArgsType()
class GraphChangedArgs {
  @Optional(
    () => Int,
    'The version that the client has: it is told of all after it. Without it, of those that are still to come.',
  )
  since?: number | null;
}

@Resolver()
export class GraphSubscriptions {
  @Subscription(() => GraphChange, {
    description:
      'Tells of each version that the graph comes to, as server-sent events of /graphql/stream. Who made it and why stands in `changes`.',
    subscribe: ({ args, context }) => follow(args as GraphChangedArgs, context as Context),
  })
  graphChanged(
    @Root() row: LogRow,
    @Args(() => GraphChangedArgs) { since }: GraphChangedArgs,
  ): GraphChange {
    invariant(row.isWhole || row.number > (since ?? 0), 'a client gets no change twice');
    return new GraphChange(row);
  }
}

function follow(
  { since }: GraphChangedArgs,
  { followLog }: Context,
): Promise<AsyncIterable<LogRow>> {
  if (followLog === undefined)
    throw new KnownError('BAD_INPUT', 'Subscriptions are served at /graphql/stream.');
  return followLog(since ?? undefined);
}
