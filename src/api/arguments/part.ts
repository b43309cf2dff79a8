import { ArgsType, Field, Float, ID } from 'type-graphql';
import { EntityKind, RelationKind } from '../../model/values/enums.js';

/** Which part of the graph a question of analysis is about. */
@ArgsType()
export class PartArgs {
  @Field(() => [RelationKind], { nullable: true, description: 'Only relations of these types.' })
  types?: string[];

  @Field(() => [EntityKind], {
    nullable: true,
    description: 'Only entities of these kinds, beside those that are named.',
  })
  kinds?: string[];

  @Field(() => ID, { nullable: true, description: 'Only what a claim of this dataset says.' })
  dataset?: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Only relations with at least this confidence, 0 to 1.',
  })
  minConfidence?: number;
}

/** The part with what was not given left out, as the analysis takes it. */
export function partOf({ types, kinds, dataset, minConfidence }: PartArgs) {
  return {
    types: types ?? undefined,
    kinds: kinds ?? undefined,
    dataset: dataset ?? undefined,
    minConfidence: minConfidence ?? undefined,
  };
}
