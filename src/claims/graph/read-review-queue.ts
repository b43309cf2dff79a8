import { proposalStatuses, type ProposalStatus } from '../../model/values/lists.js';
import { compareTexts } from '#text/compare-texts.js';
import { Columns, readNumber, readOneOf, readText, type Read } from '../../store/read-row.js';
import { cypher, name, propertiesOf } from '../../store/statement.js';
import { readWithdrawals } from './withdrawals.js';

/** The number of proposals of a version by their status. */
export type ProposalCounts = Readonly<Record<ProposalStatus, number>>;

/** A version of a document as shown to reviewers. */
export interface ReviewedDocument {
  readonly id: string;
  /** True if nothing of it is accepted. */
  readonly isDraft: boolean;
  readonly title: string;
  readonly dataset: string;
  readonly language: string;
  readonly url: string | null;
  readonly published: string | null;
  readonly retrieved: string;
  /** The version before it. */
  readonly replaces: string | null;
  readonly counts: ProposalCounts;
}

const columns = new Columns([
  ...['id', 'title', 'dataset', 'language', 'url', 'published', 'retrieved', 'replaces'],
] as const);
const returned = propertiesOf(cypher`d`, columns.names);

const noProposals: ProposalCounts = { OPEN: 0, ACCEPTED: 0, REJECTED: 0, SUPERSEDED: 0 };

const labels = ['Document', 'Draft'] as const;

/** The number of proposals by document and status, of one document or of all. */
export async function readProposalCounts(
  read: Read,
  document: string | null,
): Promise<ReadonlyMap<string, ProposalCounts>> {
  const isWanted = document === null ? cypher`true` : cypher`p.document = ${document}`;
  const rows = await read(
    cypher`MATCH (p:Proposal) WHERE ${isWanted} RETURN p.document, p.status, count(p) AS total`,
  );
  const counts = new Map<string, Record<ProposalStatus, number>>();
  for (const [id, status, total] of rows) {
    const key = readText(id, 'document');
    const of = counts.get(key) ?? { ...noProposals };
    of[readOneOf(status, 'status', proposalStatuses)] = readNumber(total, 'total');
    counts.set(key, of);
  }
  return counts;
}

export interface ReviewQueue {
  readonly ids: readonly string[];
  readonly counts: ReadonlyMap<string, ProposalCounts>;
}

/** The versions of documents with open proposals, by id; withdrawn ones are left out. */
export async function readQueue(read: Read): Promise<ReviewQueue> {
  const counts = await readProposalCounts(read, null);
  const withdrawn = await readWithdrawals(read);
  const ids = [...counts].flatMap(([id, { OPEN }]) => (OPEN > 0 && !withdrawn.has(id) ? [id] : []));
  return { ids: ids.sort(compareTexts), counts };
}

/** These versions of documents, including drafts, without their texts, in this order. */
export async function readReviewedDocuments(
  read: Read,
  ids: readonly string[],
  counts: ReadonlyMap<string, ProposalCounts>,
): Promise<readonly ReviewedDocument[]> {
  const found = new Map<string, ReviewedDocument>();
  for (const label of labels)
    for (const row of await read(
      cypher`MATCH (d:${name(label)}) WHERE d.id IN ${ids} RETURN ${returned}`,
    )) {
      const of = columns.of(row);
      const id = of.text('id');
      found.set(id, {
        id,
        isDraft: label === 'Draft',
        title: of.text('title'),
        dataset: of.text('dataset'),
        language: of.text('language'),
        url: of.textOrNull('url'),
        published: of.textOrNull('published'),
        retrieved: of.text('retrieved'),
        replaces: of.textOrNull('replaces'),
        counts: counts.get(id) ?? noProposals,
      });
    }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The text of a version of a document, including drafts; null if it has none. */
export async function readReviewedText(read: Read, id: string): Promise<string | null> {
  for (const label of labels) {
    const rows = await read(cypher`MATCH (d:${name(label)}) WHERE d.id = ${id} RETURN d.text`);
    const text = rows[0]?.[0];
    if (typeof text === 'string') return text;
  }
  return null;
}
