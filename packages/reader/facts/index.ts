import { attending } from './attending.js';
import { accreditation } from './accreditation.js';
import { cooperating } from './cooperating.js';
import { counterparts } from './counterparts.js';
import { editions } from './editions.js';
import { embassies } from './embassies.js';
import { formerAndLatter } from './former-or-latter.js';
import { kinds } from './kinds.js';
import { kindsByName } from './kinds-by-name.js';
import { labelled } from './labelled.js';
import { locating } from './locating.js';
import { persons } from './persons.js';
import { positions } from './positions.js';
import { programme } from './programme.js';
import type { ClaimRule } from './rule.js';
import { takingPart } from './taking-part.js';
import { termsInARow } from './terms-in-a-row.js';
import { whereAndWhen } from './place-and-date-lines.js';

/**
 * All rules that read claims; a new construction is a file and a line here. Rules only know of earlier findings, not of one
 * another.
 */
export const claimRules: readonly ClaimRule[] = [
  editions,
  cooperating,
  locating,
  formerAndLatter,
  positions,
  counterparts,
  accreditation,
  programme,
  labelled,
  whereAndWhen,
  takingPart,
  attending,
  embassies,
  kinds,
  kindsByName,
  persons,
];

/** Rules that need the offices which frames have found. */
export const laterRules: readonly ClaimRule[] = [termsInARow];
