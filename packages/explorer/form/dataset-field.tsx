import type { AnswerOf } from '../data/ask.js';
import { titleOfDataset } from '../data/dataset-titles.js';
import type { Bound } from '../parts/choices.js';
import { SelectField } from './fields.js';

/** Dataset that the server makes with the first claim that a curator states. */
export const usualDataset = 'curated';

interface DatasetProps extends Bound {
  readonly label: string;
  readonly hint?: string;
  readonly datasets: AnswerOf<'view-claim-forms'>['datasets'];
  /** True if it is asked for only where there is another than the usual one. */
  readonly isOptional?: boolean;
}

/** Dataset in which curators state claims; empty for the usual one, which may not be made yet. */
export function DatasetField({ datasets, isOptional = false, value, set, ...told }: DatasetProps) {
  const curated = datasets.filter(({ kind }) => kind === 'CURATED');
  const isMade = curated.some(({ id }) => id === usualDataset);
  const options = curated.map((each) => [each.id, titleOfDataset(each)] as const);
  const all = isMade ? options : [[usualDataset, usualDataset] as const, ...options];
  if (isOptional && all.length < 2) return null;
  return (
    <SelectField
      {...told}
      options={all}
      value={value === '' ? usualDataset : value}
      set={(id) => {
        set(id === usualDataset ? '' : id);
      }}
    />
  );
}
