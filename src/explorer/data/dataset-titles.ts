import { language } from '../language.js';
import { useAfterPaint } from './use-after-paint.js';
import { useAnswer } from './use-answer.js';

/** What datasets are called in the language of the page; one whose title has not arrived is called by its id. */
export function useDatasetTitles(): (id: string) => string {
  const { answer } = useAnswer('view-datasets', useAfterPaint({}));
  const titles = new Map(
    answer?.data.datasets.map(({ id, titleAr, titleEn }) => [
      id,
      language === 'ar' ? titleAr : titleEn,
    ]),
  );
  return (id) => titles.get(id) ?? id;
}
