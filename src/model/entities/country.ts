import { Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';

@InGraph({ kind: 'entity', label: 'Country' })
@ObjectType({ implements: Entity, description: 'A state.' })
export class Country extends Entity {
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code.' })
  iso2?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-3 code.' })
  iso3?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 numeric code.' })
  isoNumeric?: string | null;
}
