import { Field, ID, InputType, Int } from 'type-graphql';
import { maxNeighbourhoodNodes } from '../../analysis/neighbourhood/expand-question.js';
import { Optional } from '../../model/declare.js';
import { EntityFilter } from '../../model/inputs/filters.js';
import type { AsOf } from '../../model/inputs/as-of.js';
import { Direction, EntityKind, type RelationKind } from '../../model/values/enums.js';
import type { Values } from '../../shared/mapping.js';
import {
  AsOfField,
  DatasetField,
  MinConfidenceField,
  TypesField,
  type PartArgs,
} from '../arguments/part.js';

@InputType({ description: 'Which neighbourhood to take: around seeds or all that fit a filter.' })
export class SubgraphInput implements PartArgs {
  @Optional(() => [ID], 'Ids of the entities from which it grows; these or a filter.')
  seeds?: string[] | null;

  @Optional(
    () => EntityFilter,
    'Entities that fit are the seeds, the first by id where they are more than maxNodes. With hops: 0 they are all there is.',
  )
  filter?: Values | null;

  @Field(() => Int, { defaultValue: 1, description: 'How many hops, 0 to 3.' })
  hops!: number;

  @Optional(() => [EntityKind], 'Only entities of these kinds, beside the seeds.')
  kinds?: EntityKind[] | null;

  @TypesField()
  types?: RelationKind[] | null;

  @Field(() => Direction, {
    defaultValue: 'BOTH',
    description: 'Which way relations are followed.',
  })
  direction!: Direction;

  @Field(() => Int, {
    defaultValue: 200,
    description: `How many entities at most, seeds included, 1 to ${maxNeighbourhoodNodes}.`,
  })
  maxNodes!: number;

  @DatasetField()
  dataset?: string | null;

  @MinConfidenceField()
  minConfidence?: number | null;

  @AsOfField()
  asOf?: AsOf | null;
}

/** A subgraph as code asks for it; `maxNodes: null` leaves nothing out. */
export type SubgraphQuestion = Omit<SubgraphInput, 'maxNodes'> & {
  readonly maxNodes: number | null;
};
