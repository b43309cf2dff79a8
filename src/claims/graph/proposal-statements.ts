import { cypher, toStatement, type Statement } from '../../store/statement.js';
import { presentProperties } from '../properties.js';
import type { Decision, ProposalRecord, ReadDocumentRecord, RunRecord } from '../proposals.js';
import { forEachRow } from './for-each-row.js';

/** Statements that write a document of which nobody has accepted anything yet: no list of documents meets it. */
export function writeDraft(draft: ReadDocumentRecord): Statement[] {
  const { id, replaces } = draft;
  const older = replaces === null ? [] : ['Document', 'Draft'];
  return [
    toStatement(cypher`MERGE (d:Draft {id: ${id}}) SET d = ${presentProperties({ ...draft })}`),
    ...older.map((label) =>
      label === 'Document'
        ? toStatement(
            cypher`MATCH (d:Draft {id: ${id}}) MATCH (o:Document {id: ${replaces}}) MERGE (d)-[:REPLACES]->(o)`,
          )
        : toStatement(
            cypher`MATCH (d:Draft {id: ${id}}) MATCH (o:Draft {id: ${replaces}}) MERGE (d)-[:REPLACES]->(o)`,
          ),
    ),
  ];
}

/** Statements after which documents are ones of the graph, or drafts again; of those that are so already nothing changes. */
export function placeDocuments(isDraft: Readonly<Record<string, boolean>>): Statement[] {
  const idsOf = (wanted: boolean): string[] =>
    Object.keys(isDraft).filter((id) => isDraft[id] === wanted);
  const [drafts, reviewed] = [idsOf(true), idsOf(false)];
  return [
    ...(reviewed.length > 0
      ? [
          toStatement(
            cypher`MATCH (d:Draft) WHERE d.id IN ${reviewed} SET d:Document REMOVE d:Draft`,
          ),
        ]
      : []),
    ...(drafts.length > 0
      ? [
          toStatement(
            cypher`MATCH (d:Document) WHERE d.id IN ${drafts} SET d:Draft REMOVE d:Document`,
          ),
        ]
      : []),
  ];
}

export function writeRun(run: RunRecord): Statement {
  return toStatement(
    cypher`MERGE (r:ExtractionRun {id: ${run.id}}) SET r = ${presentProperties({ ...run })}`,
  );
}

/** Statements that write proposals that are not there yet. */
export function writeProposals(proposals: readonly ProposalRecord[]): Statement[] {
  return forEachRow(
    proposals.map((proposal) => ({ id: proposal.id, properties: propertiesOfProposal(proposal) })),
    cypher`MERGE (p:Proposal {id: row.id}) SET p = row.properties`,
  );
}

/** Statements that write what is decided over proposals in a version of the graph; null where they keep their revision. */
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
    place: placeOf(proposal.document, first?.start ?? 0, proposal.id),
  });
}

/** Puts proposals in the order in which a reader meets them: by document, then by place. */
function placeOf(document: string, start: number, id: string): string {
  return `${document} ${String(start).padStart(8, '0')} ${id}`;
}
