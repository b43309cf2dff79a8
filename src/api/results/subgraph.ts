import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from '../../model/entity.js';
import { InGraph } from '../../model/mapping.js';
import { Relation } from '../../model/relation.js';
import { EntityKind, RelationKind } from '../../model/values/enums.js';
import { Effort } from './effort.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'An entity of a neighbourhood.' })
export class Neighbour {
  @Field(() => Entity, { description: 'The entity.' })
  @InGraph({ kind: 'reference' })
  entity!: string;

  @Field(() => Int, { description: 'Hops from the nearest seed; 0 for a seed.' })
  distance!: number;

  @Field(() => Float, { description: 'How much the ways to it tell; 1 for a seed.' })
  score!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'How many entities of one kind.' })
export class KindCount {
  @Field(() => EntityKind, { description: 'The kind.' })
  kind!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'How many relations of one type.' })
export class TypeCount {
  @Field(() => RelationKind, { description: 'The type.' })
  type!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Entities around some others, and all relations between them.' })
export class Subgraph {
  @Field(() => [Neighbour], { description: 'By distance, then by id.' })
  nodes!: Neighbour[];

  @Field(() => [Relation], { description: 'All relations asked for between these entities.' })
  @InGraph({ kind: 'reference' })
  relations!: string[];

  @Field(() => [KindCount], {
    description:
      'Entities that were seen one hop further and left out; empty unless truncatedBy is MAX_NODES.',
  })
  leftByKind!: KindCount[];

  @Field(() => [TypeCount], { description: 'Relations that lead to them.' })
  leftByType!: TypeCount[];

  @Field(() => [ID], { description: 'Seeds that the graph, or the dataset, does not have.' })
  unknownSeeds!: string[];

  @Field(() => Effort, { description: 'How far the search came.' })
  effort!: Effort;
}
