import { InputType } from 'type-graphql';
import { Optional, Required } from '../../model/declare.js';
import { EntityKind } from '../../model/values/enums.js';
import { maxQueryLength } from '../../search/query/query-text.js';

@InputType({ description: 'What a list says of a thing beside its name.' })
export class MatchProperty {
  @Required(
    () => String,
    'A field of the entity, such as iso2, wikidata or founded, or its predicate; or a type of relation, such as MEMBER_OF.',
  )
  id!: string;

  @Required(
    () => String,
    'The value of the field; of a relation the id or a name of the entity at its other end. Given twice, one of the values is enough.',
  )
  value!: string;
}

@InputType({ description: 'A name in somebody else’s list.' })
export class MatchQuery {
  @Required(() => String, `The name as the list has it, ${maxQueryLength} characters at most.`)
  name!: string;

  @Optional(() => EntityKind, 'Only entities of this kind.')
  kind?: EntityKind | null;

  @Optional(
    () => [MatchProperty],
    'What else the list says of it: an entity of which the graph states another value of a field is no match and loses 40 % of its score. A relation that no document states is neither for nor against.',
  )
  properties?: MatchProperty[] | null;
}
