import { externalIds } from './external-ids.js';
import { groupKinds, organizationKinds, sessionKinds, speechKinds } from './values/lists.js';
import type { LiteralDeclaration } from './literal-declaration.js';
import type { OwnName } from '#text/forum-words.js';

/** Every literal predicate; a new one is an entry here, and a line in each kind of entity that has it. */
const listed = [
  {
    predicate: 'NAME',
    valueType: 'NAME',
    ofAny: true,
    label: { ar: 'الاسم', en: 'Name' },
    property: 'names',
    many: true,
  },
  ...externalIds,
  {
    predicate: 'ORGANIZATION_KIND',
    valueType: 'CODE',
    label: { ar: 'نوع المنظمة', en: 'Kind of organisation' },
    property: 'organizationKind',
    codes: organizationKinds,
  },
  {
    predicate: 'FOUNDED',
    valueType: 'DATE',
    label: { ar: 'تاريخ التأسيس', en: 'Founded' },
    property: 'founded',
    expected: true,
  },
  {
    predicate: 'HONORIFIC',
    valueType: 'TEXT',
    label: { ar: 'اللقب', en: 'Honorific' },
    property: 'honorifics',
    many: true,
  },
  {
    predicate: 'BORN',
    valueType: 'DATE',
    label: { ar: 'تاريخ الميلاد', en: 'Born' },
    property: 'born',
    expected: true,
  },
  {
    predicate: 'ORDINAL',
    valueType: 'NUMBER',
    label: { ar: 'رقم الدورة', en: 'Ordinal' },
    property: 'ordinal',
  },
  {
    predicate: 'DATE',
    valueType: 'DATE',
    label: { ar: 'تاريخ الانعقاد', en: 'Date' },
    property: 'date',
    question: 'DATE',
    expected: true,
  },
  {
    predicate: 'END_DATE',
    valueType: 'DATE',
    label: { ar: 'تاريخ الاختتام', en: 'End date' },
    property: 'endDate',
  },
  {
    predicate: 'SESSION_KIND',
    valueType: 'CODE',
    label: { ar: 'نوع الجلسة', en: 'Kind of session' },
    property: 'sessionKind',
    expected: true,
    codes: sessionKinds,
  },
  {
    predicate: 'FORECAST_YEAR',
    valueType: 'DATE',
    label: { ar: 'سنة التوقعات', en: 'Year of the forecast' },
    property: 'forecastYear',
    isContent: true,
  },
  {
    predicate: 'SPEECH_KIND',
    valueType: 'CODE',
    label: { ar: 'نوع النقل', en: 'Kind of speech' },
    property: 'speechKind',
    codes: speechKinds,
  },
  {
    predicate: 'QUANTITY',
    valueType: 'QUANTITY',
    label: { ar: 'الرقم', en: 'Figure' },
    property: 'quantity',
    expected: true,
  },
  {
    predicate: 'GROUP_KIND',
    valueType: 'CODE',
    label: { ar: 'نوع المجموعة', en: 'Kind of group' },
    property: 'groupKind',
    codes: groupKinds,
  },
  {
    predicate: 'TEXT',
    valueType: 'TEXT',
    label: { ar: 'النص', en: 'Text' },
    property: 'text',
  },
] as const satisfies readonly LiteralDeclaration[];

type BuiltInLiteral = (typeof listed)[number]['predicate'];

/** The name of a literal predicate: of the package, or of a vocabulary. */
export type LiteralName = BuiltInLiteral | OwnName<'literal'>;

/** The literal predicates that the package has, whatever a data folder adds. */
export const builtInLiterals: readonly LiteralDeclaration<BuiltInLiteral>[] = listed;
