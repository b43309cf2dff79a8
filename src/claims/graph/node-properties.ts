import { toCanonicalJson } from '../../shared/canonical-json.js';
import { bucketOf, relationId } from '../ids.js';
import { presentProperties, type Properties } from '../properties.js';
import type {
  DocumentRecord,
  EvidenceRecord,
  LiteralValue,
  MentionRecord,
  PartSupport,
  StatedClaim,
} from '../records.js';
import { paragraphStarts } from './paragraph-starts.js';

/** The properties of a claim's node. */
export function claimProperties(claim: StatedClaim): Properties {
  const { value, subject, object, ...rest } = claim;
  return presentProperties({
    ...flattenValue(value),
    id: claim.id,
    bucket: bucketOf(claim.id),
    predicate: rest.predicate,
    subjectId: subject,
    objectId: object,
    statedSubjectId: rest.statedSubject,
    statedObjectId: rest.statedObject,
    movedSubjectId: rest.movedSubject,
    movedObjectId: rest.movedObject,
    relationId: object === null ? null : relationId({ ...rest, subject, object }),
    dataset: rest.dataset,
    rank: rest.rank,
    status: rest.status,
    statedRank: rest.statedRank,
    statedStatus: rest.statedStatus,
    method: rest.method,
    confidence: rest.confidence,
    sources: rest.sources.length,
    sourceIds: rest.sources,
    ...flattenSupport('role', rest.roleSupport),
    ...flattenSupport('validFrom', rest.validFromSupport),
    ...flattenSupport('validTo', rest.validToSupport),
    statedSupport: rest.statedSupport && JSON.stringify(rest.statedSupport),
    firstSeen: rest.firstSeen,
    lastSeen: rest.lastSeen,
    roleKey: rest.roleKey,
    roleAr: rest.roleAr,
    roleEn: rest.roleEn,
    validFrom: rest.validFrom,
    validTo: rest.validTo,
    ended: rest.ended,
    note: rest.note,
    phrasing: rest.phrasing ? toCanonicalJson(rest.phrasing) : null,
  });
}

/** The support of a claim's part, as properties of the claim's node. */
export function flattenSupport(
  part: 'role' | 'validFrom' | 'validTo',
  support: PartSupport | null,
): Readonly<Record<string, number | readonly string[] | null>> {
  return {
    [`${part}Confidence`]: support?.confidence ?? null,
    [`${part}Sources`]: support?.sources ?? null,
    [`${part}SourceIds`]: support?.documents ?? null,
  };
}

/** The properties of the relationship from a claim to the document of its `ordinal`-th evidence. */
export function evidenceProperties(
  evidence: EvidenceRecord,
  ordinal: number,
  isFirst: boolean,
): Properties {
  return presentProperties({ ...evidence, document: null, ordinal, isFirst });
}

/** The properties of a document's node, with the places at which the paragraphs of its text begin. */
export function documentProperties(document: DocumentRecord): Properties {
  return presentProperties({ ...document, ...paragraphsOf(document.text) });
}

/** The property of a document that follows from its text; none for a text without words. */
export function paragraphsOf(text: string | null): { readonly paragraphs?: readonly number[] } {
  const paragraphs = paragraphStarts(text ?? '');
  return paragraphs.length === 0 ? {} : { paragraphs };
}

/** The properties of a mention's node, which belongs to the dataset of its document. */
export function mentionProperties(
  { id, start, end, exact, note, statedEntity }: MentionRecord,
  dataset: string,
): Properties {
  return presentProperties({ id, start, end, exact, note, dataset, statedEntityId: statedEntity });
}

/** A literal value as the flat properties of its claim; null for a missing part. */
interface ValueProperties {
  readonly valueType: LiteralValue['type'] | null;
  /** A name, text or code, or the raw words of a quantity. */
  readonly valueText: string | null;
  readonly valueLang: string | null;
  readonly valueScript: string | null;
  readonly nameKind: string | null;
  /** In JSON: many names have none, and no query needs a single form. */
  readonly nameForms: string | null;
  readonly valueNumber: number | null;
  readonly valueDate: string | null;
  readonly valueUnit: string | null;
  readonly valueQualifier: string | null;
  readonly valueTime: string | null;
  readonly populationKey: string | null;
  readonly populationAr: string | null;
  readonly populationEn: string | null;
}

const none: ValueProperties = {
  valueType: null,
  valueText: null,
  valueLang: null,
  valueScript: null,
  nameKind: null,
  nameForms: null,
  valueNumber: null,
  valueDate: null,
  valueUnit: null,
  valueQualifier: null,
  valueTime: null,
  populationKey: null,
  populationAr: null,
  populationEn: null,
};

/** The flat properties that store a claim's literal value. */
function flattenValue(value: LiteralValue | null): ValueProperties {
  return value === null ? none : { ...none, valueType: value.type, ...parts(value) };
}

function parts(value: LiteralValue): Partial<ValueProperties> {
  switch (value.type) {
    case 'NAME':
      return {
        valueText: value.text,
        valueLang: value.lang,
        valueScript: value.script,
        nameKind: value.nameKind,
        nameForms: value.forms ? toCanonicalJson(value.forms) : null,
      };
    case 'TEXT':
      return { valueText: value.text, valueLang: value.lang };
    case 'CODE':
      return { valueText: value.text };
    case 'DATE':
      return { valueDate: value.date };
    case 'NUMBER':
      return { valueNumber: value.number };
    case 'QUANTITY':
      return partsOfQuantity(value);
  }
}

function partsOfQuantity({
  number,
  unit,
  qualifier,
  raw,
  time,
  population,
}: Extract<LiteralValue, { type: 'QUANTITY' }>): Partial<ValueProperties> {
  return {
    valueNumber: number,
    valueUnit: unit,
    valueQualifier: qualifier,
    valueText: raw,
    valueTime: time ?? null,
    ...(population &&
      ({
        populationKey: population.key,
        populationAr: population.ar,
        populationEn: population.en,
      } satisfies Partial<ValueProperties>)),
  };
}
