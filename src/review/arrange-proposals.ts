import type { EntityKind } from '../model/kinds.js';
import { groupBy } from '#text/group-by.js';
import {
  isNew,
  type EntityRef,
  type ProposalRecord,
  type ProposedEntity,
} from '../claims/proposals.js';

/** The place of a proposal among those of its document. */
export interface Arranged {
  readonly proposal: ProposalRecord;
  /** The entity under which it is decided; null for a mention of one that the graph has. */
  readonly about: EntityRef | null;
  /** The ids of all that one decision settles, the one that stands for all first. */
  readonly together: readonly string[];
}

/** The proposals of a document as they are decided. */
export interface Arrangement {
  /** By importance: contradictions, new entities by what hangs on them, new claims, what is known, mentions. */
  readonly byImportance: readonly Arranged[];
  readonly byId: ReadonlyMap<string, Arranged>;
  /** The new entities by their keys in the document. */
  readonly newOnes: ReadonlyMap<EntityRef, ProposedEntity>;
}

/** Kinds that are words of a document: nobody decides over them without what they say and whose they are. */
const ofWords: ReadonlySet<EntityKind> = new Set(['Quote', 'Assertion', 'Statistic']);

type Proposing = Pick<ProposalRecord, 'id' | 'payload' | 'novelty'>;

/** Arranges all proposals of one document, given in the order of its text. */
export function arrangeProposals(proposals: readonly ProposalRecord[]): Arrangement {
  const newOnes = new Map(
    proposals.flatMap(({ payload }) =>
      payload.kind === 'ENTITY' ? [[payload.ref, payload] as const] : [],
    ),
  );
  const isWords: IsWords = (ref) =>
    ref !== null && ofWords.has(newOnes.get(ref)?.entityKind ?? 'Person');
  const parts = groupBy(
    proposals.filter((each) => partOf(each, isWords) !== null),
    (each) => partOf(each, isWords),
  );
  const arranged = proposals.map((proposal): Arranged => {
    const whole = parts.get(partOf(proposal, isWords)) ?? [proposal];
    const head = headOf(whole);
    const together = [head, ...whole.filter((each) => each !== head)].map(({ id }) => id);
    return { proposal, about: aboutOf(head, whole, isWords), together };
  });
  return {
    newOnes,
    byImportance: inOrder(arranged),
    byId: new Map(arranged.map((each) => [each.proposal.id, each])),
  };
}

type IsWords = (ref: EntityRef | null) => boolean;

/** The new entity of which a proposal is a part: its being there, its places, and all that is said of words. */
function partOf({ payload }: Proposing, isWords: IsWords): EntityRef | null {
  switch (payload.kind) {
    case 'ENTITY':
      return payload.ref;
    case 'MENTION':
      return isNew(payload.entity) ? payload.entity : null;
    case 'CLAIM':
      return [payload.subject, payload.object].find(isWords) ?? null;
    default:
      return null;
  }
}

/** The proposal that stands for a whole: for words who said them, else that they are there. */
function headOf<T extends Proposing>(whole: readonly T[]): T {
  const entity = whole.find(({ payload }) => payload.kind === 'ENTITY');
  const { ref } = (entity?.payload ?? {}) as Partial<ProposedEntity>;
  const said = whole.find(({ payload }) => payload.kind === 'CLAIM' && payload.object === ref);
  const head = said ?? entity ?? whole[0];
  if (head === undefined) throw new RangeError('Nothing has no head.');
  return head;
}

function aboutOf(
  { payload }: Proposing,
  whole: readonly Proposing[],
  isWords: IsWords,
): EntityRef | null {
  switch (payload.kind) {
    case 'ENTITY':
      return isWords(payload.ref) ? (otherEndIn(whole) ?? payload.ref) : payload.ref;
    case 'IDENTITY':
      return payload.ref ?? payload.entity;
    case 'MENTION':
      return isNew(payload.entity) ? payload.entity : null;
    default: {
      const ends = [payload.subject, payload.object].flatMap((end) => end ?? []);
      return ends.find((end) => isNew(end) && !isWords(end)) ?? payload.subject;
    }
  }
}

/** The entity that a figure measures, or that words are of. */
function otherEndIn(whole: readonly Proposing[]): EntityRef | null {
  const ends = whole.flatMap(({ payload }) =>
    payload.kind === 'CLAIM' && payload.object !== null ? [payload.object] : [],
  );
  return ends[0] ?? null;
}

/** Groups by their most important proposal, the fullest first; in a group who or what it is comes first. */
function inOrder(arranged: readonly Arranged[]): readonly Arranged[] {
  const groups = [...groupBy(arranged, ({ about }) => about)].map(([about, members]) => ({
    members: members.toSorted((a, b) => turnOf(a) - turnOf(b)),
    rank: about === null ? ranks.mention : Math.min(...members.filter(isHead).map(rankOf)),
  }));
  return groups
    .toSorted((a, b) => a.rank - b.rank || sizeOf(b) - sizeOf(a))
    .flatMap(({ members }) => members);
}

const isHead = ({ proposal, together }: Arranged): boolean => together[0] === proposal.id;

/** The number of proposals that hang on a new entity; others stay in the order of the text. */
const sizeOf = ({ rank, members }: { rank: number; members: readonly Arranged[] }): number =>
  rank === ranks.isNew ? members.length : 0;

const ranks = { clash: 0, isNew: 1, claim: 2, known: 3, mention: 4 };

function rankOf({ proposal: { payload, novelty } }: Arranged): number {
  if (payload.kind === 'MENTION') return ranks.mention;
  if (novelty === 'CONFLICTS') return ranks.clash;
  if (payload.kind === 'ENTITY' || payload.kind === 'IDENTITY') return ranks.isNew;
  return novelty === 'KNOWN' || novelty === 'CORROBORATES' ? ranks.known : ranks.claim;
}

/** Places the naming of a new entity before all that is said of it. */
function turnOf(each: Arranged): number {
  const { payload } = each.proposal;
  const isOfWhom = payload.kind === 'ENTITY' || payload.kind === 'IDENTITY';
  return isOfWhom && each.about === payload.ref ? -1 : rankOf(each);
}
