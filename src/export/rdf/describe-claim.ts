import type { Claim, Evidence, LiteralValue } from '../element.js';
import { toDatasetIri, toIri } from './iri.js';
import {
  toDate,
  toDouble,
  toTexts,
  whereAny,
  whereKnown,
  type Resource,
  type ResourceValue,
} from './resource.js';

/** A claim with its evidence: PROV-O says from which documents it comes, Web Annotation where in them. */
export function describeClaim(claim: Claim): Resource {
  const id = toIri(claim.id);
  const documents = new Set(claim.evidence.map(({ documentId }) => toIri(documentId)));
  return {
    '@type': ['mq:Claim', 'prov:Entity'],
    '@id': id,
    says: claim.predicate,
    ...(claim.value && describeValue(claim.value)),
    role: claim.role && toTexts(claim.role),
    validFrom: whereKnown(claim.validFrom, toDate),
    validTo: whereKnown(claim.validTo, toDate),
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
    derivedFrom: whereAny([...documents], (document) => document),
    evidence: claim.evidence.map((evidence, index) => describeEvidence(evidence, id, index + 1)),
  };
}

/** Beside a number the text is the figure in the document's own words. */
function describeValue(value: LiteralValue): Record<string, ResourceValue | undefined> {
  const { text, lang, number, date, unit, qualifier, nameKind, time, population } = value;
  const words = whereKnown(text, (known) =>
    lang === undefined ? known : { '@value': known, '@language': lang.toLowerCase() },
  );
  const shown = whereKnown(number, toDouble) ?? whereKnown(date, toDate);
  return shown === undefined
    ? { value: words, nameKind }
    : {
        ...{ value: shown, raw: words, unit, qualifier },
        time: whereKnown(time, toDate),
        population: population && toTexts(population),
      };
}

function describeEvidence(evidence: Evidence, claim: string, number: number): Resource {
  const { documentId, start, phrase, note, supports } = evidence;
  return {
    '@type': ['oa:Annotation'],
    '@id': `${claim}#evidence-${number}`,
    body: claim,
    target: start === undefined ? toIri(documentId) : describePart(evidence, claim, number),
    phrase,
    note,
    supports: whereAny(supports ?? [], (part) => part),
  };
}

function describePart(evidence: Evidence, claim: string, number: number): Resource {
  const { documentId, start, end, exact, prefix, suffix } = evidence;
  const position = { '@type': ['oa:TextPositionSelector'], '@id': `${claim}#position-${number}` };
  const quote = { '@type': ['oa:TextQuoteSelector'], '@id': `${claim}#quote-${number}` };
  return {
    '@type': ['oa:SpecificResource'],
    '@id': `${claim}#part-${number}`,
    source: toIri(documentId),
    selector: [
      { ...position, start, end },
      ...(exact === undefined ? [] : [{ ...quote, exact, prefix, suffix }]),
    ],
  };
}
