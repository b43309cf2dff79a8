import type { Conflict as Found } from '../../claims/conflicts/conflict.js';
import {
  claimsOfAnswers,
  questionOf,
  type ConflictQuestion as Question,
} from '../../claims/conflicts/asks.js';
import { Ctx, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../model/connections.js';
import { Optional, Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import { Claim } from '../../model/provenance/claim.js';
import { enumOf } from '../../model/values/enum-of.js';
import type { Context } from '../context.js';
import { decisionOn } from './answer-loaders.js';
import { Change } from './change.js';

export const ConflictAbout = enumOf<Found['about']>(
  'ConflictAbout',
  'What claims disagree about.',
  {
    VALUE: 'A literal value that an entity has once.',
    OBJECT:
      'The other end of a relation that an entity has once: the city in which an edition was held.',
    VALID_FROM: 'Since when a relation holds.',
    VALID_TO: 'Until when it held.',
    SUBJECT:
      'Who had the other end, alone or together, such as who hosted an edition: sources name different ones, or one was decided on though others name more.',
    ROLE: 'Who holds an office that one person holds at a time, such as that of a secretary general; only where both surely held it on one day or, without dates, one document or documents of one year name both.',
    ORDER:
      'The order of the editions of a series: two have one ordinal, or their dates run against their ordinals.',
  },
  {
    label: ['ما تتباين فيه المصادر', 'What sources differ on'],
    values: {
      VALUE: 'القيمة',
      OBJECT: ['الطرف الآخر', 'Other end'],
      VALID_FROM: ['منذ متى', 'Since when'],
      VALID_TO: ['حتى متى', 'Until when'],
      SUBJECT: ['الانفراد أو الاشتراك', 'Alone or together'],
      ROLE: ['المنصب', 'Office'],
      ORDER: ['ترتيب الدورات', 'Order of editions'],
    },
  },
);

export const PreferenceReason = enumOf<Found['because']>(
  'PreferenceReason',
  'Why one claim comes before the others.',
  {
    RANK: 'It was preferred by judgement.',
    CONFIDENCE: 'It is surer.',
    SOURCES: 'More independent documents say the same or what agrees with it.',
    FIRST_SEEN: 'It was said earlier.',
    FIRST_ID: 'One must come first, and nothing else sets them apart.',
  },
  {
    label: ['سبب التقديم', 'Reason of the preference'],
    values: {
      RANK: ['ترجيح بحكم', 'Judgement'],
      CONFIDENCE: ['درجة ثقة أعلى', 'Higher confidence'],
      SOURCES: ['مصادر أكثر', 'More sources'],
      FIRST_SEEN: ['ورد أولًا', 'Said earlier'],
      FIRST_ID: ['ترتيب المعرّفات', 'Order of ids'],
    },
  },
);

export const ConflictQuestion = enumOf<Question>(
  'ConflictQuestion',
  'The question that the claims of a conflict answer in several ways.',
  {
    WHEN: 'When something was, or since or until when it holds.',
    WHO: 'Who it was, alone or with others.',
    WHERE: 'Where it was.',
    HOW_MANY: 'How many there are.',
    WHAT: 'Another value, or the other end of a relation.',
  },
  {
    label: ['السؤال', 'Question'],
    values: { WHEN: 'متى', WHO: 'مَن', WHERE: 'أين', HOW_MANY: 'كم', WHAT: ['غير ذلك', 'Other'] },
  },
);

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Accepted claims that cannot all be true.' })
export class Conflict {
  @Required(() => ID, 'Of the literal or relation that they are about.')
  id!: string;

  @Required(() => ConflictAbout, 'What they disagree about.')
  about!: Found['about'];

  @Required(() => ConflictQuestion, 'The question that they answer in several ways.')
  question!: Question;

  @Required(() => [Claim], 'The preferred one first; as many as claimsEach says.')
  @InGraph({ kind: 'reference' })
  claims!: string[];

  @Required(() => Int, 'How many claims it has.')
  claimCount!: number;

  @Required(
    () => Claim,
    'The one that comes first. Of values and dates it alone is shown; two relations both are.',
  )
  @InGraph({ kind: 'reference' })
  preferred!: string;

  @Required(() => PreferenceReason, 'Why.')
  because!: Found['because'];

  @Optional(
    () => Change,
    'The change by which a curator decided; null where none did, where a file did, and where the log was closed since.',
  )
  async decidedBy(@Ctx() context: Context): Promise<Change | null> {
    if (this.because !== 'RANK') return null;
    const change = await decisionOn(context, this.preferred);
    return change ? new Change(change, context.viewer) : null;
  }
}

/** A conflict as a result. @param claimsEach its maximum number of claims; all where it is not given */
export function toConflict(conflict: Found, claimsEach?: number | null): Conflict {
  const { id, about, claims, preferred, because } = conflict;
  return Object.assign(new Conflict(), {
    id,
    about,
    because,
    question: questionOf(conflict),
    claims: claimsOfAnswers(conflict, claimsEach ?? Infinity).map((claim) => claim.id),
    claimCount: claims.length,
    preferred: preferred.id,
  } satisfies Omit<Conflict, 'decidedBy'>);
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'One conflict of a page.' })
export class ConflictEdge {
  @Required(() => String, 'Where it lies in the order of the ids.')
  cursor!: string;

  @Required(() => Conflict, 'The conflict.')
  node!: Conflict;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A page of conflicts, by id.' })
export class ConflictConnection {
  @Required(() => [ConflictEdge], 'The conflicts of the page, with their cursors.')
  edges!: ConflictEdge[];

  @Required(() => [Conflict], 'The conflicts of the page.')
  nodes!: Conflict[];

  @Required(() => PageInfo, 'Where the page lies.')
  pageInfo!: PageInfo;

  @Required(() => Int, 'How many conflicts there are, on all pages.')
  totalCount!: number;
}
