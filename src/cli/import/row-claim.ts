import {
  claimParts,
  confirmations,
  languages,
  quantityQualifiers,
  ranks,
} from '../../model/values/lists.js';
import { literalPredicates, type LiteralPredicate } from '../../model/predicates.js';
import { relationTypes } from '../../model/relations/index.js';
import type { ClaimInput, Confirming, EvidenceInput } from '../../change/actions/action-types.js';
import { kindOfId } from '../../claims/ids.js';
import { isPartialDate } from '#text/partial-dates.js';
import type { Column, Row, RowFault } from './read-rows.js';

const literals: ReadonlyMap<string, LiteralPredicate> = new Map(
  literalPredicates.map((literal) => [literal.predicate, literal]),
);
const types: ReadonlySet<string> = new Set(relationTypes);

/** Reasons why a cell cannot stand in its column; undefined if it can. */
type Check = (text: string) => string | undefined;

const isDate: Check = (text) =>
  isPartialDate(text) ? undefined : `"${text}" is not a date that the calendar has`;
const isNumber: Check = (text) =>
  Number.isFinite(Number(text)) ? undefined : `"${text}" is not a number`;
const isPosition: Check = (text) => (/^\d{1,9}$/.test(text) ? undefined : 'is not a position');
const isOneOf =
  (choices: readonly string[]): Check =>
  (text) => {
    const other = wordsIn(text).find((word) => !choices.includes(word));
    return other && `"${other}" is none of ${choices.join(', ')}`;
  };

const checks: Partial<Record<Column, Check>> = {
  subject: (text) => (kindOfId(text) ? undefined : `no kind has the id "${text}"`),
  predicate: (text) =>
    literals.has(text) || types.has(text) ? undefined : `"${text}" is no predicate`,
  from: isDate,
  to: isDate,
  time: isDate,
  start: isPosition,
  end: isPosition,
  lang: isOneOf(languages),
  qualifier: isOneOf(quantityQualifiers),
  rank: isOneOf(ranks),
  supports: isOneOf(claimParts),
  confirm: isOneOf(confirmations),
  ended: (text) => (/^(true|1|yes)$/i.test(text) ? undefined : 'is true, or left out'),
};
const valueChecks: Partial<Record<LiteralPredicate['valueType'], Check>> = {
  DATE: isDate,
  NUMBER: isNumber,
  QUANTITY: isNumber,
};

/** Faults of a row by itself, which the types of the API would refuse without its place. */
export function faultsOf({ line, cells }: Row): RowFault[] {
  const faults: RowFault[] = [];
  const add = (column: Column, reason: string | undefined) =>
    reason !== undefined && faults.push({ line, column, reason });
  const { predicate, value } = cells;
  if (cells.subject === undefined) add('subject', 'is missing');
  if (cells.document === undefined) add('document', 'there must be evidence');
  for (const [column, check] of Object.entries(checks) as [Column, Check][])
    if (cells[column] !== undefined) add(column, check(cells[column]));
  const type = literals.get(predicate ?? '')?.valueType;
  if (type && value !== undefined) add('value', valueChecks[type]?.(value));
  return faults;
}

function wordsIn(cell = ''): string[] {
  return cell.split(/[\s,;|]+/).filter((word) => word !== '');
}

/** The id of the document of a row, by its key. */
export function documentOf({ cells: { document = '' } }: Row): string {
  return document.startsWith('document:') ? document : `document:${document}`;
}

/** Parts of an input; the server checks their values. */
type Inputs<T> = Readonly<Partial<Record<keyof T, unknown>>>;

/** The evidence of a row. */
export function evidenceOf(row: Row): Inputs<EvidenceInput>[] {
  const { document, says, exact, start, end, supports } = row.cells;
  if (document === undefined) return [];
  const [from, to] = [start, end].map((at) => at && Number(at));
  return [
    {
      document: documentOf(row),
      exact,
      note: says,
      start: from,
      end: to,
      ...(supports !== undefined &&
        ({ supports: wordsIn(supports) } satisfies Inputs<EvidenceInput>)),
    },
  ];
}

/** The claim of a row, as an input. */
export function claimOf(row: Row, dataset: string): Inputs<ClaimInput & Confirming> {
  const { subject, predicate = '', object, confirm, ended, note, ...cells } = row.cells;
  const literal = literals.get(predicate);
  return {
    dataset,
    subject,
    predicate,
    object,
    note,
    evidence: evidenceOf(row),
    ...(literal && ({ value: valueOf(row, literal) } satisfies Inputs<ClaimInput & Confirming>)),
    roleKey: cells.role,
    roleAr: cells.role_ar,
    roleEn: cells.role_en,
    validFrom: cells.from,
    validTo: cells.to,
    ...(ended !== undefined && ({ ended: true } satisfies Inputs<ClaimInput & Confirming>)),
    ...(confirm !== undefined &&
      ({ confirm: wordsIn(confirm) } satisfies Inputs<ClaimInput & Confirming>)),
  };
}

function valueOf({ cells }: Row, { valueType }: LiteralPredicate): object {
  const { value, lang, unit, qualifier, time, population: key } = cells;
  const number = value === undefined ? undefined : Number(value);
  const population = key && { key, ar: cells.population_ar, en: cells.population_en };
  const parts = {
    NAME: { text: value, lang, nameKind: 'OFFICIAL' },
    TEXT: { text: value, lang },
    CODE: { text: value },
    DATE: { date: value },
    NUMBER: { number },
    QUANTITY: { number, unit, qualifier, time, population },
  } satisfies Record<LiteralPredicate['valueType'], object>;
  return parts[valueType];
}
