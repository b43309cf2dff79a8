import { arabicOrganisations } from '../lexicon/names.js';
import type { Reading } from '../reading/reading.js';
import { arabicNameAt } from './arabic-names.js';

/** Names of organisations in Arabic by their head noun: هيئة موانئ الساحل, المصرف الريفي العام. */
export function readArabicOrganisations(reading: Reading): void {
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const cover = reading.at(at);
    if (cover && cover.kind !== 'Country' && cover.kind !== 'Place') continue;
    const name = arabicNameAt(reading, at, arabicOrganisations);
    if (!name) continue;
    const { from, to, skip } = name;
    reading.addNamed({
      from,
      to,
      skip,
      kind: 'Organization',
      rule: 'arabic-organisation',
      confidence: 0.85,
    });
    at = to - 1;
  }
}
