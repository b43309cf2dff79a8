import { claimStatuses, languages, nameKinds, ranks, scripts } from '../../model/values/lists.js';
import { inBatches } from '../../shared/batches.js';
import { compareTexts } from '#text/compare-texts.js';
import type { GraphReader, Row } from '../../store/graph-reader.js';
import { Columns, readerOf } from '../../store/read-row.js';
import { cypher, propertiesOf } from '../../store/statement.js';
import { labelsOf, type Label } from '../projection/names.js';
import type { StatedClaim } from '../records.js';
import { entityLabels, readDisputableClaims } from './read-claims.js';

/**
 * The result of {@link readDisputableClaims} without the names that changes of some claims cannot show, hide or alter: those of
 * other texts, that no phrasing has, and that are the label of no dataset.
 */
export async function readBearingClaims(
  store: GraphReader,
  entities: readonly string[],
  changed: readonly StatedClaim[],
): Promise<StatedClaim[]> {
  const stated = changed.flatMap(({ value }) => (value?.type === 'NAME' ? value.text : []));
  const labels = await readLabels(store, entities, stated);
  if (!labels || changed.some(({ predicate }) => predicate === 'TEXT'))
    return readDisputableClaims(store, entities);
  const kept = [...stated, ...labels];
  const bears = cypher` AND (c.predicate <> ${'NAME'} OR c.nameForms IS NOT NULL OR c.valueText IN ${kept})`;
  return readDisputableClaims(store, entities, undefined, bears);
}

const columns = new Columns([
  ...['predicate', 'subjectId', 'statedSubjectId', 'dataset', 'status', 'rank', 'confidence'],
  ...['sourceIds', 'firstSeen', 'valueLang', 'valueScript', 'nameKind', 'texts'],
] as const);

/**
 * The names of the entities that could be a label, without those of some texts; undefined if an entity has words, whose phrasing
 * may have any name. Names that only their text sets apart come in one row, since the engine takes long for each.
 */
async function readLabels(
  store: GraphReader,
  entities: readonly string[],
  without: readonly string[],
): Promise<string[] | undefined> {
  const read = readerOf(store);
  const labels: Label[] = [];
  for (const ids of inBatches(entities))
    for (const label of entityLabels)
      for (const row of await read(
        cypher`MATCH (n:${label})<-[:SUBJECT]-(c:Claim) WHERE n.id IN ${ids} AND (c.predicate = ${'TEXT'} OR c.predicate = ${'NAME'} AND c.nameForms IS NULL AND NOT c.valueText IN ${without}) RETURN ${propertiesOf(cypher`c`, columns.names.slice(0, -1))}, collect(c.valueText) AS texts`,
      )) {
        if (columns.of(row).text('predicate') === 'TEXT') return undefined;
        labels.push(firstOf(row));
      }
  return labelsOf(labels).map(({ value }) => value.text);
}

/** The one of alike names that is preferred: by its text, as a part of a value in JSON. */
function firstOf(row: Row): Label {
  const read = columns.of(row);
  const statedSubject = read.textOrNull('statedSubjectId');
  const texts = read.texts('texts').map((text) => JSON.stringify(text));
  const first = texts.reduce((a, b) => (compareTexts(b, a) < 0 ? b : a));
  return {
    id: '',
    object: null,
    subject: read.text('subjectId'),
    ...(statedSubject !== null && ({ statedSubject } satisfies Partial<Label>)),
    dataset: read.text('dataset'),
    status: read.oneOf('status', claimStatuses),
    rank: read.oneOf('rank', ranks),
    confidence: read.number('confidence'),
    sources: read.textsOrNull('sourceIds') ?? [],
    firstSeen: read.text('firstSeen'),
    value: {
      type: 'NAME',
      text: JSON.parse(first) as string,
      lang: read.oneOf('valueLang', languages),
      script: read.oneOf('valueScript', scripts),
      nameKind: read.oneOf('nameKind', nameKinds),
    },
  };
}
