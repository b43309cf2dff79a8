import { arabicOrganisations } from '../lexicon/names.js';
import type { Reading } from '../reading/reading.js';
import { readNamesByHead } from './names-by-head.js';

/** Names of organisations in Arabic by their head noun: هيئة موانئ الساحل, المصرف الريفي العام. */
export function readArabicOrganisations(reading: Reading): void {
  readNamesByHead(reading, () => arabicOrganisations, {
    kind: 'Organization',
    rule: 'arabic-organisation',
  });
}
