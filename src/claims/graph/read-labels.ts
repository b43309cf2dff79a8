import { inBatches } from '../../shared/batches.js';
import { Columns, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import { readAliases } from './judgements.js';

/** The names by which an entity is shown. */
export interface Labels {
  readonly labelAr: string | null;
  readonly labelEn: string | null;
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
