import { datasetKinds, type DatasetKind } from '../../model/values/lists.js';
import { readIds, readText, readTextOrNull, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import type { DatasetRecord } from '../records.js';

/** A dataset as stored; one loaded before datasets had a kind has none. */
export type StoredDataset = Omit<DatasetRecord, 'kind'> & { readonly kind: DatasetKind | null };

/** All datasets, by id. */
export async function readDatasets(read: Read): Promise<readonly StoredDataset[]> {
  const rows = await read(
    cypher`MATCH (d:Dataset) RETURN d.id, d.titleAr, d.titleEn, d.description, d.kind, d.licence, d.rights ORDER BY d.id`,
  );
  return rows.map(([id, titleAr, titleEn, description, kind, licence, rights]) => ({
    id: readText(id, 'id'),
    titleAr: readText(titleAr, 'titleAr'),
    titleEn: readText(titleEn, 'titleEn'),
    description: readText(description, 'description'),
    kind: kindOf(readTextOrNull(kind, 'kind')),
    ...licenceOf(readTextOrNull(licence, 'licence'), readTextOrNull(rights, 'rights')),
  }));
}

/** The ids of all datasets, sorted. */
export async function readDatasetIds(read: Read): Promise<readonly string[]> {
  return readIds(await read(cypher`MATCH (d:Dataset) RETURN d.id`)).sort();
}

function kindOf(text: string | null): DatasetKind | null {
  return datasetKinds.find((kind) => kind === text) ?? null;
}

type Licence = Pick<DatasetRecord, 'licence' | 'rights'>;

/** The stated parts of a licence, without nulls. */
function licenceOf(licence: string | null, rights: string | null): Licence {
  return {
    ...(licence !== null && ({ licence } satisfies Licence)),
    ...(rights !== null && ({ rights } satisfies Licence)),
  };
}
