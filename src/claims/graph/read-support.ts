import { claimParts, type ClaimPart } from '../../model/values/lists.js';
import { groupBy } from '#text/group-by.js';
import { Columns, readText, type Read } from '../../store/read-row.js';
import { cypher, name, propertiesOf } from '../../store/statement.js';
import type { EvidenceRecord, StatedClaim } from '../records.js';
import { sourcesOf, type SourceOf } from '../support.js';
import { claimColumns, readClaim } from './read-claims.js';

/** The parts of a piece of evidence that support depends on. */
export interface CitedPiece extends Pick<EvidenceRecord, 'document' | 'start' | 'phraseStart'> {
  readonly ordinal: number;
  readonly isFirst: boolean;
  /** Null in records of an older version, which had no parts. */
  readonly supports: readonly ClaimPart[] | null;
}

/** A claim with the values that its support depends on. */
export interface CitedClaim {
  readonly stated: StatedClaim;
  readonly evidence: readonly CitedPiece[];
}

const properties = ['ordinal', 'start', 'phraseStart', 'isFirst', 'supports'] as const;
const columns = new Columns(['claim', 'document', ...properties]);

/**
 * The source of each document of the graph. Two documents that retell the same one have the same source, even if that was
 * withdrawn.
 */
export async function readRetellings(read: Read): Promise<SourceOf> {
  return sourcesOf(await readRetold(read));
}

/** The documents that retell another. */
export async function readRetold(read: Read): Promise<{ id: string; retells: string }[]> {
  const found = [];
  for (const label of ['Document', 'Withdrawn'])
    found.push(
      ...(await read(
        cypher`MATCH (d:${name(label)}) WHERE d.retells IS NOT NULL RETURN d.id, d.retells`,
      )),
    );
  return found.map(([id, retold]) => ({
    id: readText(id, 'id'),
    retells: readText(retold, 'retells'),
  }));
}

/** The claims in some buckets with their evidence in order, of some datasets or all. */
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
