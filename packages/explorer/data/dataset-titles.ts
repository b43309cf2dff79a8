import { language } from '../language.js';
import { useAfterPaint } from './use-after-paint.js';
import { useAnswer } from './use-answer.js';

interface Titled {
  readonly titleAr: string;
  readonly titleEn: string;
}

/** Title of a dataset in the language of the page. */
export const titleOfDataset = ({ titleAr, titleEn }: Titled): string =>
  language === 'ar' ? titleAr : titleEn;

/** Gives the title of a dataset by its id; one whose title has not arrived is called by its id. */
export function useDatasetTitles(): (id: string) => string {
  const { answer } = useAnswer('view-datasets', useAfterPaint({ counted: false }));
  const titles = new Map(answer?.data.datasets.map((each) => [each.id, titleOfDataset(each)]));
  return (id) => titles.get(id) ?? id;
}
