import { entityKindNames, type EntityKind as EntityKindName } from '../kinds.js';
import { literalPredicates, type Predicate } from '../predicates.js';
import { relations, type RelationType } from '../relations/index.js';
import { describeEach, enumOf } from './enum-of.js';
import * as lists from './lists.js';

// Each const is the GraphQL enum, and the type of the same name is that of its values.

const inWords = (code: string) => code.toLowerCase().replaceAll('_', ' ');

const relationDescriptions = Object.fromEntries(
  relations.map(({ type, description }) => [type, description]),
);

export const Language = enumOf<lists.Language>(
  'Language',
  'A language of labels, names and sentences.',
  {
    AR: 'Arabic, the first language of the graph.',
    EN: 'English.',
  },
  { label: 'اللغة', values: { AR: ['العربية', 'Arabic'], EN: ['الإنجليزية', 'English'] } },
);
export type Language = lists.Language;

export const Script = enumOf<lists.Script>(
  'Script',
  'A writing system (ISO 15924).',
  {
    ARAB: 'Arabic script.',
    LATN: 'Latin script.',
  },
  {
    label: 'نظام الكتابة',
    values: {
      ARAB: ['الحروف العربية', 'Arabic script'],
      LATN: ['الحروف اللاتينية', 'Latin script'],
    },
  },
);
export type Script = lists.Script;

export const EntityKind = enumOf(
  'EntityKind',
  'A kind of entity, named as its type.',
  describeEach(entityKindNames, (kind) => `Entities of the type ${kind}.`),
);
export type EntityKind = EntityKindName;

export const RelationKind = enumOf(
  'RelationKind',
  'A type of relation between two entities.',
  relationDescriptions,
);
export type RelationKind = RelationType;

export const ClaimPredicate = enumOf(
  'ClaimPredicate',
  'What a claim says of its subject: a relation to an object, or a literal value.',
  {
    ...relationDescriptions,
    ...describeEach(
      literalPredicates.map(({ predicate }) => predicate),
      (predicate) => `Literal: the ${inWords(predicate)} of the subject.`,
    ),
  },
);
export type ClaimPredicate = Predicate;

export const NameKind = enumOf<lists.NameKind>(
  'NameKind',
  'What a name is to its entity.',
  {
    OFFICIAL: 'The full, formal name.',
    SHORT: 'A short form or acronym in common use.',
    ALIAS: 'Another name or spelling.',
    TRANSLITERATION: 'The sound of the name in another script.',
    DEMONYM:
      'What comes from a state is called so: Omani. It finds the state and is never its label.',
  },
  {
    label: 'نوع الاسم',
    values: {
      OFFICIAL: 'الاسم الرسمي',
      SHORT: 'الاسم المختصر',
      ALIAS: 'اسم آخر',
      TRANSLITERATION: 'الاسم منقولًا بحروف أخرى',
      DEMONYM: 'النسبة',
    },
  },
);
export type NameKind = lists.NameKind;

export const Rank = enumOf<lists.Rank>(
  'Rank',
  'Which of several claims is shown (Wikidata’s ranks).',
  {
    PREFERRED: 'Shown before the others.',
    NORMAL: 'Stands beside the others.',
    DEPRECATED: 'Kept, but known to be wrong; never shown as a fact.',
  },
  { label: 'الرتبة', values: { PREFERRED: 'مفضَّل', NORMAL: 'عادي', DEPRECATED: 'مستبعَد' } },
);
export type Rank = lists.Rank;

export const ClaimStatus = enumOf<lists.ClaimStatus>(
  'ClaimStatus',
  'Whether a claim counts.',
  {
    ACCEPTED: 'It counts: the graph’s relations and properties follow from it.',
    RETRACTED: 'It was taken back and stays for the record.',
  },
  { label: 'الحالة', values: { ACCEPTED: 'مقبولة', RETRACTED: 'مسحوبة' } },
);
export type ClaimStatus = lists.ClaimStatus;

export const Method = enumOf<lists.Method>(
  'Method',
  'How a document’s words became the claim.',
  {
    EXPLICIT: 'The words say it.',
    RESOLVED: 'The words say it of somebody whom another sentence names.',
    MEANT:
      'Reading took a pronoun, or a subject left out, to mean who or what other words name; no policy accepts it.',
    ATTRIBUTED: 'The words report that somebody says it.',
    DERIVED:
      'It follows from other claims, or is our rendering of the words, such as a translation.',
    INFERRED: 'The words imply it.',
    REFERENCE: 'An outside reference says it.',
    CURATED: 'An editor judged that the words mean it.',
    MODEL: 'A language model read the words so.',
  },
  {
    label: 'طريقة الاستخلاص',
    values: {
      EXPLICIT: 'صريح في النص',
      RESOLVED: 'إحالة داخل النص',
      MEANT: 'فهم الضمير أو المحذوف',
      ATTRIBUTED: 'نقل عن قائل',
      DERIVED: 'اشتقاق من إفادات أخرى',
      INFERRED: 'استنتاج من النص',
      REFERENCE: 'مرجع خارجي',
      CURATED: 'حكم المحرّر',
      MODEL: 'قراءة نموذج لغوي',
    },
  },
);
export type Method = lists.Method;

export const ClaimPart = enumOf<lists.ClaimPart>(
  'ClaimPart',
  'A part of a claim, which a document may say without the rest.',
  {
    SUBJECT:
      'The entity that it is said of. Evidence of the object or the value is evidence of it.',
    OBJECT: 'That the subject is related to the object.',
    VALUE: 'The value, where no relation is said; of a figure its number.',
    UNIT: 'Of a figure: the thing that is counted.',
    QUALIFIER: 'Of a figure: how it bounds its value.',
    POPULATION: 'Of a figure: the group that it counts.',
    TIME: 'Of a figure: its time.',
    ROLE: 'In which role.',
    VALID_FROM: 'Since when.',
    VALID_TO: 'Until when, or that it has ended.',
  },
  {
    label: ['جزء الإفادة', 'Part of a claim'],
    values: {
      SUBJECT: ['صاحب الإفادة', 'Subject'],
      OBJECT: ['الطرف الآخر', 'Other end'],
      VALUE: 'القيمة',
      UNIT: ['وحدة العدّ', 'Unit'],
      QUALIFIER: ['حدّ الرقم', 'Bound'],
      POPULATION: ['الفئة المعدودة', 'Group counted'],
      TIME: ['وقت الرقم', 'Time of the figure'],
      ROLE: 'الصفة',
      VALID_FROM: ['تاريخ البداية', 'Beginning'],
      VALID_TO: ['تاريخ النهاية', 'End'],
    },
  },
);
export type ClaimPart = lists.ClaimPart;

export const OrganizationKind = enumOf(
  'OrganizationKind',
  'A kind of organisation.',
  describeEach(lists.organizationKinds, (kind) => `An organisation of the kind ${inWords(kind)}.`),
  {
    label: ['نوع المنظمة', 'Kind of organisation'],
    values: {
      INTERGOVERNMENTAL: ['منظمة حكومية دولية', 'Intergovernmental organisation'],
      NETWORK: 'شبكة',
      EMBASSY: 'سفارة',
      MINISTRY: 'وزارة',
      COMPANY: 'شركة',
      UNIVERSITY: 'جامعة',
      INSTITUTE: ['معهد', 'Institute'],
      ASSOCIATION: 'جمعية أو رابطة',
    },
  },
);
export type OrganizationKind = lists.OrganizationKind;

export const SessionKind = enumOf(
  'SessionKind',
  'A kind of session.',
  describeEach(lists.sessionKinds, (kind) => `A ${inWords(kind)}.`),
  {
    label: ['نوع الجلسة', 'Kind of session'],
    values: { SPEECH: 'كلمة', KEYNOTE: 'كلمة رئيسة', DIALOGUE: 'جلسة حوارية' },
  },
);
export type SessionKind = lists.SessionKind;

export const GroupKind = enumOf(
  'GroupKind',
  'What the members of a group are.',
  describeEach(lists.groupKinds, (kind) => `A group of ${inWords(kind)}.`),
  { label: ['نوع المجموعة', 'Kind of group'], values: { STATES: 'دول', ORGANISATIONS: 'منظمات' } },
);
export type GroupKind = lists.GroupKind;

export const SpeechKind = enumOf<lists.SpeechKind>(
  'SpeechKind',
  'How a quote gives somebody’s words.',
  {
    DIRECT: 'Word for word.',
    REPORTED: 'In reported speech.',
  },
  {
    label: ['نوع النقل', 'Kind of speech'],
    values: {
      DIRECT: ['كلام بنصّه', 'Direct speech'],
      REPORTED: ['كلام منقول بمعناه', 'Reported speech'],
    },
  },
);
export type SpeechKind = lists.SpeechKind;

export const QuantityQualifier = enumOf<lists.QuantityQualifier>(
  'QuantityQualifier',
  'How a figure bounds its value.',
  {
    EXACT: 'The value itself.',
    EXCEEDS: 'More than the value.',
    APPROXIMATE: 'About the value.',
  },
  {
    label: ['حدّ الرقم', 'Bound of a figure'],
    values: {
      EXACT: ['القيمة نفسها', 'Exactly'],
      EXCEEDS: ['أكثر من القيمة', 'More than'],
      APPROXIMATE: ['نحو القيمة', 'About'],
    },
  },
);
export type QuantityQualifier = lists.QuantityQualifier;

export const Direction = enumOf<lists.Direction>(
  'Direction',
  'Which way a relation is followed from an entity.',
  {
    OUT: 'The entity is the source.',
    IN: 'The entity is the target.',
    BOTH: 'Either.',
  },
  {
    label: 'الاتجاه',
    values: {
      OUT: ['علاقة صادرة', 'Outgoing'],
      IN: ['علاقة واردة', 'Incoming'],
      BOTH: ['في الاتجاهين', 'Both ways'],
    },
  },
);
export type Direction = lists.Direction;

export const RelationEnd = enumOf<lists.RelationEnd>(
  'RelationEnd',
  'An end of a relation.',
  {
    SOURCE: 'The entity from which it reads.',
    TARGET: 'The entity to which it reads.',
  },
  {
    label: 'طرف العلاقة',
    values: { SOURCE: ['من يبدأ به', 'Source'], TARGET: ['من ينتهي إليه', 'Target'] },
  },
);
export type RelationEnd = lists.RelationEnd;

export const GroupPrecision = enumOf<lists.GroupPrecision>(
  'GroupPrecision',
  'How far dates are cut before they are compared.',
  {
    YEAR: 'To the year.',
    MONTH: 'To the month; what is known to the year alone stays a year.',
  },
  { label: ['دقة التاريخ', 'Precision of dates'], values: { YEAR: 'السنة', MONTH: 'الشهر' } },
);
export type GroupPrecision = lists.GroupPrecision;

export const OrderDirection = enumOf<lists.OrderDirection>(
  'OrderDirection',
  'Ascending or descending; nulls come last.',
  {
    ASC: 'Smallest first.',
    DESC: 'Largest first.',
  },
  {
    label: ['اتجاه الترتيب', 'Direction of the order'],
    values: { ASC: ['تصاعدي', 'Ascending'], DESC: ['تنازلي', 'Descending'] },
  },
);
export type OrderDirection = lists.OrderDirection;
