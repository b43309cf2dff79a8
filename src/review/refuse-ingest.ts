import { readIds, type Read } from '../store/read-row.js';
import { cypher } from '../store/statement.js';
import { readDatasets } from '../claims/graph/read-datasets.js';
import type { DocumentVersion } from '../claims/graph/read-versions.js';
import { documentIdOf } from '../claims/ids.js';
import { curatedDataset } from '../claims/curated-dataset.js';
import type { IngestDocumentInput } from '../claims/proposals.js';
import { refused } from '../change/apply/refused.js';

/**
 * Refuses a document that cannot be stored in its dataset under its key.
 *
 * @param versions the versions stored under the key
 * @returns whether the dataset exists
 */
export async function refuseIngest(
  read: Read,
  input: IngestDocumentInput,
  versions: readonly DocumentVersion[],
): Promise<{ readonly hasDataset: boolean }> {
  const hasDataset = await refuseDataset(read, input.dataset);
  refuseTakenKey(versions, input);
  await refuseWithdrawn(read, documentIdOf(input.key));
  return { hasDataset };
}

async function refuseDataset(read: Read, dataset: string): Promise<boolean> {
  const held = (await readDatasets(read)).find(({ id }) => id === dataset);
  if (!held && dataset !== curatedDataset.id)
    throw refused('NOT_FOUND', `There is no dataset "${dataset}".`, ['dataset']);
  if (held && held.kind !== 'CURATED')
    throw refused(
      'BAD_INPUT',
      `"${dataset}" is not a dataset of kind CURATED, so it cannot hold accepted claims.`,
      ['dataset'],
    );
  return held !== undefined;
}

/** Lower-case words, as in the keys of a seed's documents. */
const keyForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestKey = 100;

function refuseTakenKey(
  versions: readonly DocumentVersion[],
  { key, dataset }: IngestDocumentInput,
): void {
  if (!keyForm.test(key) || key.length > longestKey)
    throw refused(
      'BAD_INPUT',
      `"${key}" cannot be the key of a document: it must be lower-case words joined by - of ${String(longestKey)} characters at most.`,
      ['key'],
    );
  const other = versions.find((version) => version.dataset !== dataset);
  if (other)
    throw refused(
      'CONFLICT',
      `The key "${key}" is that of a document of the dataset "${other.dataset}": give this one another.`,
      ['key'],
    );
}

/** Refuses a key whose document was withdrawn, which still has the id. */
async function refuseWithdrawn(read: Read, first: string): Promise<void> {
  const ids = readIds(await read(cypher`MATCH (d:Withdrawn) RETURN d.id`));
  const withdrawn = ids.find((id) => id === first || id.startsWith(`${first}@`));
  if (withdrawn !== undefined)
    throw refused(
      'CONFLICT',
      `"${withdrawn}" was withdrawn: undo that change first, or give this document another key.`,
      ['key'],
    );
}
