import type { EntityKind } from './kinds.js';
import type { RelationType } from './relations/index.js';
import {
  groupKinds,
  organizationKinds,
  sessionKinds,
  speechKinds,
  type ValueType,
} from './values/lists.js';
import type { Wording } from './values/wording.js';

/** What can be said of an entity that is not another entity: a claim with a literal value. */
export interface LiteralPredicate<Name extends string = LiteralPredicateName> {
  readonly predicate: Name;
  readonly valueType: ValueType;
  /** The kinds of entity it may be said of. */
  readonly kinds: readonly EntityKind[] | 'ANY';
  readonly label: Wording;
  /** The property of the entity that shows the preferred claim; a quantity fills value, unit, qualifier and raw. */
  readonly property: string;
  /** Every accepted claim is shown, as a list. */
  readonly many?: boolean;
  /** The date is what the subject is about, so nothing happened to it then. */
  readonly isContent?: boolean;
  /** The closed list of a CODE. */
  readonly codes?: readonly string[];
}

/** Every literal predicate; a new property of an entity is a line here and a field in the entity’s file. */
const listed = [
  {
    predicate: 'NAME',
    valueType: 'NAME',
    kinds: 'ANY',
    label: { ar: 'الاسم', en: 'Name' },
    property: 'names',
    many: true,
  },
  {
    predicate: 'WIKIDATA',
    valueType: 'CODE',
    kinds: 'ANY',
    label: { ar: 'معرّف ويكي بيانات', en: 'Wikidata item' },
    property: 'wikidata',
  },
  {
    predicate: 'ORGANIZATION_KIND',
    valueType: 'CODE',
    kinds: ['Organization'],
    label: { ar: 'نوع المنظمة', en: 'Kind of organisation' },
    property: 'organizationKind',
    codes: organizationKinds,
  },
  {
    predicate: 'FOUNDED',
    valueType: 'DATE',
    kinds: ['Organization'],
    label: { ar: 'تاريخ التأسيس', en: 'Founded' },
    property: 'founded',
  },
  {
    predicate: 'ISO_ALPHA_2',
    valueType: 'CODE',
    kinds: ['Country'],
    label: { ar: 'رمز الدولة من حرفين', en: 'Two-letter country code' },
    property: 'iso2',
  },
  {
    predicate: 'ISO_ALPHA_3',
    valueType: 'CODE',
    kinds: ['Country'],
    label: { ar: 'رمز الدولة من ثلاثة أحرف', en: 'Three-letter country code' },
    property: 'iso3',
  },
  {
    predicate: 'ISO_NUMERIC',
    valueType: 'CODE',
    kinds: ['Country'],
    label: { ar: 'رمز الدولة الرقمي', en: 'Numeric country code' },
    property: 'isoNumeric',
  },
  {
    predicate: 'HONORIFIC',
    valueType: 'TEXT',
    kinds: ['Person'],
    label: { ar: 'اللقب', en: 'Honorific' },
    property: 'honorifics',
    many: true,
  },
  {
    predicate: 'BORN',
    valueType: 'DATE',
    kinds: ['Person'],
    label: { ar: 'تاريخ الميلاد', en: 'Born' },
    property: 'born',
  },
  {
    predicate: 'ORDINAL',
    valueType: 'NUMBER',
    kinds: ['Edition'],
    label: { ar: 'رقم الدورة', en: 'Ordinal' },
    property: 'ordinal',
  },
  {
    predicate: 'DATE',
    valueType: 'DATE',
    kinds: ['Edition', 'Event'],
    label: { ar: 'تاريخ الانعقاد', en: 'Date' },
    property: 'date',
  },
  {
    predicate: 'SESSION_KIND',
    valueType: 'CODE',
    kinds: ['Session'],
    label: { ar: 'نوع الجلسة', en: 'Kind of session' },
    property: 'sessionKind',
    codes: sessionKinds,
  },
  {
    predicate: 'FORECAST_YEAR',
    valueType: 'DATE',
    kinds: ['Session'],
    label: { ar: 'سنة التوقعات', en: 'Year of the forecast' },
    property: 'forecastYear',
    isContent: true,
  },
  {
    predicate: 'SPEECH_KIND',
    valueType: 'CODE',
    kinds: ['Quote'],
    label: { ar: 'نوع النقل', en: 'Kind of speech' },
    property: 'speechKind',
    codes: speechKinds,
  },
  {
    predicate: 'QUANTITY',
    valueType: 'QUANTITY',
    kinds: ['Statistic'],
    label: { ar: 'الرقم', en: 'Figure' },
    property: 'quantity',
  },
  {
    predicate: 'GROUP_KIND',
    valueType: 'CODE',
    kinds: ['Group'],
    label: { ar: 'نوع المجموعة', en: 'Kind of group' },
    property: 'groupKind',
    codes: groupKinds,
  },
  {
    predicate: 'TEXT',
    valueType: 'TEXT',
    kinds: ['Quote', 'Goal', 'Assertion'],
    label: { ar: 'النص', en: 'Text' },
    property: 'text',
  },
] as const satisfies readonly LiteralPredicate<string>[];

type LiteralPredicateName = (typeof listed)[number]['predicate'];

/** What a claim says of its subject: a relation to an object, or a literal value. */
export type Predicate = RelationType | LiteralPredicateName;

/** The literal predicates, with what each takes and where it shows. */
export const literalPredicates: readonly LiteralPredicate[] = listed;
