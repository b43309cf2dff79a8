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
  readonly label: Wording;
  readonly valueType: ValueType;
  /** The kinds of entity it may be said of. */
  readonly kinds: readonly EntityKind[] | 'ANY';
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
    label: { ar: 'الاسم', en: 'Name' },
    valueType: 'NAME',
    kinds: 'ANY',
    property: 'names',
    many: true,
  },
  {
    predicate: 'WIKIDATA',
    label: { ar: 'معرّف ويكي بيانات', en: 'Wikidata item' },
    valueType: 'CODE',
    kinds: 'ANY',
    property: 'wikidata',
  },
  {
    predicate: 'ORGANIZATION_KIND',
    label: { ar: 'نوع المنظمة', en: 'Kind of organisation' },
    valueType: 'CODE',
    kinds: ['Organization'],
    property: 'organizationKind',
    codes: organizationKinds,
  },
  {
    predicate: 'FOUNDED',
    label: { ar: 'تاريخ التأسيس', en: 'Founded' },
    valueType: 'DATE',
    kinds: ['Organization'],
    property: 'founded',
  },
  {
    predicate: 'ISO_ALPHA_2',
    label: { ar: 'رمز الدولة من حرفين', en: 'Two-letter country code' },
    valueType: 'CODE',
    kinds: ['Country'],
    property: 'iso2',
  },
  {
    predicate: 'ISO_ALPHA_3',
    label: { ar: 'رمز الدولة من ثلاثة أحرف', en: 'Three-letter country code' },
    valueType: 'CODE',
    kinds: ['Country'],
    property: 'iso3',
  },
  {
    predicate: 'ISO_NUMERIC',
    label: { ar: 'رمز الدولة الرقمي', en: 'Numeric country code' },
    valueType: 'CODE',
    kinds: ['Country'],
    property: 'isoNumeric',
  },
  {
    predicate: 'HONORIFIC',
    label: { ar: 'اللقب', en: 'Honorific' },
    valueType: 'TEXT',
    kinds: ['Person'],
    property: 'honorifics',
    many: true,
  },
  {
    predicate: 'BORN',
    label: { ar: 'تاريخ الميلاد', en: 'Born' },
    valueType: 'DATE',
    kinds: ['Person'],
    property: 'born',
  },
  {
    predicate: 'ORDINAL',
    label: { ar: 'رقم الدورة', en: 'Ordinal' },
    valueType: 'NUMBER',
    kinds: ['Edition'],
    property: 'ordinal',
  },
  {
    predicate: 'DATE',
    label: { ar: 'تاريخ الانعقاد', en: 'Date' },
    valueType: 'DATE',
    kinds: ['Edition'],
    property: 'date',
  },
  {
    predicate: 'SESSION_KIND',
    label: { ar: 'نوع الجلسة', en: 'Kind of session' },
    valueType: 'CODE',
    kinds: ['Session'],
    property: 'sessionKind',
    codes: sessionKinds,
  },
  {
    predicate: 'FORECAST_YEAR',
    label: { ar: 'سنة التوقعات', en: 'Year of the forecast' },
    valueType: 'DATE',
    kinds: ['Session'],
    property: 'forecastYear',
    isContent: true,
  },
  {
    predicate: 'SPEECH_KIND',
    label: { ar: 'نوع النقل', en: 'Kind of speech' },
    valueType: 'CODE',
    kinds: ['Quote'],
    property: 'speechKind',
    codes: speechKinds,
  },
  {
    predicate: 'QUANTITY',
    label: { ar: 'الرقم', en: 'Figure' },
    valueType: 'QUANTITY',
    kinds: ['Statistic'],
    property: 'quantity',
  },
  {
    predicate: 'GROUP_KIND',
    label: { ar: 'نوع المجموعة', en: 'Kind of group' },
    valueType: 'CODE',
    kinds: ['Group'],
    property: 'groupKind',
    codes: groupKinds,
  },
  {
    predicate: 'TEXT',
    label: { ar: 'النص', en: 'Text' },
    valueType: 'TEXT',
    kinds: ['Quote', 'Goal', 'Assertion'],
    property: 'text',
  },
] as const satisfies readonly LiteralPredicate<string>[];

type LiteralPredicateName = (typeof listed)[number]['predicate'];

/** What a claim says of its subject: a relation to an object, or a literal value. */
export type Predicate = RelationType | LiteralPredicateName;

/** The literal predicates, with what each takes and where it shows. */
export const literalPredicates: readonly LiteralPredicate[] = listed;
