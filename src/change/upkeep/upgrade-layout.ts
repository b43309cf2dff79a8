import { KnownError } from '../../shared/errors.js';
import { shareBuckets } from '../../store/buckets.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { readCount, readerOf, readIds, readNumber, readText } from '../../store/read-row.js';
import { cypher, toStatement, type Statement } from '../../store/statement.js';
import { layout } from '../../claims/checksum.js';
import { firstPlaces } from '../../claims/first-places.js';
import { flattenSupport, paragraphsOf } from '../../claims/graph/node-properties.js';
import {
  readCitedClaims,
  readRetellings,
  type CitedClaim,
} from '../../claims/graph/read-support.js';
import { presentProperties } from '../../claims/properties.js';
import type { PartSupport } from '../../claims/records.js';
import { partsOf, supportOf, wholeParts, type SourceOf } from '../../claims/support.js';
import { keepUp, type UpkeepOptions } from './remake.js';
import { rebuildProjection } from './rebuild-projection.js';

/** Approximate number of claims per transaction. */
const partSize = 1000;

/** The ids of the datasets written by an older version, or restored from its archive. */
export async function readOldDatasets(store: GraphReader, options?: RunOptions): Promise<string[]> {
  const rows = await store.read(
    toStatement(
      cypher`MATCH (d:Dataset) WHERE d.layout IS NULL OR d.layout < ${layout} RETURN d.id AS id ORDER BY id`,
    ),
    options,
  );
  return readIds(rows);
}

/** The fault of a graph that a newer version has written, and the way out; undefined for any other graph. */
export async function findNewerLayout(store: GraphReader, options?: RunOptions) {
  const newest = cypher`MATCH (d:Dataset) WHERE d.layout > ${layout} RETURN d.layout AS found ORDER BY found DESC LIMIT 1`;
  const [row] = await store.read(toStatement(newest), options);
  if (row === undefined) return undefined;
  return {
    what: `A newer version of Multaqa has written this graph (form ${readNumber(row[0], 'layout')}; this one knows ${layout})`,
    mend: 'use that version, or restore an archive of this one elsewhere',
  };
}

/**
 * Refuses a graph whose records have a form that is not known here.
 * @throws KnownError `CONFLICT` if a newer version has written it
 */
export async function refuseNewerLayout(store: GraphReader, options?: RunOptions): Promise<void> {
  const newer = await findNewerLayout(store, options);
  if (newer) throw new KnownError('CONFLICT', `${newer.what}: ${newer.mend}.`);
}

/**
 * Upgrades records of an older version: evidence without named parts supports all parts of its claim, evidence of a value
 * all parts of that, paragraphs of documents are counted, and the consequences are computed. A graph of this version is not changed; after a stop between two parts the next run completes the upgrade.
 */
export async function upgradeLayout(store: GraphStore, options?: UpkeepOptions): Promise<void> {
  const old = await readOldDatasets(store, options);
  if (old.length === 0) return;
  const read = readerOf(store, options);
  const sourceOf = await readRetellings(read);
  const claims = await readCount(read, cypher`MATCH (c:Claim) RETURN count(c)`);
  const parts = shareBuckets(claims, partSize);
  for (const [done, buckets] of parts.entries()) {
    options?.tell?.('upgrading the claims', { done, of: parts.length });
    const upgrade = async (reader: GraphReader) => {
      const cited = await readCitedClaims(readerOf(reader, options), buckets, old);
      return cited.length > 0 ? support(cited, sourceOf) : [];
    };
    await keepUp(store, 'UPGRADE_LAYOUT', upgrade, options);
  }
  await rebuildProjection(store, options);
  const done = toStatement(cypher`MATCH (d:Dataset) WHERE d.id IN ${old} SET d.layout = ${layout}`);
  const finish = async (reader: GraphReader) => [
    ...(await countParagraphs(reader, old, options)),
    done,
  ];
  await keepUp(store, 'UPGRADE_LAYOUT', finish, options);
}

/** Statements that tell where the paragraphs of these datasets' documents begin. */
async function countParagraphs(
  reader: GraphReader,
  datasets: readonly string[],
  options?: RunOptions,
): Promise<Statement[]> {
  const read = readerOf(reader, options);
  const both = [cypher`Document`, cypher`Withdrawn`];
  const asked = both.map((label) =>
    read(
      cypher`MATCH (d:${label}) WHERE d.dataset IN ${datasets} AND d.text IS NOT NULL RETURN d.id, d.text`,
    ),
  );
  const rows = (await Promise.all(asked)).flat().map(([id = null, text = null]) => ({
    id: readText(id, 'id'),
    ...paragraphsOf(readText(text, 'text')),
  }));
  return both.map((label) =>
    toStatement(
      cypher`UNWIND ${rows} AS row MATCH (d:${label} {id: row.id}) SET d.paragraphs = row.paragraphs`,
    ),
  );
}

function support(claims: readonly CitedClaim[], sourceOf: SourceOf): Statement[] {
  const supported = claims.map(({ stated, evidence }) => {
    const parts = partsOf(stated);
    const said = evidence.map((piece) => ({
      ...piece,
      supports: wholeParts(piece.supports ?? parts, parts),
    }));
    return { stated, evidence: said };
  });
  const ofClaims = supported.map(({ stated, evidence }) => {
    const { sources, ...of } = supportOf(
      { ...stated, stated: stated.confidence },
      evidence,
      sourceOf,
    );
    const properties = presentProperties({
      sources: sources.length,
      sourceIds: sources,
      ...flattenSupport('role', keepConfidence(of.roleSupport, stated.roleSupport)),
      ...flattenSupport('validFrom', keepConfidence(of.validFromSupport, stated.validFromSupport)),
      ...flattenSupport('validTo', keepConfidence(of.validToSupport, stated.validToSupport)),
    });
    return { id: stated.id, properties };
  });
  const ofEvidence = supported.flatMap(({ stated: { id }, evidence }) => {
    const firsts = new Set(firstPlaces(evidence));
    return evidence.map(({ document, ordinal, supports }, place) => ({
      id,
      document,
      ordinal,
      supports,
      isFirst: firsts.has(place),
    }));
  });
  return [
    toStatement(
      cypher`UNWIND ${ofClaims} AS row MATCH (c:Claim {id: row.id}) SET c += row.properties`,
    ),
    toStatement(
      cypher`UNWIND ${ofEvidence} AS row MATCH (c:Claim {id: row.id})-[e:EVIDENCED_BY {ordinal: row.ordinal}]->(d:Document {id: row.document}) SET e.supports = row.supports, e.isFirst = row.isFirst`,
    ),
  ];
}

/** The support of a part as counted now, with the confidence that it had. */
function keepConfidence(now: PartSupport | null, before: PartSupport | null): PartSupport | null {
  return now && { ...now, confidence: before?.confidence ?? now.confidence };
}
