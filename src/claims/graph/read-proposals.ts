import {
  methods,
  novelties,
  proposalStatuses,
  type Novelty,
  type ProposalKind,
  type ProposalStatus,
} from '../../model/values/lists.js';
import { inBatches } from '../../shared/batches.js';
import { Columns, readIds, readNumber, type Read } from '../../store/read-row.js';
import type { Row } from '../../store/graph-reader.js';
import { cypher, join, propertiesOf, type Fragment } from '../../store/statement.js';
import {
  decisionOf,
  type Payload,
  type ProposalRecord,
  type ReviewStates,
  type SaidAt,
} from '../proposals.js';
import { readWithdrawals } from './withdrawals.js';

const columns = new Columns([
  ...(['id', 'document', 'run', 'rule', 'method', 'confidence', 'novelty', 'meets'] as const),
  ...(['status', 'revision', 'decidedBy', 'decidedAt', 'reason', 'became'] as const),
  ...(['carriedFrom', 'payload', 'evidence', 'place'] as const),
]);
const returned = propertiesOf(cypher`p`, columns.names);

/** The proposals with these ids, by id. */
export async function readProposals(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ProposalRecord>> {
  const found = new Map<string, ProposalRecord>();
  for (const some of inBatches(ids))
    for (const record of (
      await read(cypher`MATCH (p:Proposal) WHERE p.id IN ${some} RETURN ${returned}`)
    ).map(toRecord))
      found.set(record.id, record);
  return found;
}

/** A filter of proposals; a missing part does not restrict. */
export interface ProposalFilter {
  readonly status?: ProposalStatus | null | undefined;
  readonly document?: string | null | undefined;
  readonly kind?: ProposalKind | null | undefined;
  readonly novelty?: Novelty | null | undefined;
  readonly rule?: string | null | undefined;
  readonly minConfidence?: number | null | undefined;
}

/** A proposal with its place in the order of all, after which a page continues. */
export interface PlacedProposal extends ProposalRecord {
  readonly place: string;
}

export interface ProposalPage {
  readonly proposals: readonly PlacedProposal[];
  readonly hasMore: boolean;
  readonly totalCount: number;
}

/**
 * The proposals that pass the filter after a place, by document and in the order of their sentences. Those of withdrawn
 * documents are left out.
 */
export async function readProposalPage(
  read: Read,
  wanted: ProposalFilter,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<ProposalPage> {
  const isWanted = await readCondition(read, wanted);
  const rows = await read(
    cypher`MATCH (p:Proposal) WHERE ${isWanted} AND p.place > ${after ?? ''} RETURN ${returned} ORDER BY p.place LIMIT ${first + 1}`,
  );
  const page = rows.slice(0, first);
  return {
    proposals: page.map((row) => ({ ...toRecord(row), place: columns.of(row).text('place') })),
    hasMore: rows.length > first,
    totalCount: await countWanted(read, isWanted),
  };
}

/** The number of proposals that pass the filter. */
export async function countProposals(read: Read, wanted: ProposalFilter): Promise<number> {
  return countWanted(read, await readCondition(read, wanted));
}

async function countWanted(read: Read, isWanted: Fragment): Promise<number> {
  const [[count = 0] = []] = await read(
    cypher`MATCH (p:Proposal) WHERE ${isWanted} RETURN count(p) AS total`,
  );
  return readNumber(count, 'total');
}

async function readCondition(
  read: Read,
  { minConfidence, ...equal }: ProposalFilter,
): Promise<Fragment> {
  const { status, document, kind, novelty, rule } = equal;
  const withdrawn = [...(await readWithdrawals(read)).keys()];
  const conditions = [
    cypher`p.confidence >= ${minConfidence ?? 0}`,
    ...(withdrawn.length > 0 ? [cypher`NOT p.document IN ${withdrawn}`] : []),
    ...(status ? [cypher`p.status = ${status}`] : []),
    ...(document ? [cypher`p.document = ${document}`] : []),
    ...(kind ? [cypher`p.kind = ${kind}`] : []),
    ...(novelty ? [cypher`p.novelty = ${novelty}`] : []),
    ...(rule ? [cypher`(p.rule = ${rule} OR p.rule STARTS WITH ${`${rule}:`})`] : []),
  ];
  return join(conditions, ' AND ');
}

/** All proposals of some documents, a thousand at a time. */
export async function readProposalsOf(
  read: Read,
  documents: readonly string[],
): Promise<ProposalRecord[]> {
  const ids = readIds(
    await read(
      cypher`MATCH (p:Proposal) WHERE p.document IN ${documents} RETURN p.id AS id, p.place ORDER BY p.place`,
    ),
  );
  const held = await readProposals(read, ids);
  return ids.flatMap((id) => held.get(id) ?? []);
}

/** The proposals of other versions that inherited the decision on one of these. */
export async function readCarried(read: Read, ids: readonly string[]): Promise<ProposalRecord[]> {
  const found: ProposalRecord[] = [];
  for (const some of inBatches(ids))
    found.push(
      ...(
        await read(cypher`MATCH (p:Proposal) WHERE p.carriedFrom IN ${some} RETURN ${returned}`)
      ).map(toRecord),
    );
  return found;
}

/** The accepted proposals by which documents name one of these entities. */
export async function readNaming(
  read: Read,
  entities: readonly string[],
): Promise<ProposalRecord[]> {
  if (entities.length === 0) return [];
  const rows = await read(
    cypher`MATCH (p:Proposal) WHERE p.became IN ${entities} AND p.kind = ${'MENTION'} AND p.status = ${'ACCEPTED'} RETURN ${returned}`,
  );
  return rows.map(toRecord);
}

/** The places of mentions proposed for these documents, whatever their decisions. */
export async function readProposedMentions(
  read: Read,
  documents: readonly string[],
): Promise<ProposalRecord[]> {
  const found: ProposalRecord[] = [];
  for (const some of inBatches(documents))
    found.push(
      ...(
        await read(
          cypher`MATCH (p:Proposal) WHERE p.document IN ${some} AND p.kind = ${'MENTION'} RETURN ${returned}`,
        )
      ).map(toRecord),
    );
  return found;
}

function toRecord(row: Row): ProposalRecord {
  const of = columns.of(row);
  return {
    id: of.text('id'),
    document: of.text('document'),
    run: of.text('run'),
    carriedFrom: of.textOrNull('carriedFrom'),
    // Written by this program as JSON of these types.
    payload: JSON.parse(of.text('payload')) as Payload,
    evidence: JSON.parse(of.text('evidence')) as SaidAt[],
    rule: of.text('rule'),
    method: of.oneOf('method', methods),
    confidence: of.number('confidence'),
    novelty: of.oneOf('novelty', novelties),
    meets: of.textsOrNull('meets') ?? [],
    status: of.oneOf('status', proposalStatuses),
    revision: of.number('revision'),
    decidedBy: of.textOrNull('decidedBy'),
    decidedAt: of.textOrNull('decidedAt'),
    reason: of.textOrNull('reason'),
    became: of.textOrNull('became'),
  };
}

/** The current states of the proposals and documents of a review. */
export async function readReview(
  read: Read,
  { proposals, isDraft }: ReviewStates,
): Promise<ReviewStates> {
  const held = await readProposals(read, Object.keys(proposals));
  const documents = Object.keys(isDraft);
  const drafts = new Set(
    readIds(await read(cypher`MATCH (d:Draft) WHERE d.id IN ${documents} RETURN d.id`)),
  );
  return {
    proposals: Object.fromEntries(
      [...held].map(([id, proposal]) => [id, decisionOf(proposal)] as const),
    ),
    isDraft: Object.fromEntries(documents.map((id) => [id, drafts.has(id)])),
  };
}
