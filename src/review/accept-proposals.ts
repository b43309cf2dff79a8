import { claimParts, type ClaimPart, type Confirmation } from '../model/values/lists.js';
import type { Read } from '../store/read-row.js';
import { kindOfId, slugOf } from '../claims/ids.js';
import { readDatasetsOf } from '../claims/graph/read-versions.js';
import { readKnownEntities, readKnownSlugs } from '../claims/graph/read-known-entities.js';
import { readProposalsOf } from '../claims/graph/read-proposals.js';
import { roleInBoth } from '#text/sentence/offices.js';
import {
  isNew,
  type ProposedClaim,
  type ProposedEntity,
  type ProposedIdentity,
  type SaidAt,
} from '../claims/proposals.js';
import { acceptIdentities } from './accept-identities.js';
import { acceptMentions } from './accept-mentions.js';
import { boundTo, bindReferences, type Bound } from './bind-references.js';
import { acceptedOf, citedAt, type Accepting } from './accepted-proposal.js';
import type { Chosen } from './choose-decisions.js';
import type { ClaimContentInput, ClaimInput } from '../change/actions/action-types.js';
import type { CitedClaimInput } from '../change/actions/compile-claim-input.js';
import { chooseId } from '../change/actions/create-entity.js';
import type { KnownIds } from '../change/actions/record-reader.js';
import { Refused, refused } from '../change/apply/refused.js';
import type { RecordStates } from '../change/apply/record-states.js';
import type { ProposalEdit, ReviewProposalsInput } from './review-types.js';

/** The assertion of a proposal, or of words that nothing was proposed of. */
export interface ProposedClaimInput extends CitedClaimInput {
  readonly proposal?: string;
}

/** The results of accepted proposals. */
export interface Accepted {
  readonly inputs: readonly ProposedClaimInput[];
  readonly mentions: NonNullable<RecordStates['mentions']>;
  /** The ids of the created entities. */
  readonly made: readonly string[];
  /** The id of the entity that a proposal became, or that a document names, by the id of the proposal. */
  readonly entities: ReadonlyMap<string, string>;
}

/** Claims that no rule proposed, and the part of the input that they are. */
interface Stating extends Pick<ReviewProposalsInput, 'claims' | 'confirm'> {
  readonly part?: 'claims' | 'listed';
}

/**
 * The assertions of accepted proposals: entities with the names from their documents, then claims about the entities accepted
 * now or before.
 *
 * @throws Refused if one rests on a proposal that is not accepted
 */
export async function acceptProposals(
  read: Read,
  chosen: readonly Chosen[],
  { claims, confirm, part = 'claims' }: Stating = {},
): Promise<Accepted> {
  const documents = documentsOf(chosen, claims);
  const datasets = await readDatasetsOf(read, documents);
  const datasetOf = ({ proposal }: Chosen): string | undefined => datasets.get(proposal.document);
  const ofEntities = acceptedOf(chosen, 'ENTITY');
  const ofIdentities = acceptedOf(chosen, 'IDENTITY');
  const { entities, made } = await identify(read, ofEntities);
  for (const [id, entity] of await acceptIdentities(read, ofIdentities)) entities.set(id, entity);
  const held = await readProposalsOf(read, documents);
  const bound = bindReferences(held, entities);
  const mentioned = await acceptMentions(read, acceptedOf(chosen, 'MENTION'), {
    bound,
    held,
    datasets,
    made,
  });
  return {
    made,
    mentions: mentioned.mentions,
    entities: new Map([...entities, ...mentioned.entities]),
    inputs: [
      ...[...ofEntities, ...ofIdentities].flatMap((each) => {
        const id = entities.get(each.proposal.id) ?? '';
        return stateNames(each, { id, isMade: made.includes(id), dataset: datasetOf(each) });
      }),
      ...acceptedOf(chosen, 'CLAIM').map((each) => stateClaim(each, bound, datasetOf(each))),
      ...(claims ?? []).map((claim, i) =>
        stateOwn(claim, { bound, datasets, confirm: confirm ?? [], path: [part, i] }),
      ),
    ],
  };
}

/** The documents of decisions, and of the words that other claims are made from. */
export function documentsOf(
  chosen: readonly Chosen[],
  claims: ReviewProposalsInput['claims'],
): readonly string[] {
  const read = (claims ?? []).flatMap(({ evidence }) => evidence.map(({ document }) => document));
  return [...new Set([...chosen.map(({ proposal }) => proposal.document), ...read])];
}

/** The entity of each proposal: the one that the reviewer names, or a new one. */
async function identify(
  read: Read,
  chosen: readonly Accepting<ProposedEntity>[],
): Promise<{ readonly entities: Map<string, string>; readonly made: readonly string[] }> {
  const entities = new Map<string, string>();
  const made: string[] = [];
  for (const { proposal, payload, edit, path } of chosen) {
    if (typeof edit.entity === 'string') {
      await refuseOther(read, edit.entity, payload, path);
      entities.set(proposal.id, edit.entity);
      continue;
    }
    const id = await chooseNewId(read, payload, edit, path);
    if (made.some((other) => slugOf(other) === slugOf(id)))
      throw refused(
        'BAD_INPUT',
        `Two new entities would have the id or address of "${id}": give one another, or accept them as one.`,
        [...path.map(String), 'edit', 'newId'],
      );
    made.push(id);
    entities.set(proposal.id, id);
  }
  return { entities, made };
}

/** Chooses the id of a new entity. Faults are reported at the id that the reviewer gave, or may give. */
async function chooseNewId(
  read: Read,
  { entityKind: kind, names }: ProposedEntity,
  { newId: id, names: only }: ProposalEdit,
  path: Chosen['path'],
): Promise<string> {
  const added = names.filter(isAdded(only));
  if (added.length === 0)
    throw refused('BAD_INPUT', 'A new entity needs one of its names.', [
      ...path.map(String),
      ...['edit', 'names'],
    ]);
  const named = added.map(({ text, lang }) => ({ text, lang, evidence: [] }));
  try {
    return await chooseId(knownIn(read), { kind, id, names: named });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(
      error.errors.map((each) => ({ ...each, path: [...path.map(String), 'edit', 'newId'] })),
    );
  }
}

function knownIn(read: Read): KnownIds {
  return {
    knownEntities: (ids) => readKnownEntities(read, ids),
    knownSlugs: (slugs) => readKnownSlugs(read, slugs),
  };
}

async function refuseOther(
  read: Read,
  entity: string,
  { entityKind }: ProposedEntity,
  path: Chosen['path'],
): Promise<void> {
  const at = [...path.map(String), 'edit', 'entity'];
  if (!(await readKnownEntities(read, [entity])).has(entity))
    throw refused('NOT_FOUND', `No entity has the id "${entity}".`, at);
  if (kindOfId(entity) !== entityKind)
    throw refused(
      'BAD_INPUT',
      `"${entity}" is not of the kind ${entityKind}, as the proposed entity is.`,
      at,
    );
}

interface Named {
  readonly id: string;
  readonly isMade: boolean;
  readonly dataset: string | undefined;
}

/** Whether a proposed name is one that the reviewer leaves in. */
function isAdded(only: ProposalEdit['names']): (name: { readonly text: string }) => boolean {
  return ({ text }) => only?.includes(text) ?? true;
}

/** States names. The first name in a language is the main one for a new entity, and another name for an existing one. */
function stateNames(
  { proposal, payload, edit, path }: Accepting<ProposedEntity | ProposedIdentity>,
  { id, isMade, dataset }: Named,
): ProposedClaimInput[] {
  const met = new Set<string>();
  return payload.names.filter(isAdded(edit.names)).map(({ text, lang, at }) => {
    const isFirst = isMade && !met.has(lang);
    met.add(lang);
    return {
      proposal: proposal.id,
      dataset,
      subject: id,
      predicate: 'NAME',
      method: proposal.method === 'DERIVED' || !isWritten(text, at) ? 'DERIVED' : 'EXPLICIT',
      path,
      value: { text, lang, nameKind: isFirst ? 'OFFICIAL' : 'ALIAS' },
      evidence: [citedAt(proposal.document, at)],
    };
  });
}

/** False for a name that the words have with a preposition or a pronoun. */
function isWritten(text: string, { phrase, exact }: SaidAt): boolean {
  return (phrase?.exact ?? exact).includes(text);
}

function stateClaim(
  { proposal, payload, edit, path }: Accepting<ProposedClaim>,
  bound: Bound,
  dataset: string | undefined,
): ProposedClaimInput {
  const entityOf = (ref: string): string => boundTo(bound, ref, { ...proposal, path });
  const { subject, object, predicate, ...rest } = withEdit(payload, edit);
  const { confirm, ...changes } = edit;
  const isEdited = Object.values(changes).some((part) => part !== undefined);
  const given = partsGiven(edit);
  return {
    proposal: proposal.id,
    dataset,
    path,
    predicate,
    ...rest,
    subject: entityOf(subject),
    object: object === null ? null : entityOf(object),
    method: isEdited ? 'CURATED' : proposal.method,
    ...(!isEdited &&
      proposal.method === 'MEANT' &&
      ({ confidence: proposal.confidence } satisfies Partial<ProposedClaimInput>)),
    evidence: proposal.evidence.map((at) => {
      const cited = citedAt(proposal.document, at);
      return given.length > 0 ? { ...cited, supports: null } : cited;
    }),
    ...(given.length > 0 &&
      ({
        judging: {
          confirm: confirm ?? [],
          implied: claimParts.filter(
            (part) => !given.includes(part) || (part === 'OBJECT' && isOfNew(payload)),
          ),
        },
      } satisfies Partial<ProposedClaimInput>)),
  };
}

interface Reading {
  readonly bound: Bound;
  /** The dataset of each document. */
  readonly datasets: ReadonlyMap<string, string>;
  readonly confirm: readonly Confirmation[];
  readonly path: readonly (string | number)[];
}

/** A claim that the reviewer reads in words of a document. Names of a new entity that it makes are not looked for in them. */
function stateOwn(
  { subject, object, ...claim }: ClaimInput,
  { bound, datasets, confirm, path }: Reading,
): ProposedClaimInput {
  const { document = '' } = claim.evidence[0] ?? {};
  const entityOf = (ref: string): string => boundTo(bound, ref, { document, path });
  const isOfNew = object != null && isNew(object);
  return {
    dataset: datasets.get(document),
    ...claim,
    path,
    subject: entityOf(subject),
    object: object == null ? null : entityOf(object),
    judging: { confirm, implied: isOfNew ? ['OBJECT'] : [] },
  };
}

/** The parts of a claim that the reviewer gives, and not the reading: the words must say them. */
function partsGiven(edit: ProposalEdit): readonly ClaimPart[] {
  if (edit.span) return claimParts;
  const { object, value, roleKey, roleAr, roleEn, validFrom, validTo, ended } = edit;
  const given: Partial<Record<ClaimPart, unknown>> = {
    OBJECT: object,
    VALUE: value,
    UNIT: value,
    QUALIFIER: value,
    POPULATION: value,
    TIME: value,
    ROLE: roleKey ?? roleAr ?? roleEn,
    VALID_FROM: validFrom,
    VALID_TO: validTo ?? ended,
  };
  return claimParts.filter((part) => Boolean(given[part]));
}

const isOfNew = ({ object }: ProposedClaim): boolean => object !== null && isNew(object);

/** The assertion of a proposal, with the reviewer's edits. */
function withEdit({ role, ...payload }: ProposedClaim, edit: ProposalEdit) {
  const { subject, predicate, object, value, validFrom, validTo, ended } = edit;
  return {
    subject: subject ?? payload.subject,
    predicate: predicate ?? payload.predicate,
    object: edited(object, payload.object),
    value: edited(value, payload.value),
    validFrom: edited(validFrom, payload.validFrom),
    validTo: edited(validTo, payload.validTo),
    // A day that the reviewer gives takes the place of an end without one.
    ended: edited(ended, validTo ? undefined : payload.ended),
    ...roleOf(role, edit),
    note: edit.note,
  } satisfies Partial<ProposedClaimInput>;
}

/** A part of an edit: unchanged if left out, removed if null. */
function edited<T>(edit: T | undefined, proposed: T): T {
  return edit === undefined ? proposed : edit;
}

/** The role of a claim; if the document names an uncommon one in one language, its words stand for the other too. */
function roleOf(role: ProposedClaim['role'], { roleKey, roleAr, roleEn }: ProposalEdit) {
  const { ar, en } = role ? roleInBoth(role) : { ar: null, en: null };
  const words = ar ?? en ?? role?.key.replaceAll('-', ' ') ?? null;
  const proposed = { key: role?.key ?? null, ar: ar ?? words, en: en ?? words };
  return {
    roleKey: edited(roleKey, proposed.key),
    roleAr: edited(roleAr, proposed.ar),
    roleEn: edited(roleEn, proposed.en),
  } satisfies ClaimContentInput;
}
