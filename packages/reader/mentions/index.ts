import type { Reading } from '../reading/reading.js';
import { readAcronyms, readAliases } from './aliases.js';
import { readArabicOrganisations } from './arabic-organisations.js';
import { readArabicPersons } from './arabic-persons.js';
import { readArabicStrangers } from './arabic-strangers.js';
import { readArabicPlaces } from './arabic-places.js';
import { readBareOffices } from './bare-offices.js';
import { readDualEditions } from './dual-editions.js';
import { readEnglishNames, readEnglishPlaces } from './english-names.js';
import { readEnglishStates } from './english-places.js';
import { readArabicForums, readEditions, settleForums } from './forums.js';
import { readOrganMeetings } from './organ-meetings.js';
import { readJointBodies } from './joint-bodies.js';
import { readKnownNames } from './known-names.js';
import { readListed } from './listed-names.js';
import { readLoneAcronyms } from './lone-acronyms.js';
import { readNestedPlaces } from './nested-places.js';
import { readQuotedForums } from './quoted-forums.js';
import { readRepeats } from './repeats.js';
import { readRoles } from './role-mentions.js';
import { readSessions } from './sessions.js';
import { settleNames } from './settle-names.js';
import { readShortForms } from './short-forms.js';
import { readStates } from './states.js';

/** Readers of mentions, the surest first: each leaves covered tokens alone. */
export const mentionReaders: readonly ((reading: Reading) => void)[] = [
  readKnownNames,
  readStates,
  readListed('cities'),
  readListed('bodies'),
  readSessions,
  readQuotedForums,
  readJointBodies,
  readArabicPlaces,
  readArabicForums,
  readArabicOrganisations,
  readListed('regions'),
  readEnglishNames,
  readArabicPersons,
  readArabicStrangers,
  readRepeats,
  readEnglishPlaces,
  readEnglishStates,
  readAliases,
  readAcronyms,
  readLoneAcronyms,
  readOrganMeetings,
  readRepeats,
  readEnglishStates,
  readNestedPlaces,
  readDualEditions,
  readEditions,
  settleForums,
  settleNames,
  readShortForms,
  readRoles,
  readBareOffices,
];
