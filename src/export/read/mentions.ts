import { compareTexts } from '#text/compare-texts.js';
import { groupBy } from '#text/group-by.js';
import { Columns, type Read } from '../../store/read-row.js';
import { cypher, propertiesOf, type Fragment } from '../../store/statement.js';
import type { Mention } from '../element.js';
import type { EntityPart } from './parts.js';

const mentionProperties = ['id', 'start', 'end', 'exact', 'note'] as const;
const columns = new Columns(['entity', 'documentId', ...mentionProperties]);

/** A place in which a document names an entity. */
export interface NamedMention {
  readonly entity: string;
  readonly mention: Mention;
}

/** Places where documents name the entities of a part, by entity, in the order of the documents and their texts. */
export async function readMentions(
  read: Read,
  part: EntityPart,
): Promise<ReadonlyMap<string, readonly NamedMention[]>> {
  const rows = await read(
    cypher`${matchMentions(part)} MATCH (m)-[:IN_DOCUMENT]->(d:Document) RETURN s.id, d.id, ${propertiesOf(cypher`m`, mentionProperties)}`,
  );
  const found = rows.map((row) => {
    const of = columns.of(row);
    const mention = {
      id: of.text('id'),
      documentId: of.text('documentId'),
      start: of.number('start'),
      end: of.number('end'),
      exact: of.text('exact'),
      note: of.textOrNull('note') ?? undefined,
    };
    return { entity: of.text('entity'), mention };
  });
  return groupBy(found.sort(byPlaceInText), ({ entity }) => entity);
}

/** Matches as `m` the mentions of entities of a part. */
export function matchMentions(part: EntityPart): Fragment {
  const { dataset } = part;
  const ofDataset = dataset === undefined ? cypher`` : cypher` AND m.dataset = ${dataset}`;
  return cypher`MATCH (s:Entity)<-[:REFERS_TO]-(m:Mention) WHERE ${part.hasEntity(cypher`s`)}${ofDataset}`;
}

function byPlaceInText({ mention: a }: NamedMention, { mention: b }: NamedMention): number {
  return compareTexts(a.documentId, b.documentId) || a.start - b.start || compareTexts(a.id, b.id);
}
