import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InGraph } from '../../model/mapping.js';
import type { LogRow } from '../changes/log-rows.js';

@InGraph({ kind: 'result' })
@ObjectType({
  description: 'A version that the graph has come to, and what of it is another since.',
})
export class GraphChange {
  @Field(() => Int, { description: 'The version of the graph.' })
  readonly version: number;

  @Field(() => [ID], {
    description:
      'The ids of claims, entities, documents and datasets that are there since or say something else; none where all may.',
  })
  readonly upserted: readonly string[];

  @Field(() => [ID], { description: 'The ids of those that are gone since.' })
  readonly removed: readonly string[];

  @Field(() => Boolean, {
    description: 'Whether anything may be another: what is kept of the graph is to be loaded anew.',
  })
  readonly isWhole: boolean;

  constructor({ number, upserted, removed, isWhole }: LogRow) {
    this.version = number;
    this.upserted = upserted;
    this.removed = removed;
    this.isWhole = isWhole;
  }
}
