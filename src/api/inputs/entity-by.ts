import { Field, ID, InputType } from 'type-graphql';
import { ExternalIdScheme } from '../../model/values/question-enums.js';

@InputType({ description: 'An identifier that somebody else keeps.' })
export class ExternalId {
  @Field(() => ExternalIdScheme, { description: 'Whose it is.' })
  scheme!: string;

  @Field(() => String, { description: 'The identifier, letter for letter.' })
  value!: string;
}

/** Exactly one of its fields is given; the built schema marks it `@oneOf`. */
@InputType({ description: 'One way to name an entity.' })
export class EntityBy {
  @Field(() => ID, { nullable: true, description: 'Its id, such as organization:dco.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'Its slug, such as organization-dco.' })
  slug?: string;

  @Field(() => ExternalId, { nullable: true, description: 'Its identifier elsewhere.' })
  externalId?: ExternalId;

  @Field(() => String, {
    nullable: true,
    description:
      'One of its names in full; spelling variants of Arabic letters, vowel marks and letter case do not matter. An error names the entities where several bear it.',
  })
  name?: string;
}
