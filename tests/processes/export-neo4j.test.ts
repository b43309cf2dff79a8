import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import type { Element } from '../../src/export/element.js';
import { formatNamed } from '../../src/export/index.js';
import { invariant } from '../../src/shared/errors.js';
import { importTables } from '../neo4j/import-tables.js';
import { frugalOptions } from '../neo4j/java-options.js';
import { startNeo4j, type RunningNeo4j } from '../neo4j/start-neo4j.js';
import { useSecondTry } from '../fixtures/second-try.js';
import { describeNeo4j } from '../fixtures/stores/test-stores.js';
import { encodeAs } from '../fixtures/export/elements.js';
import { gather } from '../fixtures/gather.js';
import { readers } from '../fixtures/export/reading/index.js';
import { byId } from '#text/compare-texts.js';
import { claimsIn, type ClaimRow } from '../fixtures/export/reading/read-claim-rows.js';
import {
  expectGraph,
  type ReadClaim,
  type ReadGraph,
} from '../fixtures/export/reading/read-graph.js';
import { readEntity, readRelation } from '../fixtures/export/reading/read-record.js';
import { recordOf } from '../fixtures/export/reading/record-of.js';
import { unzip } from '../fixtures/export/reading/read-tables.js';
import { sampleGraph } from '../fixtures/export/sample-graph.js';
import { seedElements } from '../fixtures/export/seed-elements.js';

const startTimeoutMs = 300_000;

function bytesOf(name: string, graph: readonly Element[]): Promise<Buffer> {
  return gather(encodeAs(formatNamed(name), graph));
}

/** A Neo4j whose database was made by Neo4j's own importer from the tables. */
async function importExport(graph: readonly Element[]): Promise<RunningNeo4j> {
  const folder = await mkdtemp(join(tmpdir(), 'multaqa-import-'));
  try {
    for (const [file, text] of await unzip(await bytesOf('neo4j-csv', graph)))
      await writeFile(join(folder, file), text);
    const started = await startNeo4j({ heapMb: 384, isFrugal: true }, (home, jars) =>
      importTables(folder, home, jars, 256, frugalOptions),
    );
    if ('missing' in started) throw new Error(started.missing);
    return started;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readBack(driver: Driver, graph: readonly Element[]): Promise<ReadGraph> {
  const [header] = graph;
  const declarations = header?.element === 'header' ? header.properties : [];
  const rowsOf = async (cypher: string) =>
    (await driver.executeQuery(cypher)).records.map((record) => record.toObject());
  const nodes = await rowsOf(
    'MATCH (n:Entity) RETURN labels(n) AS labels, properties(n) AS record',
  );
  const relationships = await rowsOf(
    'MATCH (s:Entity)-[r]->(t:Entity) RETURN type(r) AS type, s.id AS source, t.id AS target, properties(r) AS record',
  );
  return {
    entities: recordOf(
      nodes.map(({ labels, record }) => {
        const [kind] = (labels as string[]).filter((label) => label !== 'Entity');
        const properties = record as Record<string, unknown>;
        return [String(properties['id']), readEntity({ ...properties, kind }, declarations)];
      }),
    ),
    relations: recordOf(
      relationships.map(({ type, source, target, record }) => {
        const properties = record as Record<string, unknown>;
        return [String(properties['id']), readRelation(properties, { type, source, target })];
      }),
    ),
  };
}

/** The same, its claims by their nodes in a graph from the tables. */
async function readTables(driver: Driver, graph: readonly Element[]): Promise<ReadGraph> {
  const { records } = await driver.executeQuery(
    'MATCH (c:Claim)-[e:EVIDENCED_BY]->(d:Document) MATCH (c)-[:SUBJECT]->(s:Entity) RETURN c.id AS id, coalesce(c.relation, s.id) AS of, d.id AS documentId, e.start AS start, e.end AS end, e.exact AS exact ORDER BY id, e.ordinal',
  );
  const claims = claimsIn(
    records.map((record) => {
      const { start, end, exact, ...row } = record.toObject() as Record<string, unknown>;
      const known = { start: start ?? undefined, end: end ?? undefined, exact: exact ?? undefined };
      return { ...row, ...known } as ClaimRow;
    }),
  );
  const { entities, relations } = await readBack(driver, graph);
  const proven = <T>(things: Readonly<Record<string, T>>) =>
    recordOf(
      Object.entries(things).map(([id, thing]) => [id, { ...thing, claims: claims.of(id) }]),
    );
  return { entities: proven(entities), relations: proven(relations) };
}

/** The graph with the claims of each thing by their ids, which a table of claims is not ordered by. */
function byClaimId({ entities, relations }: ReadGraph): ReadGraph {
  const sorted = <T extends { readonly claims: readonly ReadClaim[] }>(
    things: Readonly<Record<string, T>>,
  ) =>
    recordOf(
      Object.entries(things).map(([id, thing]) => [
        id,
        { ...thing, claims: thing.claims.toSorted(byId) },
      ]),
    );
  return { entities: sorted(entities), relations: sorted(relations) };
}

describeNeo4j.each([
  ['a graph with hostile names', () => Promise.resolve(sampleGraph)],
  ['the seed', seedElements],
])('Neo4j reads %s', (_, take) => {
  let graph: readonly Element[];
  let server: RunningNeo4j;
  let driver: Driver;
  useSecondTry();

  beforeAll(async () => {
    graph = await take();
    server = await importExport(graph);
    const login = neo4j.auth.basic(server.user, server.password);
    driver = neo4j.driver(server.url, login, { disableLosslessIntegers: true });
  }, startTimeoutMs);
  afterAll(async () => {
    await driver.close();
    await server.stop();
  });

  const expected = (format: string) => {
    const reader = readers[format];
    invariant(reader, 'every format has a reader');
    return expectGraph(graph, reader);
  };

  it('by its importer, from neo4j-csv', async () => {
    expect(byClaimId(await readTables(driver, graph))).toEqual(byClaimId(expected('neo4j-csv')));
    const { records } = await driver.executeQuery(
      'MATCH (:Entity)-[m:MENTIONED_IN]->(:Document) RETURN count(m) AS mentions',
    );
    const mentions = graph.flatMap((one) => (one.element === 'entity' ? one.mentions : []));
    expect(records[0]?.get('mentions')).toBe(mentions.length);
  });

  it(
    'by the Cypher script, which can be run again',
    async () => {
      await driver.executeQuery('MATCH (n) DETACH DELETE n');
      const script = (await bytesOf('cypher', graph)).toString('utf8').split(';\n');
      expect(script.pop()).toBe('');
      const session = driver.session();
      for (const statement of [...script, ...script]) await session.run(statement);
      await session.close();
      expect(await readBack(driver, graph)).toEqual(expected('cypher'));
    },
    startTimeoutMs,
  );
});
