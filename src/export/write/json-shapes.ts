import { exportedEntries, type ExportedValues } from '../../model/provenance/evidence-fields.js';
import type {
  Bilingual,
  Claim,
  Document,
  Entity,
  Evidence,
  LiteralValue,
  Mention,
  Name,
  PropertyDeclaration,
  Relation,
} from '../element.js';
import type { Shape } from './shape.js';

/** All fields of a type, each with its shape: the compiler reports a field that is missing here. */
type ShapeOf<T> = { readonly [Name in keyof T]-?: Shape };

const bilingual = { ar: 'value', en: 'value' } satisfies ShapeOf<Bilingual>;

/** Each is a value. */
const exportedShapes = Object.fromEntries(
  exportedEntries.map(([name]) => [name, 'value']),
) as Readonly<Record<keyof ExportedValues, 'value'>>;

const evidence = {
  documentId: 'value',
  ...exportedShapes,
  supports: ['value'],
} satisfies ShapeOf<Evidence>;

const value = {
  text: 'value',
  number: 'value',
  date: 'value',
  lang: 'value',
  nameKind: 'value',
  unit: 'value',
  qualifier: 'value',
  time: 'value',
  population: bilingual,
} satisfies ShapeOf<LiteralValue>;

const claim = {
  id: 'value',
  predicate: 'value',
  dataset: 'value',
  rank: 'value',
  status: 'value',
  method: 'value',
  confidence: 'value',
  sources: 'value',
  roleConfidence: 'value',
  roleSources: 'value',
  validFromConfidence: 'value',
  validFromSources: 'value',
  validToConfidence: 'value',
  validToSources: 'value',
  contested: 'value',
  value,
  role: bilingual,
  validFrom: 'value',
  validTo: 'value',
  ended: 'value',
  firstSeen: 'value',
  lastSeen: 'value',
  note: 'value',
  phrasing: 'value',
  evidence: [evidence],
} satisfies ShapeOf<Claim>;

const name = {
  text: 'value',
  lang: 'value',
  script: 'value',
  kind: 'value',
} satisfies ShapeOf<Name>;

const mention = {
  id: 'value',
  documentId: 'value',
  start: 'value',
  end: 'value',
  exact: 'value',
  note: 'value',
} satisfies ShapeOf<Mention>;

export const documentShape = {
  element: 'value',
  id: 'value',
  title: 'value',
  dataset: 'value',
  url: 'value',
  language: 'value',
  published: 'value',
  publisher: 'value',
  shortName: 'value',
  retrieved: 'value',
  sha256: 'value',
  retells: 'value',
  text: 'value',
} satisfies ShapeOf<Document>;

/** @param properties those that any entity may have: each has them all */
export function entityShape(properties: readonly PropertyDeclaration[]): Shape {
  return {
    element: 'value',
    id: 'value',
    formerIds: ['value'],
    kind: 'value',
    labelAr: 'value',
    labelEn: 'value',
    datasets: ['value'],
    contested: 'value',
    validFrom: 'value',
    validTo: 'value',
    properties: Object.fromEntries(properties.map((property) => [property.name, 'value' as const])),
    names: [name],
    claims: [claim],
    mentions: [mention],
  } satisfies ShapeOf<Entity>;
}

export const relationShape = {
  element: 'value',
  id: 'value',
  type: 'value',
  source: 'value',
  target: 'value',
  role: bilingual,
  validFrom: 'value',
  validTo: 'value',
  confidence: 'value',
  sources: 'value',
  contested: 'value',
  datasets: ['value'],
  claims: [claim],
} satisfies ShapeOf<Relation>;
