import { shareBuckets } from '../../store/buckets.js';
import type { GraphReader, Row, RunOptions } from '../../store/graph-reader.js';
import {
  Columns,
  readCount,
  readerOf,
  readOneOf,
  readText,
  type Read,
} from '../../store/read-row.js';
import { shareEntities } from '../../store/share-entities.js';
import { cypher, propertiesOf } from '../../store/statement.js';
import {
  groupNames,
  type GraphKnowledge,
  type KnowledgePart,
  type KnownClaim,
  type KnownName,
} from '#reader/gazetteer/graph-knowledge.js';
import type { Predicate } from '#reader/vocabulary.js';
import { readingVocabulary } from './reading-vocabulary.js';

/** Entities or claims read at once, small enough not to block the event loop noticeably. */
const [entitiesAtOnce, claimsAtOnce] = [1024, 512];

/** A part of the knowledge that is yet to be read: the names of the entities or the claims in some buckets. */
export interface KnowledgeShare {
  readonly of: 'names' | 'claims';
  readonly buckets: readonly number[];
  readonly read: () => Promise<KnowledgePart>;
}

/** All names and accepted claims of the graph. */
export async function readGraphKnowledge(
  store: GraphReader,
  options?: RunOptions,
): Promise<GraphKnowledge> {
  const { storeId, number } = await store.version(options);
  const parts: KnowledgePart[] = [];
  for (const share of await shareKnowledge(store, options)) parts.push(await share.read());
  return {
    version: `${storeId}@${String(number)}`,
    vocabulary: readingVocabulary,
    names: groupNames(parts.flatMap(({ names }) => names)),
    claims: parts.flatMap(({ claims }) => claims),
  };
}

/** The same in small parts, which are equal for graphs of about the same size. */
export async function shareKnowledge(
  store: GraphReader,
  options?: RunOptions,
): Promise<readonly KnowledgeShare[]> {
  const read = readerOf(store, options);
  const ofNames = await shareEntities(store, entitiesAtOnce, options);
  const count = await readCount(read, cypher`MATCH (c:Claim) RETURN count(c) AS claims`);
  return [
    ...ofNames.map((buckets): KnowledgeShare => ({
      of: 'names',
      buckets,
      read: async () => ({ names: await readNames(read, buckets), claims: [] }),
    })),
    ...shareBuckets(count, claimsAtOnce).map((buckets): KnowledgeShare => ({
      of: 'claims',
      buckets,
      read: async () => ({ names: [], claims: await readCounting(read, buckets) }),
    })),
  ];
}

const kinds = readingVocabulary.kinds.map(({ name }) => name);

async function readNames(read: Read, buckets: readonly number[]): Promise<KnownName[]> {
  const rows = await read(
    cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE n.bucket IN ${buckets} RETURN n.id AS entity, n.kind, m.text ORDER BY entity, m.id`,
  );
  return rows.map(([id, kind, text]) => ({
    entity: readText(id, 'entity'),
    kind: readOneOf(kind, 'kind', kinds),
    text: readText(text, 'text'),
  }));
}

async function readCounting(read: Read, buckets: readonly number[]): Promise<KnownClaim[]> {
  const status = 'ACCEPTED';
  const rows = await read(
    cypher`MATCH (c:Claim) WHERE c.bucket IN ${buckets} AND c.status = ${status} AND c.rank <> 'DEPRECATED' AND c.predicate <> 'NAME' RETURN ${claimColumns}`,
  );
  return rows.map(readKnownClaim);
}

/** Columns of a claim that reading needs; all columns take twice the time. */
const columns = new Columns([
  ...['id', 'subjectId', 'predicate', 'objectId', 'roleKey', 'validFrom', 'validTo', 'ended'],
  ...['valueDate', 'valueNumber', 'valueText', 'valueUnit'],
] as const);
const claimColumns = propertiesOf(cypher`c`, columns.names);

/** The claim as `toKnownClaim` has it. */
function readKnownClaim(row: Row): KnownClaim {
  const read = columns.of(row);
  const unit = read.textOrNull('valueUnit');
  const value = read.textOrNull('valueDate') ?? read.numberOrNull('valueNumber');
  return {
    id: read.text('id'),
    subject: read.text('subjectId'),
    predicate: read.text('predicate') as Predicate,
    object: read.textOrNull('objectId'),
    value: value ?? read.textOrNull('valueText'),
    role: read.textOrNull('roleKey'),
    validFrom: read.textOrNull('validFrom'),
    validTo: read.textOrNull('validTo'),
    ...(read.value('ended') === true && ({ ended: true } satisfies Partial<KnownClaim>)),
    ...(unit !== null && ({ unit } satisfies Partial<KnownClaim>)),
  };
}
