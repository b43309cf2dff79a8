import {
  isNew,
  type EntityRef,
  placeOfMention,
  type ProposalRecord,
  type ProposedClaim,
  type ProposedEntity as OfEntity,
  type ProposedIdentity,
  type ProposedMention,
  type ProposedRetraction,
} from '../../claims/proposals.js';
import type { ClaimPredicate } from '../../model/values/enums.js';
import { languageByScript } from '../../shared/text/script.js';
import { seesAuthors, type Viewer } from '../../shared/viewer.js';
import { Proposal, type ProposedEntity, type ProposedValue } from './proposal.js';

/** A proposal as the client may see it. */
export function toProposal(
  { decidedBy, ...record }: ProposalRecord,
  viewer: Viewer | undefined,
): Proposal {
  return Object.assign(new Proposal(), {
    ...saidIn(record),
    ...{ id: record.id, kind: record.payload.kind, document: record.document },
    evidence: record.evidence.map(
      ({ phrase, document = record.document, supports = null, ...sentence }) => ({
        ...{ document, sentence, phrase, supports },
      }),
    ),
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
  | 'ended'
  | 'needs'
>;

type Proposing = Pick<ProposalRecord, 'payload' | 'evidence' | 'became'>;

function saidIn({ payload, evidence, became }: Proposing): Said {
  switch (payload.kind) {
    case 'ENTITY':
      return saidOfEntity(payload, became);
    case 'IDENTITY':
      return saidOfIdentity(payload, became);
    case 'MENTION':
      return saidOfMention(payload, evidence, became);
    default:
      return saidInClaim(payload);
  }
}

function saidInClaim(payload: ProposedClaim | ProposedRetraction): Said {
  const { subject, predicate, object, value, role, validFrom, validTo, ended = false } = payload;
  return {
    subject: entityAt(subject),
    predicate: predicate as ClaimPredicate,
    object: object === null ? null : entityAt(object),
    value: value && valueOf(value),
    ...{ role: role?.key ?? null, roleAr: role?.ar ?? null, roleEn: role?.en ?? null },
    ...{ validFrom, validTo, ended },
    needs: [subject, object].filter((ref) => ref !== null).filter(isNew),
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
    ...noClaim,
    needs: [],
  };
}

function saidOfIdentity(
  { ref, entity, entityKind, names, alternative }: ProposedIdentity,
  became: string | null,
): Said {
  return {
    ...noClaim,
    subject: {
      ...{ entity: became, ref, kind: entityKind, alternatives: alternative ? [alternative] : [] },
      names: names.map(({ text, lang }) => ({ text, lang })),
    },
    object: entityAt(entity),
    needs: [],
  };
}

/** The mention's entity with each name that the document has for it. */
function saidOfMention(
  { entity }: ProposedMention,
  evidence: ProposalRecord['evidence'],
  became: string | null,
): Said {
  const words = [...new Set(evidence.map((at) => placeOfMention(at).exact))];
  return {
    ...noClaim,
    subject: {
      ...{ entity: isNew(entity) ? became : entity, ref: isNew(entity) ? entity : null },
      ...{ kind: null, alternatives: [] },
      names: words.map((text) => ({ text, lang: languageByScript(text) })),
    },
    needs: [entity].filter(isNew),
  };
}

const noClaim = {
  ...{ predicate: null, object: null, value: null, validFrom: null, validTo: null },
  ended: false,
  ...{ role: null, roleAr: null, roleEn: null },
};

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
