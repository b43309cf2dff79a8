import { ID, InputType } from 'type-graphql';
import { Optional, Required } from '../../model/declare.js';
import { enumOf } from '../../model/values/enum-of.js';
import { ClaimPredicate, RelationKind } from '../../model/values/enums.js';
import type * as lists from '../../model/values/lists.js';

export const FactQuestion = enumOf<lists.FactQuestion>(
  'FactQuestion',
  'A question that several relations or values answer.',
  {
    HOST: 'Who hosted it, alone or together.',
    ORGANISER: 'Who organised it.',
    PLACE: 'Where it was held.',
    DATE: 'When it was held.',
  },
  {
    label: ['سؤال عن الحدث', 'Question about an event'],
    values: { HOST: 'المستضيف', ORGANISER: 'المنظم', PLACE: 'المكان', DATE: 'التاريخ' },
  },
);

@InputType({ description: 'A tie of the entity to another, from either end.' })
export class TieQuestion {
  @Required(
    () => RelationKind,
    'What the tie is; for having something alone, also having it with others.',
  )
  type!: RelationKind;

  @Required(() => ID, 'Id of the other entity.')
  with!: string;
}

@InputType({ description: 'An office of the entity: who holds it.' })
export class OfficeQuestion {
  @Required(() => ID, 'The key of its role, such as secretary-general.')
  role!: string;
}

/** Exactly one of its fields is given; the built schema marks it `@oneOf`. */
@InputType({ description: 'One question about an entity.' })
export class AnswerQuestion {
  @Optional(() => ClaimPredicate, 'A value that it has one of at a time: when it was founded.')
  literal?: string;

  @Optional(() => TieQuestion, 'A tie with its dates.')
  tie?: TieQuestion;

  @Optional(() => OfficeQuestion, 'Who holds an office of it.')
  office?: OfficeQuestion;

  @Optional(() => FactQuestion, 'Who hosted or organised it, where or when it was held.')
  of?: lists.FactQuestion;
}
