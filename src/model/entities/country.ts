import { Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';

@InGraph({ kind: 'entity', label: 'Country' })
@ObjectType({ implements: Entity, description: 'A state.' })
export class Country extends Entity {
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code.' })
  @InGraph({ kind: 'property', property: 'iso2', externalIdScheme: 'ISO_3166_1_ALPHA_2' })
  iso2?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-3 code.' })
  @InGraph({ kind: 'property', property: 'iso3', externalIdScheme: 'ISO_3166_1_ALPHA_3' })
  iso3?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 numeric code.' })
  @InGraph({ kind: 'property', property: 'isoNumeric', externalIdScheme: 'ISO_3166_1_NUMERIC' })
  isoNumeric?: string | null;
}
