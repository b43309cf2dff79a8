import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Entity } from '../../model/entity.js';
import { InGraph } from '../../model/mapping.js';
import { ChecksArguments } from '../arguments/checks-arguments.js';
import { checkPart, PartArgs, partOf } from '../arguments/part.js';
import { EntityMetrics } from '../results/entity-metrics.js';

/** Fields of entities with resolvers of their own, which start from the entity’s id. */
@Resolver(() => Entity)
export class EntityFields {
  @FieldResolver(() => EntityMetrics, {
    description:
      'How central it is in the graph or a part of it. Each measure is worked out off the event loop, once for each graph version.',
  })
  @ChecksArguments(checkPart)
  @InGraph({ kind: 'resolved' })
  metrics(@Root() { id }: Entity, @Args(() => PartArgs) part: PartArgs): EntityMetrics {
    return new EntityMetrics(id, partOf(part));
  }
}
