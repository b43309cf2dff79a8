import { statedIn } from '../../claims/properties.js';
import type { Claim, Evidence, LiteralValue } from '../element.js';
import { describePlace } from './describe-place.js';
import type { Naming } from './iri.js';
import {
  toDate,
  toDouble,
  toTexts,
  whereAny,
  whereKnown,
  type Resource,
  type ResourceValue,
} from './resource.js';

/** Subject of a claim: the IRI of an entity, and for a relation also that of its target. */
interface OfClaim {
  readonly subject: string;
  readonly object?: string;
}

/** A claim with its evidence: PROV-O names its documents, Web Annotation the places in them. */
export function describeClaim(
  claim: Claim,
  { subject, object }: OfClaim,
  { toIri, toDatasetIri }: Naming,
): Resource {
  const id = toIri(claim.id);
  const documents = new Set(claim.evidence.map(({ documentId }) => toIri(documentId)));
  return {
    '@type': ['mq:Claim', 'rdf:Statement', 'prov:Entity'],
    '@id': id,
    subject,
    predicate: `mq:${claim.predicate}`,
    object,
    ...(claim.value && describeValue(claim.value)),
    role: claim.role && toTexts(claim.role),
    validFrom: whereKnown(claim.validFrom, toDate),
    validTo: whereKnown(claim.validTo, toDate),
    ended: claim.ended,
    dataset: toDatasetIri(claim.dataset),
    rank: claim.rank,
    status: claim.status,
    method: claim.method,
    confidence: String(claim.confidence),
    sources: claim.sources,
    roleConfidence: whereKnown(claim.roleConfidence, String),
    roleSources: claim.roleSources,
    validFromConfidence: whereKnown(claim.validFromConfidence, String),
    validFromSources: claim.validFromSources,
    validToConfidence: whereKnown(claim.validToConfidence, String),
    validToSources: claim.validToSources,
    contested: claim.contested,
    firstSeen: whereKnown(claim.firstSeen, toDate),
    lastSeen: whereKnown(claim.lastSeen, toDate),
    note: claim.note,
    phrasing: claim.phrasing,
    derivedFrom: whereAny([...documents], (document) => document),
    evidence: claim.evidence.map((one, index) => describeEvidence(one, id, index + 1, toIri)),
  };
}

/** Writes the text of a figure as the document's own words. */
function describeValue(value: LiteralValue): Record<string, ResourceValue | undefined> {
  const { text, lang, number, date, unit, qualifier, nameKind, time, population } = value;
  const words = whereKnown(text, (known) =>
    lang === undefined ? known : { '@value': known, '@language': lang.toLowerCase() },
  );
  const shown = whereKnown(number, toDouble) ?? whereKnown(date, toDate);
  const object = shown ?? (typeof words === 'string' ? { '@value': words } : words);
  return shown === undefined
    ? { object, value: words, nameKind }
    : {
        object,
        value: shown,
        raw: words,
        unit,
        qualifier,
        time: whereKnown(time, toDate),
        population: population && toTexts(population),
      };
}

function describeEvidence(
  evidence: Evidence,
  claim: string,
  number: number,
  toIri: Naming['toIri'],
): Resource {
  const { documentId, start, phrase, note, supports } = evidence;
  const document = toIri(documentId);
  return {
    '@type': ['oa:Annotation'],
    '@id': `${claim}#evidence-${number}`,
    body: claim,
    target:
      start === undefined
        ? document
        : describePlace(evidence, document, (what) => `${claim}#${what}-${number}`),
    phrase,
    note,
    ...statedIn(evidence),
    supports: whereAny(supports ?? [], (part) => part),
  };
}
