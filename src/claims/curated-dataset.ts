import type { DatasetRecord } from './records.js';

/** The default dataset of curators' claims; it exists while it has a claim, and may be named before. */
export const curatedDataset: DatasetRecord = {
  id: 'curated',
  titleAr: 'تحرير المنصة',
  titleEn: 'Curated claims',
  description: 'What editors of this graph state, each with its evidence.',
  kind: 'CURATED',
};
