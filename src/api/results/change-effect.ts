import { ID, ObjectType } from 'type-graphql';
import { Optional, Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import type { PreferenceReason as Reason } from '../../claims/conflicts/conflict.js';
import { ClaimPredicate, Language } from '../../model/values/enums.js';
import { enumOf } from '../../model/values/enum-of.js';
import type * as lists from '../../model/values/lists.js';
import { PreferenceReason } from './conflicts.js';

export const EffectKind = enumOf<lists.EffectKind>(
  'EffectKind',
  'What a change does to what the graph says.',
  {
    CLAIM_ADDED: 'A claim is there that was not.',
    CLAIM_CHANGED: 'A claim rests on other evidence, or has another note.',
    CLAIM_RANKED: 'A claim has another rank.',
    CLAIM_RETRACTED: 'A claim counts no more.',
    CLAIM_RESTORED: 'A claim counts again.',
    CLAIM_REMOVED: 'A claim is not there any more: that it was stated is taken back.',
    ENTITY_ADDED: 'An entity is in lists that was in none.',
    ENTITY_REMOVED: 'An entity is in no list any more.',
    NAME_ADDED: 'An entity has a name that it had not.',
    NAME_REMOVED: 'An entity has lost a name.',
    RELATION_ADDED: 'Two entities are related that were not, or in another way.',
    RELATION_CHANGED: 'A relation has other dates, or its role another wording.',
    RELATION_REMOVED: 'Two entities are not related in this way any more.',
    SUCCEEDS:
      'Somebody else takes an office over, which ends the relation; value is the id of the successor’s.',
    LABEL_CHANGED: 'An entity is shown by another label.',
    VALUE_SHOWN: 'Another value is shown of an entity than before, or none any more.',
    NOT_SHOWN:
      'A claim of the change counts, but another is shown in its place. Rank PREFERRED would show it.',
    REVISION_MISSING:
      'The change acts on a claim without `ifRevision`: somebody may have changed it since it was read. The next minor release refuses it.',
    CONFLICT_MADE: 'These claims cannot all be true, and that was not so.',
    CONFLICT_ENDED: 'These claims contradict each other no more.',
  },
  {
    label: ['أثر التغيير', 'Effect of a change'],
    values: {
      CLAIM_ADDED: ['إفادة جديدة', 'Claim added'],
      CLAIM_CHANGED: ['إفادة معدّلة', 'Claim changed'],
      CLAIM_RANKED: ['رتبة أخرى لإفادة', 'Claim ranked'],
      CLAIM_RETRACTED: ['إفادة مسحوبة', 'Claim retracted'],
      CLAIM_RESTORED: ['إفادة مستعادة', 'Claim restored'],
      CLAIM_REMOVED: ['إفادة محذوفة', 'Claim removed'],
      ENTITY_ADDED: ['كيان جديد', 'Entity added'],
      ENTITY_REMOVED: ['كيان محذوف', 'Entity removed'],
      NAME_ADDED: ['اسم جديد', 'Name added'],
      NAME_REMOVED: ['اسم محذوف', 'Name removed'],
      RELATION_ADDED: ['علاقة جديدة', 'Relation added'],
      RELATION_CHANGED: ['علاقة معدّلة', 'Relation changed'],
      RELATION_REMOVED: ['علاقة محذوفة', 'Relation removed'],
      SUCCEEDS: ['خلافة في منصب', 'Succeeded'],
      LABEL_CHANGED: ['تسمية أخرى', 'Label changed'],
      VALUE_SHOWN: ['قيمة أخرى معروضة', 'Value shown'],
      NOT_SHOWN: ['إفادة لا تُعرض', 'Not shown'],
      REVISION_MISSING: ['بلا رقم مراجعة', 'Revision missing'],
      CONFLICT_MADE: ['تباين جديد بين المصادر', 'Difference made'],
      CONFLICT_ENDED: ['زوال تباين بين المصادر', 'Difference ended'],
    },
  },
);

@InGraph({ kind: 'result' })
@ObjectType({ description: 'One thing that a change does to what the graph says.' })
export class ChangeEffect {
  @Required(() => EffectKind, 'What it does.')
  kind!: lists.EffectKind;

  @Required(
    () => ID,
    'The entity that it is about: of a relation the one at which it starts, of a conflict that of the preferred claim.',
  )
  entity!: string;

  @Optional(() => ClaimPredicate, 'What is said of it; null where the entity itself comes or goes.')
  predicate!: string | null;

  @Optional(() => ID, 'The other entity, where a relation is said.')
  object!: string | null;

  @Optional(() => String, 'The name, text, date or number, where a value is said.')
  value!: string | null;

  @Required(() => [ID], 'The ids of the claims from which it follows.')
  @InGraph({ kind: 'property', property: 'claims', maxEntries: 5 })
  claims!: readonly string[];

  @Optional(
    () => String,
    'The label, value or dates that were shown: dates as an interval, `2021-04-12/..` where it is open, `2021-04-12/` where it ended on a day that is not known.',
  )
  before?: string | null;

  @Optional(() => String, 'The same, as it will be shown.')
  after?: string | null;

  @Optional(() => Language, 'The language of a label.')
  lang?: lists.Language | null;

  @Optional(() => ID, 'The id of the claim that is shown in the place of this one.')
  instead?: string | null;

  @Optional(() => PreferenceReason, 'Why that one comes first.')
  why?: Reason | null;
}
