import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { InGraph } from '../../model/mapping.js';
import { Claim } from '../../model/provenance/claim.js';

const ConflictAbout = {
  VALUE: 'VALUE',
  OBJECT: 'OBJECT',
  VALID_FROM: 'VALID_FROM',
  VALID_TO: 'VALID_TO',
  ROLE: 'ROLE',
} as const;
registerEnumType(ConflictAbout, {
  name: 'ConflictAbout',
  description: 'What claims disagree about.',
  valuesConfig: {
    VALUE: { description: 'A literal value that an entity has once.' },
    OBJECT: {
      description:
        'The other end of a relation that an entity has once: the city in which an edition was held.',
    },
    VALID_FROM: { description: 'Since when a relation holds.' },
    VALID_TO: { description: 'Until when it held.' },
    ROLE: {
      description:
        'Who holds an office that one person holds at a time, such as that of a secretary general; only where both surely held it on one day.',
    },
  },
});

const PreferenceReason = { RANK: 'RANK', CONFIDENCE: 'CONFIDENCE', FIRST_ID: 'FIRST_ID' } as const;
registerEnumType(PreferenceReason, {
  name: 'PreferenceReason',
  description: 'Why one claim comes before the others.',
  valuesConfig: {
    RANK: { description: 'It was preferred by judgement.' },
    CONFIDENCE: { description: 'It is surer.' },
    FIRST_ID: { description: 'One must come first, and nothing else sets them apart.' },
  },
});

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Accepted claims that cannot all be true.' })
export class Conflict {
  @Field(() => ID, { description: 'Of the literal or relation that they are about.' })
  id!: string;

  @Field(() => ConflictAbout, { description: 'What they disagree about.' })
  about!: string;

  @Field(() => [Claim], { description: 'The preferred one first.' })
  @InGraph({ kind: 'reference' })
  claims!: string[];

  @Field(() => Claim, {
    description:
      'The one that comes first. Of values and dates it alone is shown; two relations both are.',
  })
  @InGraph({ kind: 'reference' })
  preferred!: string;

  @Field(() => PreferenceReason, { description: 'Why.' })
  because!: string;
}
