import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Entity } from '../../model/entity.js';
import { InGraph } from '../../model/mapping.js';
import { Relation } from '../../model/relation.js';
import { maxPathHops } from '../../analysis/paths/path-question.js';
import { Effort } from './effort.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A way from one entity to another over relations, no entity twice.' })
export class Path {
  @Field(() => Int, { description: 'How many relations it has.' })
  length!: number;

  @Field(() => Float, {
    description:
      'Above 0, at most 1; higher tells more: the path-degree product of Himmelstein and Baranzini (2015), which a hub on the way lowers.',
  })
  score!: number;

  @Field(() => [Entity], { description: 'The entities from one end to the other.' })
  @InGraph({ kind: 'reference', maxEntries: maxPathHops + 1 })
  nodes!: string[];

  @Field(() => [Relation], {
    description: 'The relations between them, each with its sentence and its claims.',
  })
  @InGraph({ kind: 'reference', maxEntries: maxPathHops })
  relations!: string[];
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Paths between two entities.' })
export class PathSearch {
  @Field(() => [Path], {
    description: 'The best ones; empty and not partial where there is none within the hops.',
  })
  paths!: Path[];

  @Field(() => Effort, { description: 'How far the search came.' })
  effort!: Effort;
}
