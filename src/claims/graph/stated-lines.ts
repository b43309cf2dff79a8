import { groupBy } from '#text/group-by.js';
import { sortKeys } from '../../shared/canonical-json.js';
import { Columns, readMap, readNumber, readText, type Read } from '../../store/read-row.js';
import { cypher, name, propertiesOf } from '../../store/statement.js';
import { firstPlaces } from '../first-places.js';
import type { DatasetContent, StatedClaim } from '../records.js';
import { claimProperties, evidenceProperties, mentionProperties } from './node-properties.js';
import { claimColumns, readClaim } from './read-claims.js';

/** Each record as a text by id, equal for equal records, to find differences. */
export interface StatedLines {
  readonly claims: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
  /** The mentions of documents, by the ids of the document and the entity. */
  readonly mentions: ReadonlyMap<string, string>;
}

/** All columns of a document but its text, which the checksum stands for. */
const documentColumns = [
  ...(['id', 'dataset', 'title', 'url', 'language', 'published', 'retrieved'] as const),
  ...(['sha256', 'retells', 'publisher', 'shortName'] as const),
];
const mentionColumns = new Columns([
  ...(['id', 'document', 'entity', 'start', 'end', 'exact', 'note', 'dataset'] as const),
  'statedEntity',
]);

/** The statements of these contents. */
export function statedLinesOf(contents: readonly DatasetContent[]): StatedLines {
  const claims = contents.flatMap((content) => content.claims);
  const documents = contents.flatMap((content) => content.documents);
  return {
    claims: new Map(claims.map((claim) => [claim.id, lineOf(claim, evidenceOf(claim))])),
    documents: new Map(
      documents.map((document) => [
        document.id,
        JSON.stringify(documentColumns.map((column) => document[column])),
      ]),
    ),
    mentions: linesByEnds(
      contents.flatMap(({ dataset, mentions }) =>
        mentions.map((mention) => ({
          document: mention.document,
          entity: mention.entity,
          line: JSON.stringify(mentionProperties(mention, dataset.id)),
        })),
      ),
    ),
  };
}

const noLines: StatedLines = { claims: new Map(), documents: new Map(), mentions: new Map() };

/** The statements of these datasets in the graph. */
export async function readStatedLines(
  read: Read,
  datasets: readonly string[],
): Promise<StatedLines> {
  if (datasets.length === 0) return noLines;
  const evidence = await readEvidence(read, datasets);
  const claims = await read(
    cypher`MATCH (c:Claim) WHERE c.dataset IN ${datasets} RETURN ${claimColumns}`,
  );
  const documents = await read(
    cypher`MATCH (d:Document) WHERE d.dataset IN ${datasets} RETURN ${propertiesOf(name('d'), documentColumns)}`,
  );
  return {
    claims: new Map(
      claims.map(readClaim).map((claim) => [claim.id, lineOf(claim, evidence.get(claim.id) ?? [])]),
    ),
    documents: new Map(
      documents.map((row) => [
        readText(row[0], 'id'),
        JSON.stringify(documentColumns.map((_, i) => row[i] ?? null)),
      ]),
    ),
    mentions: await readMentionLines(read, datasets),
  };
}

function lineOf(claim: StatedClaim, evidence: readonly string[]): string {
  return JSON.stringify([claimProperties(claim), evidence]);
}

/** The evidence of a claim, each piece with its document. */
function evidenceOf({ evidence }: DatasetContent['claims'][number]): string[] {
  const firsts = new Set(firstPlaces(evidence));
  return evidence.map((piece, ordinal) =>
    lineOfPiece(piece.document, evidenceProperties(piece, ordinal, firsts.has(ordinal))),
  );
}

async function readEvidence(
  read: Read,
  datasets: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await read(
    cypher`MATCH (c:Claim)-[e:EVIDENCED_BY]->(d:Document) WHERE c.dataset IN ${datasets} RETURN c.id AS claim, d.id AS document, e.ordinal, properties(e)`,
  );
  const pieces = rows.map(([claim, document, ordinal, properties]) => ({
    claim: readText(claim, 'claim'),
    ordinal: readNumber(ordinal, 'ordinal'),
    line: lineOfPiece(readText(document, 'document'), readMap(properties, 'properties')),
  }));
  return new Map(
    Array.from(
      groupBy(pieces, ({ claim }) => claim),
      ([claim, of]) => [
        claim,
        of.toSorted((a, b) => a.ordinal - b.ordinal).map(({ line }) => line),
      ],
    ),
  );
}

function lineOfPiece(document: string, properties: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([document, sortKeys(properties)]);
}

async function readMentionLines(
  read: Read,
  datasets: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await read(
    cypher`MATCH (d:Document)<-[:IN_DOCUMENT]-(m:Mention)-[:REFERS_TO]->(n:Entity) WHERE m.dataset IN ${datasets} RETURN m.id, d.id AS document, n.id AS entity, m.start, m.end, m.exact, m.note, m.dataset, m.statedEntityId`,
  );
  return linesByEnds(
    rows.map((row) => {
      const of = mentionColumns.of(row);
      const [document, entity] = [of.text('document'), of.text('entity')];
      const mention = {
        id: of.text('id'),
        document,
        entity,
        note: of.textOrNull('note'),
        start: of.number('start'),
        end: of.number('end'),
        exact: of.text('exact'),
        statedEntity: of.textOrNull('statedEntity') ?? undefined,
      };
      const line = JSON.stringify(mentionProperties(mention, of.text('dataset')));
      return { document, entity, line };
    }),
  );
}

function linesByEnds(
  mentions: readonly {
    readonly document: string;
    readonly entity: string;
    readonly line: string;
  }[],
): ReadonlyMap<string, string> {
  const ends = mentions.flatMap(({ document, entity, line }) => [
    { id: document, line: `${entity} ${line}` },
    { id: entity, line: `${document} ${line}` },
  ]);
  return new Map(
    Array.from(
      groupBy(ends, ({ id }) => id),
      ([id, of]) => [
        id,
        of
          .map(({ line }) => line)
          .sort()
          .join('\n'),
      ],
    ),
  );
}
