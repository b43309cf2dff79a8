import type { EntityKind } from './kinds.js';
import type { RelationType } from './relations/index.js';
import {
  groupKinds,
  organizationKinds,
  sessionKinds,
  speechKinds,
  type ValueType,
} from './values/lists.js';

/** What can be said of an entity that is not another entity: a claim with a literal value. */
export interface LiteralPredicate<Name extends string = LiteralPredicateName> {
  readonly predicate: Name;
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
  { predicate: 'NAME', valueType: 'NAME', kinds: 'ANY', property: 'names', many: true },
  { predicate: 'WIKIDATA', valueType: 'CODE', kinds: 'ANY', property: 'wikidata' },
  {
    predicate: 'ORGANIZATION_KIND',
    valueType: 'CODE',
    kinds: ['Organization'],
    property: 'organizationKind',
    codes: organizationKinds,
  },
  { predicate: 'FOUNDED', valueType: 'DATE', kinds: ['Organization'], property: 'founded' },
  { predicate: 'ISO_ALPHA_2', valueType: 'CODE', kinds: ['Country'], property: 'iso2' },
  { predicate: 'ISO_ALPHA_3', valueType: 'CODE', kinds: ['Country'], property: 'iso3' },
  { predicate: 'ISO_NUMERIC', valueType: 'CODE', kinds: ['Country'], property: 'isoNumeric' },
  {
    predicate: 'HONORIFIC',
    valueType: 'TEXT',
    kinds: ['Person'],
    property: 'honorifics',
    many: true,
  },
  { predicate: 'BORN', valueType: 'DATE', kinds: ['Person'], property: 'born' },
  { predicate: 'ORDINAL', valueType: 'NUMBER', kinds: ['Edition'], property: 'ordinal' },
  { predicate: 'DATE', valueType: 'DATE', kinds: ['Edition'], property: 'date' },
  {
    predicate: 'SESSION_KIND',
    valueType: 'CODE',
    kinds: ['Session'],
    property: 'sessionKind',
    codes: sessionKinds,
  },
  {
    predicate: 'FORECAST_YEAR',
    valueType: 'DATE',
    kinds: ['Session'],
    property: 'forecastYear',
    isContent: true,
  },
  {
    predicate: 'SPEECH_KIND',
    valueType: 'CODE',
    kinds: ['Quote'],
    property: 'speechKind',
    codes: speechKinds,
  },
  { predicate: 'QUANTITY', valueType: 'QUANTITY', kinds: ['Statistic'], property: 'quantity' },
  {
    predicate: 'GROUP_KIND',
    valueType: 'CODE',
    kinds: ['Group'],
    property: 'groupKind',
    codes: groupKinds,
  },
  { predicate: 'TEXT', valueType: 'TEXT', kinds: ['Quote', 'Goal', 'Assertion'], property: 'text' },
] as const satisfies readonly LiteralPredicate<string>[];

type LiteralPredicateName = (typeof listed)[number]['predicate'];

/** What a claim says of its subject: a relation to an object, or a literal value. */
export type Predicate = RelationType | LiteralPredicateName;

/** The literal predicates, with what each takes and where it shows. */
export const literalPredicates: readonly LiteralPredicate[] = listed;
