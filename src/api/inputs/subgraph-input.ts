import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { EntityFilter } from '../../model/inputs/filters.js';
import { Direction, EntityKind, RelationKind } from '../../model/values/enums.js';
import type { Values } from '../../shared/mapping.js';

@InputType({ description: 'Which neighbourhood to take: around seeds or all that fit a filter.' })
export class SubgraphInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of the entities from which it grows; these or a filter.',
  })
  seeds?: string[];

  @Field(() => EntityFilter, {
    nullable: true,
    description:
      'Entities that fit are the seeds, the first by id where they are more than maxNodes. With hops: 0 they are all there is.',
  })
  filter?: Values;

  @Field(() => Int, { defaultValue: 1, description: 'How many hops, 0 to 3.' })
  hops!: number;

  @Field(() => [EntityKind], {
    nullable: true,
    description: 'Only entities of these kinds, beside the seeds.',
  })
  kinds?: string[];

  @Field(() => [RelationKind], { nullable: true, description: 'Only relations of these types.' })
  types?: string[];

  @Field(() => Direction, {
    defaultValue: 'BOTH',
    description: 'Which way relations are followed.',
  })
  direction!: 'OUT' | 'IN' | 'BOTH';

  @Field(() => Int, {
    defaultValue: 200,
    description: 'How many entities at most, seeds included, 1 to 2000.',
  })
  maxNodes!: number;

  @Field(() => ID, { nullable: true, description: 'Only what a claim of this dataset says.' })
  dataset?: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Only relations with at least this confidence, 0 to 1.',
  })
  minConfidence?: number;
}

/** A subgraph as code asks for it; `maxNodes: null` leaves none out. */
export type SubgraphQuestion = Omit<SubgraphInput, 'maxNodes'> & {
  readonly maxNodes: number | null;
};
