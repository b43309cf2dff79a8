import type { Conflict as Found } from '../../claims/conflicts/find-conflicts.js';
import { Field, ID, ObjectType } from 'type-graphql';
import { InGraph } from '../../model/mapping.js';
import { Claim } from '../../model/provenance/claim.js';
import { enumOf } from '../../model/values/enum-of.js';

export const ConflictAbout = enumOf<Found['about']>(
  'ConflictAbout',
  'What claims disagree about.',
  {
    VALUE: 'A literal value that an entity has once.',
    OBJECT:
      'The other end of a relation that an entity has once: the city in which an edition was held.',
    VALID_FROM: 'Since when a relation holds.',
    VALID_TO: 'Until when it held.',
    ROLE: 'Who holds an office that one person holds at a time, such as that of a secretary general; only where both surely held it on one day.',
  },
  {
    label: ['موضع التعارض', 'What the conflict is about'],
    values: {
      VALUE: 'القيمة',
      OBJECT: ['الطرف الآخر', 'Other end'],
      VALID_FROM: ['تاريخ البداية', 'Beginning'],
      VALID_TO: ['تاريخ النهاية', 'End'],
      ROLE: ['المنصب', 'Office'],
    },
  },
);

export const PreferenceReason = enumOf<Found['because']>(
  'PreferenceReason',
  'Why one claim comes before the others.',
  {
    RANK: 'It was preferred by judgement.',
    CONFIDENCE: 'It is surer.',
    FIRST_ID: 'One must come first, and nothing else sets them apart.',
  },
  {
    label: ['سبب التقديم', 'Reason of the preference'],
    values: {
      RANK: ['ترجيح بحكم', 'Judgement'],
      CONFIDENCE: ['درجة ثقة أعلى', 'Higher confidence'],
      FIRST_ID: ['ترتيب المعرّفات', 'Order of ids'],
    },
  },
);

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Accepted claims that cannot all be true.' })
export class Conflict {
  @Field(() => ID, { description: 'Of the literal or relation that they are about.' })
  id!: string;

  @Field(() => ConflictAbout, { description: 'What they disagree about.' })
  about!: Found['about'];

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
  because!: Found['because'];
}
