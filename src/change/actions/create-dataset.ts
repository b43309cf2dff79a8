import { readerOf } from '../../store/read-row.js';
import { derivedDataset } from '../../claims/precedence.js';
import { readDatasetIds } from '../../claims/graph/read-datasets.js';
import type { CreateDatasetInput } from './action-types.js';
import { refused } from '../apply/refused.js';
import { actionOf } from './run-action.js';

const form = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Creates a dataset in which curators may state claims. It exists without a claim, until it is undone. */
export const createDataset = actionOf(
  'CREATE_DATASET',
  async (records, input: CreateDatasetInput) => {
    const { id, titleAr, titleEn, description } = input;
    if (!form.test(id))
      throw refused(
        'BAD_INPUT',
        `"${id}" cannot be the id of a dataset: it must be lower-case words joined by -.`,
        ['id'],
      );
    if (id === derivedDataset.id)
      throw refused('BAD_INPUT', `"${id}" is kept for what follows from several datasets.`, ['id']);
    if ((await readDatasetIds(readerOf(records))).includes(id))
      throw refused('BAD_INPUT', `There is a dataset "${id}" already.`, ['id']);
    const dataset = { id, titleAr, titleEn, description, kind: 'CURATED' } as const;
    return { claims: {}, overrides: {}, datasets: { [id]: dataset } };
  },
);
