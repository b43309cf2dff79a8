import { englishPlaces } from '../lexicon/names.js';
import { townOffices } from './english-persons.js';

/** Words after which `in` introduces a place, not a language. */
export const seated =
  /^(?:headquartered|based|seated|located|situated|domiciled|held|born|headquarters|seat|lives|living)$/u;

/** `City of`, `Mayor of`: a place follows. */
export function isOfPlace(noun: string): boolean {
  return englishPlaces.has(noun) || townOffices.test(noun);
}
