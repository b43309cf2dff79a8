import { byId } from '../../shared/compare-texts.js';
import { createHash } from 'node:crypto';
import { readJudgements } from '../../claims/graph/judgements.js';
import { readOverrides } from '../../claims/graph/overrides.js';
import { readChecksums } from '../../claims/graph/read-checksums.js';
import { isActive } from '../../claims/judgements.js';
import type { Read } from '../../store/read.js';
import { program } from '../../shared/program.js';
import type { Header } from '../element.js';
import { declaredProperties } from './properties.js';

/**
 * The header. Its version is a sum over the datasets' own and what curators decided over their claims and judged of entities, so
 * that equal content has equal files whichever store it came from and however often that was written to.
 */
export async function readHeader(read: Read, dataset: string | undefined): Promise<Header> {
  const checksums = await readChecksums(read);
  const datasets = Array.from(checksums, ([id, checksum]) => ({ id, checksum }))
    .filter(({ id }) => dataset === undefined || dataset === id)
    .sort(byId);
  const overrides = await readOverrides(read);
  const judgements = (await readJudgements(read)).filter(isActive);
  const decided = [
    ...Array.from(overrides.values(), ({ claimId, rank, status }) => [claimId, rank, status]),
    ...judgements.map(({ kind, left, right, canonical }) => [kind, left, right, canonical]),
  ];
  return {
    element: 'header',
    version: createHash('sha256')
      .update(JSON.stringify(decided.length === 0 ? datasets : [datasets, decided]))
      .digest('hex')
      .slice(0, 16),
    datasets: datasets.map(({ id }) => id),
    generatedBy: program,
    properties: declaredProperties,
  };
}
