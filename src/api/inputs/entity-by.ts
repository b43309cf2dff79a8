import { ID, InputType } from 'type-graphql';
import { Optional, Required } from '../../model/declare.js';
import { ExternalIdScheme } from '../../model/values/question-enums.js';

@InputType({ description: 'An identifier that somebody else keeps.' })
export class ExternalId {
  @Required(() => ExternalIdScheme, 'Whose it is.')
  scheme!: string;

  @Required(() => String, 'The identifier, letter for letter.')
  value!: string;
}

/** Exactly one of its fields is given; the built schema marks it `@oneOf`. */
@InputType({ description: 'One way to name an entity.' })
export class EntityBy {
  @Optional(() => ID, 'Its id, such as organization:oasis.')
  id?: string;

  @Optional(() => String, 'Its slug, such as organization-dco.')
  slug?: string;

  @Optional(() => ExternalId, 'Its identifier elsewhere.')
  externalId?: ExternalId;

  @Optional(
    () => String,
    'One of its names in full; spelling variants of Arabic letters, vowel marks and letter case do not matter. An error names the entities where several bear it.',
  )
  name?: string;
}
