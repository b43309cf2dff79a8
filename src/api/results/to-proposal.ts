import {
  isNew,
  placeOfMention,
  type ProposalRecord,
  type ProposedClaim,
  type ProposedEntity as OfEntity,
  type ProposedIdentity,
  type ProposedMention,
  type ProposedRetraction,
} from '../../claims/proposals.js';
import type { ClaimPredicate } from '../../model/values/enums.js';
import { languageByScript } from '#text/script.js';
import { seesAuthors, type Viewer } from '../../shared/viewer.js';
import { entityAt, Proposal, ProposedEntity, type ProposedValue } from './proposal.js';

/** A proposal as the client may see it. */
export function toProposal(
  { decidedBy, ...record }: ProposalRecord,
  viewer: Viewer | undefined,
): Proposal {
  return Object.assign(new Proposal(), {
    ...saidIn(record),
    id: record.id,
    kind: record.payload.kind,
    document: record.document,
    evidence: record.evidence.map(
      ({ phrase, document = record.document, supports = null, ...sentence }) => ({
        document,
        sentence,
        phrase,
        supports,
      }),
    ),
    method: record.method,
    confidence: record.confidence,
    rule: record.rule,
    novelty: record.novelty,
    meets: record.meets,
    status: record.status,
    revision: record.revision,
    became: record.became,
    decidedAt: record.decidedAt,
    reason: record.reason,
    carriedFrom: record.carriedFrom,
    decidedBy: seesAuthors(viewer) ? decidedBy : null,
  });
}

type Said = Pick<
  Proposal,
  | 'subject'
  | 'predicate'
  | 'object'
  | 'value'
  | 'role'
  | 'roleAr'
  | 'roleEn'
  | 'validFrom'
  | 'validTo'
  | 'ended'
  | 'needs'
>;

function saidIn({ payload, evidence, became, document }: Omit<ProposalRecord, 'decidedBy'>): Said {
  switch (payload.kind) {
    case 'ENTITY':
      return saidOfEntity(payload, became, document);
    case 'IDENTITY':
      return saidOfIdentity(payload, became, document);
    case 'MENTION':
      return saidOfMention(payload, evidence, became, document);
    default:
      return saidInClaim(payload, document);
  }
}

function saidInClaim(payload: ProposedClaim | ProposedRetraction, document: string): Said {
  const { subject, predicate, object, value, role, validFrom, validTo, ended = false } = payload;
  return {
    subject: entityAt(subject, document),
    predicate: predicate as ClaimPredicate,
    object: object === null ? null : entityAt(object, document),
    value: value && valueOf(value),
    role: role?.key ?? null,
    roleAr: role?.ar ?? null,
    roleEn: role?.en ?? null,
    validFrom,
    validTo,
    ended,
    needs: [subject, object].filter((ref) => ref !== null).filter(isNew),
  };
}

function saidOfEntity(
  { ref, entityKind: proposedKind, names, alternatives }: OfEntity,
  became: string | null,
  document: string,
): Said {
  return {
    subject: named({ entity: became, ref, alternatives, document, proposedKind }, names),
    ...noClaim,
    needs: [],
  };
}

function saidOfIdentity(
  { ref, entity, entityKind: proposedKind, names, alternative }: ProposedIdentity,
  became: string | null,
  document: string,
): Said {
  const alternatives = alternative ? [alternative] : [];
  return {
    ...noClaim,
    subject: named({ entity: became, ref, alternatives, document, proposedKind }, names),
    object: entityAt(entity, document),
    needs: [],
  };
}

/** The mention's entity with each name that the document has for it. */
function saidOfMention(
  { entity }: ProposedMention,
  evidence: ProposalRecord['evidence'],
  became: string | null,
  document: string,
): Said {
  const words = [...new Set(evidence.map((at) => placeOfMention(at).exact))];
  const names = words.map((text) => ({ text, lang: languageByScript(text) }));
  const [held, ref] = isNew(entity) ? [became, entity] : [entity, null];
  return {
    ...noClaim,
    subject: named({ entity: held, ref, alternatives: [], document }, names),
    needs: [entity].filter(isNew),
  };
}

const noClaim = {
  predicate: null,
  object: null,
  value: null,
  validFrom: null,
  validTo: null,
  ended: false,
  role: null,
  roleAr: null,
  roleEn: null,
};

function named(
  parts: Pick<ProposedEntity, 'entity' | 'ref' | 'alternatives' | 'document' | 'proposedKind'>,
  names: ProposedEntity['names'],
): ProposedEntity {
  return Object.assign(new ProposedEntity(), parts, {
    names: names.map(({ text, lang }) => ({ text, lang })),
  });
}

function valueOf({
  text = null,
  lang = null,
  number = null,
  unit = null,
  qualifier = null,
  date = null,
}: NonNullable<ProposedClaim['value']>): ProposedValue {
  return { text, lang, number, unit, qualifier, date };
}
