import type { AnswerOf } from '../data/ask.js';
import { language } from '../language.js';
import { curationWords as said } from '../words/curation-words.js';
import { SelectField } from './fields.js';

interface DatasetProps {
  readonly forms: Pick<AnswerOf<'view-claim-forms'>, 'datasets'>;
  readonly value: string;
  readonly set: (value: string) => void;
}

/** In which dataset it is stated, where curators have more than one. */
export function DatasetField({ forms, ...field }: DatasetProps) {
  const curated = forms.datasets.filter(({ kind }) => kind === 'CURATED');
  if (!curated.some(({ id }) => id !== 'curated')) return null;
  return (
    <SelectField label={said.dataset} {...field}>
      {!curated.some(({ id }) => id === 'curated') && <option value="">curated</option>}
      {curated.map(({ id, titleAr, titleEn }) => (
        <option key={id} value={id === 'curated' ? '' : id}>
          {language === 'ar' ? titleAr : titleEn}
        </option>
      ))}
    </SelectField>
  );
}
