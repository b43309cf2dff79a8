import { inBatches } from '../../shared/batches.js';
import { Columns, type Read } from '../../store/read-row.js';
import { layerId, layerLabel } from '../../store/layers.js';
import { cypher, name, propertiesOf } from '../../store/statement.js';
import type { ToldEnd } from '#text/sentence/scene.js';
import { readAliases } from './judgements.js';

/** The names by which an entity is shown. */
export interface Labels {
  readonly labelAr: string | null;
  readonly labelEn: string | null;
}

const endColumns = new Columns(['id', 'labelAr', 'labelEn', 'phrasing'] as const);

/** The entities as sentences name them, in the whole graph or in the layer of a dataset; missing ones are left out. */
export async function readToldEnds(
  read: Read,
  ids: readonly string[],
  dataset: string | undefined,
): Promise<ReadonlyMap<string, ToldEnd>> {
  const found = new Map<string, ToldEnd>();
  const label = name(dataset === undefined ? 'Entity' : layerLabel('Entity'));
  const idOf = (id: string) => (dataset === undefined ? id : layerId(dataset, id));
  const plain = new Map(ids.map((id) => [idOf(id), id]));
  for (const some of inBatches([...plain.keys()]))
    for (const row of await read(
      cypher`MATCH (n:${label}) WHERE n.id IN ${some} RETURN ${propertiesOf(cypher`n`, endColumns.names)}`,
    )) {
      const of = endColumns.of(row);
      const id = plain.get(of.text('id')) ?? of.text('id');
      const [labelAr, labelEn] = [of.textOrNull('labelAr'), of.textOrNull('labelEn')];
      found.set(id, { id, labelAr, labelEn, phrasing: of.textOrNull('phrasing') });
    }
  return found;
}

const columns = new Columns(['id', 'labelAr', 'labelEn'] as const);

/** The labels of these entities, of one that was merged those of the entity that stays; missing ones are left out. */
export async function readLabels(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Labels>> {
  const aliases = await readAliases(read, ids);
  const shown = (id: string): string => aliases.get(id) ?? id;
  const found = new Map<string, Labels>();
  for (const some of inBatches([...new Set(ids.map(shown))]))
    for (const row of await read(
      cypher`MATCH (n:Entity) WHERE n.id IN ${some} RETURN n.id, n.labelAr, n.labelEn`,
    )) {
      const of = columns.of(row);
      const labels = { labelAr: of.textOrNull('labelAr'), labelEn: of.textOrNull('labelEn') };
      found.set(of.text('id'), labels);
    }
  return new Map(
    ids.flatMap((id) => {
      const labels = found.get(shown(id));
      return labels === undefined ? [] : [[id, labels] as const];
    }),
  );
}
