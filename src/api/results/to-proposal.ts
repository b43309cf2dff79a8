import {
  isNew,
  type EntityRef,
  type Payload,
  type ProposalRecord,
  type ProposedClaim,
  type ProposedEntity as OfEntity,
  type ProposedRetraction,
} from '../../claims/proposals.js';
import type { ClaimPredicate } from '../../model/values/enums.js';
import { seesAuthors, type Viewer } from '../../shared/viewer.js';
import { Proposal, type ProposedEntity, type ProposedValue } from './proposal.js';

/** A proposal as who asks may see it. */
export function toProposal(
  { payload, decidedBy, ...record }: ProposalRecord,
  viewer: Viewer | undefined,
): Proposal {
  return Object.assign(new Proposal(), {
    ...saidIn(payload, record.became),
    ...{ id: record.id, kind: payload.kind, document: record.document },
    evidence: record.evidence.map(({ phrase, document = record.document, ...sentence }) => ({
      ...{ document, sentence, phrase },
    })),
    ...{ method: record.method, confidence: record.confidence, rule: record.rule },
    ...{ novelty: record.novelty, meets: record.meets },
    ...{ status: record.status, revision: record.revision, became: record.became },
    ...{ decidedAt: record.decidedAt, reason: record.reason, carriedFrom: record.carriedFrom },
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
  | 'needs'
>;

function saidIn(payload: Payload, became: string | null): Said {
  return payload.kind === 'ENTITY' ? saidOfEntity(payload, became) : saidInClaim(payload);
}

function saidInClaim(payload: ProposedClaim | ProposedRetraction): Said {
  const { subject, predicate, object, value, role, validFrom, validTo } = payload;
  const named = object === null ? [subject] : [subject, object];
  return {
    subject: entityAt(subject),
    predicate: predicate as ClaimPredicate,
    object: object === null ? null : entityAt(object),
    value: value && valueOf(value),
    ...{ role: role?.key ?? null, roleAr: role?.ar ?? null, roleEn: role?.en ?? null },
    ...{ validFrom, validTo },
    needs: named.filter(isNew),
  };
}

function saidOfEntity(
  { ref, entityKind, names, alternatives }: OfEntity,
  became: string | null,
): Said {
  return {
    subject: {
      ...{ entity: became, ref, kind: entityKind, alternatives },
      names: names.map(({ text, lang }) => ({ text, lang })),
    },
    ...{ predicate: null, object: null, value: null, validFrom: null, validTo: null },
    ...{ role: null, roleAr: null, roleEn: null },
    needs: [],
  };
}

function entityAt(ref: EntityRef): ProposedEntity {
  const [entity, key] = isNew(ref) ? [null, ref] : [ref, null];
  return { entity, ref: key, kind: null, names: [], alternatives: [] };
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
