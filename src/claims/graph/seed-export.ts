import { byId } from '#text/compare-texts.js';
import { KnownError } from '../../shared/errors.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read-row.js';
import { readAtOneVersion, retryTorn } from '../../store/snapshot.js';
import { readJudgements } from './judgements.js';
import { readOverrides } from './overrides.js';
import { readClaimRecords } from './read-claim-records.js';
import { readContent } from './read-content.js';
import { readDocumentRecords } from './read-document-records.js';
import { readRetellings } from './read-support.js';
import { readTranslations } from './translations.js';
import { readWithdrawals } from './withdrawals.js';
import { derivedDataset } from '../precedence.js';
import { isActive, isRenaming } from '../judgements.js';
import { decisionsFile } from '../seed/read-decisions.js';
import { writeDataset, writeDecisions } from '../seed/write-dataset.js';

/**
 * A dataset of the graph and all decisions of curators, as files of a seed by path. Loaded into an empty store, together with
 * the datasets whose documents it cites, they give the same content.
 *
 * @throws KnownError `NOT_FOUND` for an unknown dataset, `BAD_INPUT` for the derived one, `OVERLOADED` if the graph is written to all the time
 */
export function exportSeed(
  store: GraphReader,
  dataset: string,
  options?: RunOptions,
): Promise<ReadonlyMap<string, string>> {
  return retryTorn(() =>
    readAtOneVersion(store, () => readSeedFiles(store, dataset, options), options),
  );
}

async function readSeedFiles(
  store: GraphReader,
  dataset: string,
  options: RunOptions | undefined,
): Promise<ReadonlyMap<string, string>> {
  const read = readerOf(store, options);
  const content = await readContent(read, dataset);
  if (!content) throw new KnownError('NOT_FOUND', `There is no dataset "${dataset}".`);
  if (dataset === derivedDataset.id)
    throw new KnownError(
      'BAD_INPUT',
      `The dataset "${dataset}" follows from others: export those of "multaqa stats".`,
    );
  const sourceOf = await readRetellings(read);
  const overrides = [...(await readOverrides(read)).values()];
  const claims = await readClaimRecords(
    read,
    overrides.map(({ claimId }) => claimId),
  );
  const judged = (await readJudgements(read)).filter(isActive);
  const judgements = judged.filter((judgement) => !isRenaming(judgement));
  const leaving = [...(await readWithdrawals(read)).keys()];
  const documents = await readDocumentRecords(read, leaving, 'Withdrawn');
  const withdrawn = [...documents.values()].sort(byId);
  const translations = await readTranslations(read);
  const files = [...writeDataset(content, sourceOf)].map(
    ([name, text]) => [`datasets/${dataset}/${name}`, text] as const,
  );
  return new Map([
    ...files,
    [decisionsFile, writeDecisions({ overrides, claims, judgements, withdrawn, translations })],
  ]);
}
