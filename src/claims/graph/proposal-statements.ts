import { inBatches } from '../../shared/batches.js';
import { cypher, forEachRow, toStatement, type Statement } from '../../store/statement.js';
import { mapInTurns } from '../../shared/turn.js';
import { presentProperties } from '../properties.js';
import {
  placeOfMention,
  type Decision,
  type Description,
  type ProposalRecord,
  type ReadDocumentRecord,
  type RunRecord,
  type SaidAt,
} from '../proposals.js';

/** Writes an unreviewed document, which no list of documents shows. */
export function writeDraft(draft: ReadDocumentRecord, revision: number): Statement {
  const { id } = draft;
  return toStatement(
    cypher`MERGE (d:Draft {id: ${id}}) SET d = ${presentProperties({ ...draft, revision })}`,
  );
}

/** Statements that set the descriptions of drafts, at a version of the graph. */
export function describeDrafts(
  described: Readonly<Record<string, Description>>,
  revision: number,
): Statement[] {
  const rows = Object.entries(described).map(([id, { title, url, published }]) => ({
    id,
    title,
    url,
    published,
  }));
  return forEachRow(
    rows,
    cypher`MATCH (d:Draft {id: row.id}) SET d.title = row.title, d.url = row.url, d.published = row.published, d.revision = ${revision}`,
  );
}

/** Statements that remove these drafts, runs and proposals. */
export function removeIngested(ids: {
  readonly drafts: readonly string[];
  readonly runs: readonly string[];
  readonly proposals: readonly string[];
}): Statement[] {
  return [
    ...Array.from(inBatches(ids.proposals), (some) =>
      toStatement(cypher`MATCH (p:Proposal) WHERE p.id IN ${some} DELETE p`),
    ),
    ...(ids.runs.length === 0
      ? []
      : [toStatement(cypher`MATCH (r:ExtractionRun) WHERE r.id IN ${ids.runs} DELETE r`)]),
    ...(ids.drafts.length === 0
      ? []
      : [toStatement(cypher`MATCH (d:Draft) WHERE d.id IN ${ids.drafts} DELETE d`)]),
  ];
}

/**
 * Statements that turn drafts into documents of the graph or back; others are not changed. Versions of a document are linked
 * only if both are reviewed: unreviewed ones must not be reachable from reviewed ones.
 */
export function placeDocuments(isDraft: Readonly<Record<string, boolean>>): Statement[] {
  const idsOf = (wanted: boolean): string[] =>
    Object.keys(isDraft).filter((id) => isDraft[id] === wanted);
  return [...makeDocuments(idsOf(false)), ...makeDrafts(idsOf(true))];
}

function makeDocuments(ids: readonly string[]): Statement[] {
  if (ids.length === 0) return [];
  return [
    cypher`MATCH (d:Draft) WHERE d.id IN ${ids} SET d:Document REMOVE d:Draft`,
    cypher`MATCH (d:Document) WHERE d.id IN ${ids} MATCH (o:Document) WHERE o.id = d.replaces MERGE (d)-[:REPLACES]->(o)`,
    cypher`MATCH (d:Document) WHERE d.replaces IN ${ids} MATCH (o:Document) WHERE o.id = d.replaces MERGE (d)-[:REPLACES]->(o)`,
  ].map(toStatement);
}

function makeDrafts(ids: readonly string[]): Statement[] {
  if (ids.length === 0) return [];
  return [
    cypher`MATCH (d:Document)-[r:REPLACES]-(:Document) WHERE d.id IN ${ids} DELETE r`,
    cypher`MATCH (d:Document) WHERE d.id IN ${ids} SET d:Draft REMOVE d:Document`,
  ].map(toStatement);
}

export function writeRun(run: RunRecord): Statement {
  return toStatement(
    cypher`MERGE (r:ExtractionRun {id: ${run.id}}) SET r = ${presentProperties({ ...run })}`,
  );
}

/** Statements that write new proposals. */
export async function writeProposals(proposals: readonly ProposalRecord[]): Promise<Statement[]> {
  return forEachRow(
    await mapInTurns(proposals, (proposal) => ({
      id: proposal.id,
      properties: propertiesOfProposal(proposal),
    })),
    cypher`MERGE (p:Proposal {id: row.id}) SET p = row.properties`,
  );
}

/** Statements that write decisions on proposals at a version of the graph; null keeps their revision. */
export function decideProposals(
  decided: Readonly<Record<string, Decision>>,
  revision: number | null,
): Statement[] {
  const rows = Object.entries(decided).map(([id, decision]) => ({ id, ...decision, revision }));
  return forEachRow(
    rows,
    cypher`MATCH (p:Proposal {id: row.id}) SET p.status = row.status, p.decidedBy = row.decidedBy, p.decidedAt = row.decidedAt, p.reason = row.reason, p.became = row.became, p.revision = coalesce(row.revision, p.revision)`,
  );
}

function propertiesOfProposal(proposal: ProposalRecord) {
  const { payload, evidence, ...rest } = proposal;
  const [first] = evidence;
  return presentProperties({
    ...rest,
    kind: payload.kind,
    payload: JSON.stringify(payload),
    evidence: JSON.stringify(evidence),
    place: placeOf(proposal, first),
  });
}

/** Order of the kinds: the identity of an entity before its creation, and an entity before its claims. */
const turns = { IDENTITY: 0, ENTITY: 1, CLAIM: 2, RETRACTION: 3, MENTION: 4 } as const;

/** The place of a proposal in reading order: by document, then by place. */
function placeOf({ document, id, payload }: ProposalRecord, first: SaidAt | undefined): string {
  // Mentions come last, after the whole document.
  const isMention = payload.kind === 'MENTION';
  const { start = 0 } = (isMention && first ? placeOfMention(first) : first) ?? {};
  const part = isMention ? '~' : '';
  return `${document} ${part}${String(start).padStart(8, '0')} ${String(turns[payload.kind])} ${id}`;
}
