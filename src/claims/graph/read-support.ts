import { claimParts, type ClaimPart } from '../../model/values/lists.js';
import { groupBy } from '../../shared/group-by.js';
import { Columns, readText } from '../../store/read-row.js';
import type { Read } from '../../store/read.js';
import { cypher, propertiesOf } from '../../store/statement.js';
import type { EvidenceRecord, StatedClaim } from '../records.js';
import { sourcesOf, type SourceOf } from '../support.js';
import { claimColumns, readClaim } from './read-claims.js';

/** A piece of evidence as far as support follows from it. */
export interface CitedPiece extends Pick<EvidenceRecord, 'document' | 'start' | 'phraseStart'> {
  readonly ordinal: number;
  readonly isFirst: boolean;
  /** Null where an older version wrote it, which did not know parts. */
  readonly supports: readonly ClaimPart[] | null;
}

/** A claim with what its support follows from. */
export interface CitedClaim {
  readonly stated: StatedClaim;
  readonly evidence: readonly CitedPiece[];
}

const properties = ['ordinal', 'start', 'phraseStart', 'isFirst', 'supports'] as const;
const columns = new Columns(['claim', 'document', ...properties]);

/** Which document each of the graph has for its source. */
export async function readRetellings(read: Read): Promise<SourceOf> {
  const rows = await read(cypher`MATCH (d:Document)-[:RETELLS]->(o:Document) RETURN d.id, o.id`);
  return sourcesOf(
    rows.map(([id, retold]) => ({ id: readText(id, 'id'), retells: readText(retold, 'retells') })),
  );
}

/** The claims in some buckets with their evidence in its order, of some datasets or of all. */
export async function readCitedClaims(
  read: Read,
  buckets: readonly number[],
  datasets?: readonly string[],
): Promise<CitedClaim[]> {
  const isOf = datasets ? cypher` AND c.dataset IN ${datasets}` : cypher``;
  const wanted = cypher`MATCH (c:Claim) WHERE c.bucket IN ${buckets}${isOf}`;
  const claims = await read(cypher`${wanted} RETURN ${claimColumns}`);
  const rows = await read(
    cypher`${wanted} MATCH (c)-[e:EVIDENCED_BY]->(d:Document) RETURN c.id, d.id, ${propertiesOf(cypher`e`, properties)}`,
  );
  const pieces = rows.map((row) => {
    const of = columns.of(row);
    const supports = of.textsOrNull('supports');
    return {
      claim: of.text('claim'),
      document: of.text('document'),
      ordinal: of.numberOrNull('ordinal') ?? 0,
      start: of.numberOrNull('start'),
      phraseStart: of.numberOrNull('phraseStart'),
      isFirst: of.value('isFirst') === true,
      supports: supports && claimParts.filter((part) => supports.includes(part)),
    };
  });
  const byClaim = groupBy(pieces, ({ claim }) => claim);
  return claims.map((row) => {
    const stated = readClaim(row);
    const evidence = byClaim.get(stated.id) ?? [];
    return { stated, evidence: evidence.toSorted((a, b) => a.ordinal - b.ordinal) };
  });
}
