import { enumOf } from './enum-of.js';
import type * as lists from './lists.js';

export const DatasetKind = enumOf<lists.DatasetKind>(
  'DatasetKind',
  'Where the claims of a dataset come from.',
  {
    SOURCE: 'From the texts that the graph is about.',
    REFERENCE: 'From outside references, to compare them with.',
    CURATED: 'From judgements of editors.',
    DERIVED: 'From the claims of several datasets together, worked out anew with each change.',
  },
  {
    label: ['نوع مجموعة البيانات', 'Kind of dataset'],
    values: {
      SOURCE: 'نصوص المصدر',
      REFERENCE: 'مراجع خارجية',
      CURATED: 'تحرير ومراجعة',
      DERIVED: 'استنتاج',
    },
  },
);
export type DatasetKind = lists.DatasetKind;
